"""Scorers: the CoNLL 2018 rules for words and trees; exact spans; MUC, B-cubed and CEAF-e for chains."""

import numpy as np
from scipy.optimize import linear_sum_assignment


class F1:
    def __init__(self):
        self.right = self.system = self.gold = 0

    def add(self, right, system, gold):
        self.right += right
        self.system += system
        self.gold += gold

    @property
    def precision(self):
        return 100 * self.right / max(1, self.system)

    @property
    def recall(self):
        return 100 * self.right / max(1, self.gold)

    @property
    def value(self):
        return 200 * self.right / max(1, self.system + self.gold)


def squeeze(text):
    """Position of each character in the text without white space."""
    out, n = [], 0
    for c in text:
        out.append(n)
        n += not c.isspace()
    return out + [n]


class W:
    """A word for scoring: span without white space, whether it is part of a multiword token, and its annotation."""

    __slots__ = ("start", "end", "multi", "form", "upos", "feats", "lemma", "head", "rel", "first")

    def __init__(self, start, end, multi, form, upos, feats, lemma, head, rel, first):
        self.start, self.end, self.multi, self.form, self.first = start, end, multi, form, first
        self.upos, self.feats, self.lemma, self.head, self.rel = upos, feats, lemma, head, rel


def align(gold, system):
    """Pairs of words that count as the same (CoNLL 2018: equal spans; inside multiword tokens, longest common forms)."""
    pairs, g, s = [], 0, 0
    while g < len(gold) and s < len(system):
        if gold[g].multi or system[s].multi:
            g0, s0, g1, s1 = multiword(gold, system, g, s)
            pairs += common(gold, system, g0, s0, g1, s1)
            g, s = g1, s1
        elif (gold[g].start, gold[g].end) == (system[s].start, system[s].end):
            pairs.append((g, s))
            g += 1
            s += 1
        elif gold[g].start <= system[s].start:
            g += 1
        else:
            s += 1
    return pairs


def beyond(words, i, span_end):
    return words[i].start >= span_end if words[i].multi else words[i].end > span_end


def multiword(gold, system, g, s):
    if gold[g].multi:
        end = gold[g].end
        if not system[s].multi and system[s].start < gold[g].start:
            s += 1
    else:
        end = system[s].end
        if not gold[g].multi and gold[g].start < system[s].start:
            g += 1
    g0, s0 = g, s
    while (g < len(gold) and not beyond(gold, g, end)) or (s < len(system) and not beyond(system, s, end)):
        if g < len(gold) and (s >= len(system) or gold[g].start <= system[s].start):
            if gold[g].multi and gold[g].end > end:
                end = gold[g].end
            g += 1
        else:
            if system[s].multi and system[s].end > end:
                end = system[s].end
            s += 1
    return g0, s0, g, s


def common(gold, system, g0, s0, g1, s1):
    n, m = g1 - g0, s1 - s0
    t = [[0] * (m + 1) for _ in range(n + 1)]
    same = lambda i, j: gold[g0 + i].form.lower() == system[s0 + j].form.lower()
    for i in reversed(range(n)):
        for j in reversed(range(m)):
            t[i][j] = t[i + 1][j + 1] + 1 if same(i, j) else max(t[i + 1][j], t[i][j + 1])
    out, i, j = [], 0, 0
    while i < n and j < m:
        if same(i, j):
            out.append((g0 + i, s0 + j))
            i, j = i + 1, j + 1
        elif t[i][j] == t[i + 1][j]:
            i += 1
        else:
            j += 1
    return out


def score_trees(gold, system, totals):
    """gold, system: (sentences as (start, end), words)."""
    def put(name, right, s, g):
        totals.setdefault(name, F1()).add(right, s, g)

    gs, ss = set(gold[0]), set(system[0])
    put("sentences", len(gs & ss), len(ss), len(gs))
    g, s = gold[1], system[1]
    pairs = align(g, s)
    of = {j: i for i, j in pairs}
    universal = lambda r: r.split(":")[0]
    parent = lambda words, k: -1 if words[k].head == k else words[k].head
    uas = las = 0
    for i, j in pairs:
        p = parent(s, j)
        if (of.get(p) if p >= 0 else -1) == parent(g, i):
            uas += 1
            las += universal(s[j].rel) == universal(g[i].rel)
    n, m = len(s), len(g)
    put("words", len(pairs), n, m)
    put("UPOS", sum(g[i].upos == s[j].upos for i, j in pairs), n, m)
    put("features", sum(g[i].feats == s[j].feats for i, j in pairs), n, m)
    put("lemma", sum(g[i].lemma == s[j].lemma or g[i].lemma == "_" for i, j in pairs), n, m)
    put("UAS", uas, n, m)
    put("LAS", las, n, m)


# Coreference: chains are sets of mentions; a mention is any hashable ------------------------------------------------


class Coreference:
    def __init__(self):
        self.sums = np.zeros((3, 4))  # recall numerator and denominator, precision numerator and denominator

    def add(self, gold, system):
        gold = [frozenset(c) for c in gold]
        system = [frozenset(c) for c in system]
        of_gold = {m: c for c in gold for m in c}
        of_system = {m: c for c in system for m in c}

        def muc(chains, other):
            up = down = 0
            for c in chains:
                parts = {other[m] for m in c if m in other}
                missing = sum(m not in other for m in c)
                up += len(c) - len(parts) - missing
                down += len(c) - 1
            return up, down

        def cubed(chains, other):
            up = down = 0
            for c in chains:
                counts = {}
                for m in c:
                    if m in other:
                        counts[other[m]] = counts.get(other[m], 0) + 1
                up += sum(k * k / len(c) for k in counts.values())
                down += len(c)
            return up, down

        self.sums[0] += [*muc(gold, of_system), *muc(system, of_gold)]
        self.sums[1] += [*cubed(gold, of_system), *cubed(system, of_gold)]
        if gold and system:
            phi = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in system] for a in gold])
            rows, columns = linear_sum_assignment(-phi)
            best = phi[rows, columns].sum()
        else:
            best = 0
        self.sums[2] += [best, len(gold), best, len(system)]

    def result(self):
        out = {}
        for name, (a, b, c, d) in zip(("MUC", "B3", "CEAFe"), self.sums):
            r, p = a / b if b else 0, c / d if d else 0
            out[name] = 200 * r * p / (r + p) if r + p else 0
        out["average"] = sum(out.values()) / 3
        return out
