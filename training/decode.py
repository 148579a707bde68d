"""From scores to annotations. This file is a specification: the runtime in TypeScript follows it line by line."""

import re

import numpy as np

CLOSING = re.compile("[\"'”’]+")
WORD = re.compile(r"(?:[^\W_]|['’-])+")


def goes_on(forms, i):
    """A small letter behind a word, and whatever stands behind a quotation that ends in a comma: "…," Tokayev said."""
    if forms[i][0].islower() and WORD.fullmatch(forms[i - 1]):
        return True
    k = i - 1
    while k > 0 and CLOSING.fullmatch(forms[k]):
        k -= 1
    return k < i - 1 and forms[k] == ","


def sentences(begin, paragraph, forms):
    """begin: a logit for each word of the window. A sentence begins at the window's and each paragraph's first word,
    and wherever the logit is above 0 and no sentence goes on. -> [(first, after the last)]"""
    starts = [i for i in range(len(begin)) if i == 0 or paragraph[i] or begin[i] > 0 and not goes_on(forms, i)]
    return list(zip(starts, starts[1:] + [len(begin)]))


def tree(scores):
    """scores[d][h]: word h as head of word d; scores[d][d]: d as root. -> head of each word, the root's is itself.

    The best head of each word, if that is a tree with one root; else the maximum spanning tree with one root.
    """
    n = len(scores)
    heads = [int(np.argmax(row)) for row in scores]
    roots = [d for d in range(n) if heads[d] == d]
    if len(roots) == 1 and not cycle(heads):
        return heads
    if not roots:
        roots = [int(np.argmax([scores[d][d] for d in range(n)]))]
    best, best_total = None, -np.inf
    for root in roots[:5]:
        candidate = spanning_tree(scores, root)
        total = sum(scores[d][candidate[d]] for d in range(n))
        if total > best_total:
            best, best_total = candidate, total
    return best


def cycle(heads):
    """The words of some cycle (a root's loop does not count), or nothing."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path, d = [], start
        while state[d] == 0 and heads[d] != d:
            state[d] = 1
            path.append(d)
            d = heads[d]
        if state[d] == 1:
            return path[path.index(d):]
        for p in path:
            state[p] = 2
    return []


def spanning_tree(scores, root):
    """Chu-Liu and Edmonds, with a given root."""
    n = len(scores)
    s = np.array(scores, dtype=np.float64)
    np.fill_diagonal(s, -np.inf)
    s[root, :] = -np.inf

    def solve(s, root):
        n = len(s)
        heads = [int(np.argmax(s[d])) if d != root else d for d in range(n)]
        loop = cycle(heads)
        if not loop:
            return heads
        inside = set(loop)
        outside = [d for d in range(n) if d not in inside]
        number = {d: i for i, d in enumerate(outside)}
        c = len(outside)  # the contracted node
        t = np.full((c + 1, c + 1), -np.inf)
        enter, leave = {}, {}
        for d in outside:
            for h in outside:
                t[number[d], number[h]] = s[d, h]
            h = max(loop, key=lambda x: s[d, x])
            t[number[d], c] = s[d, h]
            leave[d] = h
        for h in outside:
            d = max(loop, key=lambda x: s[x, h] - s[x, heads[x]])
            t[c, number[h]] = s[d, h] - s[d, heads[d]]
            enter[h] = d
        solved = solve(t, number[root])
        out = list(heads)
        for d in outside:
            if d != root:
                h = solved[number[d]]
                out[d] = leave[d] if h == c else outside[h]
        h = outside[solved[c]]
        out[enter[h]] = h
        return out

    return solve(s, root)


def names(logits, tags):
    """Best tag sequence of a sentence in which I-x follows only B-x or I-x. -> [(first, last, type)], ends included."""
    logits = np.asarray(logits, dtype=np.float64)
    n, k = logits.shape
    best, back = logits[0].copy(), []
    for t in range(k):
        if tags[t][0] == "I":
            best[t] = -np.inf
    for i in range(1, n):
        free = int(np.argmax(best))
        row, step = np.empty(k), np.empty(k, dtype=int)
        for t in range(k):
            step[t] = free
            if tags[t][0] == "I":  # the tag before it in the list is B of the same type
                step[t] = t if best[t] >= best[t - 1] else t - 1
            row[t] = best[step[t]] + logits[i][t]
        best = row
        back.append(step)
    path = [int(np.argmax(best))]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    path.reverse()
    out = []
    for i, t in enumerate(path):
        if tags[t][0] == "B":
            out.append([i, i, tags[t][2:]])
        elif tags[t][0] == "I":
            out[-1][1] = i
    return [tuple(x) for x in out]


def spans(scores, threshold=0.0):
    """scores[i][j]: words i to j (both included) of a sentence are a mention. Best first, none that crosses a better one."""
    n = len(scores)
    found = sorted(((float(scores[i][j]), i, j) for i in range(n) for j in range(i, n) if scores[i][j] > threshold),
                   key=lambda x: (-x[0], x[1], x[2]))
    kept = []
    for _, i, j in found:
        if not any(a < i <= b < j or i < a <= j < b for a, b in kept):
            kept.append((i, j))
    return sorted(kept, key=lambda x: (x[0], -x[1]))


def head_of(start, end, heads):
    """The first word of the span whose head lies outside it, or which is the root."""
    for k in range(start, end + 1):
        if heads[k] == k or not start <= heads[k] <= end:
            return k
    return end


def chains(count, pairs, scores, new, bias=0.0):
    """Each mention joins its best antecedent if that scores above its own `new` score. -> chain number of each mention.

    pairs are ordered by mention, and for each mention as the candidates were made; of equal scores the first wins.
    """
    best = [(None, new[i] + bias) for i in range(count)]
    for (i, j), s in zip(pairs, scores):
        if s > best[i][1]:
            best[i] = (j, s)
    chain, used = [], 0
    for i in range(count):
        if best[i][0] is None:
            chain.append(used)
            used += 1
        else:
            chain.append(chain[best[i][0]])
    return chain
