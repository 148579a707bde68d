"""Builds training windows from the data sets."""

import collections
import gzip
import json
import random
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

import conllu
import lemmas
import names
import segment

WINDOW = 190  # pieces of a window, [CLS] and [SEP] aside
CLS, SEP, MASK, UNK = 101, 102, 103, 100
MENTION_TYPES = ["person", "place", "organization", "object", "event", "time", "substance", "animal", "plant", "abstract"]
KINDS = ["name", "nominal", "pronoun"]
NAME_STOP = {"of", "in", "on", "at", "for", "with", "from", "to", ",", "who", "which", "that", "whom", "whose", "by", "--", ";", "("}


class Pieces:
    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(str(path))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.cache = {}

    def __call__(self, form):
        ids = self.cache.get(form)
        if ids is None:
            ids = self.tokenizer.encode(form, add_special_tokens=False).ids[: segment.MAX_PIECES] or [UNK]
            self.cache[form] = ids
        return ids


class Sentence:
    """Words of one sentence with whatever labels its source has (None where it has none)."""

    __slots__ = ("forms", "space", "pieces", "upos", "feats", "lemma", "heads", "rels", "tags", "typed", "mentions", "paragraph", "offset")

    def __init__(self, forms, space, pieces, paragraph=False):
        self.forms, self.space, self.paragraph = forms, space, paragraph
        self.pieces = [pieces(f) for f in forms]
        self.upos = self.feats = self.lemma = self.heads = self.rels = self.tags = None
        self.typed = []  # (first, last, head, mention types it may have)
        self.mentions = None  # what a teacher says: (first, last, head, probability, probabilities of types)
        self.offset = 0


class Labels:
    """The closed label lists, taken from the training trees."""

    def __init__(self, documents):
        upos, feats, rels, scripts = (collections.Counter() for _ in range(4))
        verbs = set()
        for d in documents:
            for s in d.sentences:
                for w in s:
                    upos[w.upos] += 1
                    feats[w.feats] += 1
                    rels[w.rel] += 1
                    scripts[lemmas.script(w.form, w.lemma)] += 1
                    if w.upos == "VERB" and w.lemma.isalpha():
                        verbs.add(w.lemma.lower())
        self.verbs = sorted(verbs)
        self.upos = sorted(upos)
        self.feats = sorted(f for f in feats if feats[f] > 1)
        self.rels = sorted(rels)
        self.scripts = sorted(s for s in scripts if scripts[s] > 2)

    def as_dict(self):
        return {"upos": self.upos, "feats": self.feats, "relations": self.rels, "lemmaScripts": self.scripts,
                "nameTags": names.TAGS, "mentionTypes": MENTION_TYPES, "verbs": self.verbs}


class TagSets:
    """Sets of allowed name tags, numbered."""

    def __init__(self):
        self.sets = {}

    def number(self, tags):
        return self.sets.setdefault(tuple(sorted(tags)), len(self.sets))

    def matrix(self):
        m = torch.zeros(len(self.sets), len(names.TAGS))
        for tags, i in self.sets.items():
            m[i, list(tags)] = 1
        return m

    def sentence(self, source, forms, spans):
        """spans: (first, last, label, fine types)."""
        index = {t: i for i, t in enumerate(names.TAGS)}
        outside = {0} | {index[f"{p}-{t}"] for t in names.UNMARKED[source] for p in "BI"}
        tags = [self.number(outside)] * len(forms)
        for first, last, label, fine in spans:
            types = names.allowed(source, label, " ".join(forms[first: last + 1]), fine)
            for k in range(first, last + 1):
                tags[k] = self.number([index[f"{'B' if k == first else 'I'}-{t}"] for t in types] or [0])
        return tags


def tree_documents(path, pieces, labels):
    """Documents of CoNLL-U as lists of Sentence."""
    number = {name: {v: i for i, v in enumerate(getattr(labels, name))} for name in ("upos", "feats", "rels", "scripts")}
    out = []
    for d in conllu.read(path):
        sentences, offset = [], 0
        for words, paragraph in zip(d.sentences, d.paragraph):
            s = Sentence([w.form for w in words], [w.space_before for w in words], pieces, paragraph)
            s.upos = [number["upos"][w.upos] for w in words]
            s.feats = [number["feats"].get(w.feats, -100) for w in words]
            s.lemma = [number["scripts"].get(lemmas.script(w.form, w.lemma), -100) for w in words]
            s.heads = [w.head for w in words]
            s.rels = [number["rels"].get(w.rel, -100) for w in words]
            s.offset = offset
            offset += len(words)
            sentences.append(s)
        out.append((d, sentences))
    return out


def name_head(forms, first, last):
    """The head of a name without a tree: the word before the first preposition or comma, or the last one."""
    stop = next((k for k in range(first + 1, last + 1) if forms[k].lower() in NAME_STOP), last + 1)
    return stop - 1


def typed(forms, spans, head):
    """What names tell of the types of mentions: [(first, last, head, numbers of types)]."""
    found = ((a, b, names.mention_types(label, " ".join(forms[a: b + 1]), fine)) for a, b, label, fine in spans)
    return [(a, b, head(a, b), [MENTION_TYPES.index(t) for t in types]) for a, b, types in found if types]


def spaces(forms):
    """Guesses the spaces of text that is given as tokens only."""
    no_before = set(".,;:!?)]}%'\"”’") | {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s", "''", "-", "–", "/"}
    out, previous = [], None
    for f in forms:
        out.append(not (f in no_before or previous in ("(", "[", "{", "-", "–", "/", "$", "“", "``")) if previous else True)
        previous = f
    return out


def resplit(forms, spans):
    """Cuts the hyphens of tokens as our word rules do; spans follow."""
    out, at = [], []
    for f in forms:
        at.append(len(out))
        parts = [f[a:b] for a, b in segment.cut(f)] if len(f) > 1 and " " not in f and "\xa0" not in f else [f]
        out.extend(parts)
    at.append(len(out))
    return out, [(at[a], at[b + 1] - 1, *rest) for a, b, *rest in spans]


def name_documents(folder, pieces, sets, held_out, teacher=None):
    """Yields (source, fold, [Sentence]): fold is train or held-out; spans ride along as gold for scoring."""
    folder = Path(folder)
    result = []

    def document(source, fold, sentences):
        built, gold = [], []
        for forms, spans in sentences:
            if not forms:
                continue
            forms, spans = resplit(forms, spans)
            s = Sentence(forms, spaces(forms), pieces)
            s.typed = typed(forms, spans, lambda a, b: name_head(forms, a, b))
            spans = [x for x in spans if x[2] not in ("DATE", "TIME")]
            s.tags = sets.sentence(source, forms, spans)
            built.append(s)
            gold.append([(a, b, label) for a, b, label, *_ in spans])
        if built:
            result.append((source, fold, built, gold))

    def iob(path, separator):
        documents, sentence = [[]], []
        for line in gzip.open(path, "rt", encoding="utf-8"):
            fields = line.rstrip("\n").split(separator)
            if line.startswith("-DOCSTART-"):
                documents.append([])
            elif len(fields) == 2:
                sentence.append(fields)
            elif sentence:
                documents[-1].append(sentence)
                sentence = []
        if sentence:
            documents[-1].append(sentence)
        for d in documents:
            out = []
            for tokens in d:
                spans, previous = [], "O"
                for i, (_, tag) in enumerate(tokens):
                    if tag != "O":
                        label = tag[2:]
                        if tag[0] == "B" or previous == "O" or previous[2:] != label:
                            spans.append([i, i, label, ()])
                        else:
                            spans[-1][1] = i
                    previous = tag
                out.append(([t for t, _ in tokens], [tuple(s) for s in spans]))
            yield out

    for i, d in enumerate(d for d in iob(folder / "wikigold/wikigold.conll.gz", " ") if d):
        document("wikigold", "held-out" if i % 5 == 4 else "train", d)
    for name, fold in (("train", "train"), ("dev", "held-out")):
        for d in iob(folder / f"crossner/politics-{name}.conll.gz", "\t"):
            for k in range(0, len(d), 4):
                document("crossner", fold, d[k: k + 4])
    for name, cut in (("dev", 450), ("docred-train-subset", 10**6), ("docred-entities-only", 10**6)):
        for i, d in enumerate(json.load(gzip.open(folder / f"redocred/{name}.json.gz"))):
            spans = [{} for _ in d["sents"]]
            for entity in d["vertexSet"]:
                for m in entity:
                    if m["type"] != "NUM":
                        fine = tuple(f[1] for f in m.get("fine_type", ()))
                        spans[m["sent_id"]][(m["pos"][0], m["pos"][1] - 1)] = (m["type"], fine)
            sentences = []
            for forms, marks in zip(d["sents"], spans):
                chosen, used = [], set()
                for (a, b), (label, fine) in sorted(marks.items(), key=lambda x: x[0][0] - x[0][1]):
                    if b < len(forms) and not used & set(range(a, b + 1)):
                        chosen.append((a, b, label, fine))
                        used |= set(range(a, b + 1))
                sentences.append((forms, sorted(chosen)))
            document("docred", "train" if i < cut else "held-out", sentences)
    if teacher and Path(teacher).exists():
        group, url = [], None
        rows = [json.loads(line) for line in gzip.open(teacher, "rt")]
        for row in [*rows, None]:
            if (row is None or row["url"] != url) and group:
                document("spacy", "train", group)
                group = []
            if row is None:
                break
            url = row["url"]
            forms, starts, ends = [], {}, {}
            for a, b, _ in segment.words(row["text"]):
                starts[a], ends[b] = len(forms), len(forms)
                forms.append(row["text"][a:b])
            spans = []
            for a, b, label in row["ents"]:
                if label in ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "DATE"):
                    text = row["text"][a:b]
                    if text.lower().startswith("the "):
                        a += 4
                    if text.endswith(("'s", "’s")):
                        b -= 2
                    if a in starts and b in ends and starts[a] <= ends[b]:
                        spans.append((starts[a], ends[b], label, ()))
            group.append((forms, spans))
    return result


# Whole windows ---------------------------------------------------------------------------------------------------


def pack(sentences, limit=WINDOW):
    """Groups consecutive sentences into windows of at most `limit` pieces (a longer sentence stands alone, cut)."""
    windows, size = [[]], 0
    for s in sentences:
        n = sum(map(len, s.pieces)) + (1 if s.paragraph else 0)
        if windows[-1] and size + n > limit:
            windows.append([])
            size = 0
        windows[-1].append(s)
        size += n
    return windows


FUNCTION = set("a an the of in on at to for and or but as by with from is are be it its not".split())
LOW, UP, HEADLINE = "lower", "upper", "headline"


def reshape(shape, form, mode):
    if mode is None or shape >= segment.SPECIAL_SHAPE:
        return shape
    kind, flags = divmod(shape, 4)
    cased = kind in (segment.LOWER, segment.TITLE, segment.UPPER, segment.CAPITAL, segment.MIXED)
    if not cased:
        return shape
    if mode == LOW:
        kind = segment.LOWER
    elif mode == UP:
        kind = segment.CAPITAL if sum(c.isalpha() for c in form) == 1 else segment.UPPER
    elif kind == segment.LOWER and form.lower() not in FUNCTION and form[0].isalpha():
        kind = segment.TITLE
    return kind * 4 + flags


def batch(windows, mode=None):
    """Tensors of a list of windows (each a list of Sentence)."""
    rows = []
    for w in windows:
        ids, shapes, first, last = [CLS], [segment.SPECIAL_SHAPE], [], []
        r = collections.defaultdict(list)
        for k, s in enumerate(w):
            if s.paragraph and k:
                ids.append(SEP)
                shapes.append(segment.SPECIAL_SHAPE)
            base = len(first)
            for i, (form, p) in enumerate(zip(s.forms, s.pieces)):
                if len(ids) + len(p) > 500:
                    p = p[:1]
                first.append(min(len(ids), 510))
                ids.extend(p)
                last.append(min(len(ids) - 1, 510))
                shapes.extend(reshape(x, form, mode) for x in segment.piece_shapes(form, s.space[i], len(p)))
                r["sentence"].append(k)
                r["begin"].append(1.0 if i == 0 else 0.0)
                for name in ("upos", "feats", "lemma", "rels", "tags"):
                    values = getattr(s, name)
                    r[name].append(values[i] if values is not None else -100)
                r["heads"].append(base + s.heads[i] if s.heads is not None else -100)
                r["position"].append(s.offset + i)
        ids.append(SEP)
        shapes.append(segment.SPECIAL_SHAPE)
        rows.append((ids[:512], shapes[:512], first, last, r))
    n = max(len(r[0]) for r in rows)
    m = max(len(r[2]) for r in rows)

    def fill(values, width, pad, dtype=torch.long):
        out = torch.full((len(rows), width), pad, dtype=dtype)
        for i, v in enumerate(values):
            out[i, : len(v)] = torch.tensor(v, dtype=dtype)
        return out

    t = {"pieces": fill([r[0] for r in rows], n, 0), "shapes": fill([r[1] for r in rows], n, segment.SPECIAL_SHAPE),
         "first": fill([r[2] for r in rows], m, 0), "last": fill([r[3] for r in rows], m, 0),
         "begin": fill([r[4]["begin"] for r in rows], m, -100.0, torch.float)}
    for name in ("sentence", "upos", "feats", "lemma", "rels", "tags", "heads", "position"):
        t[name] = fill([r[4][name] for r in rows], m, -100 if name != "sentence" else -1)
    return t


# Mentions --------------------------------------------------------------------------------------------------------


def span_head(start, end, heads, offset=0):
    """The word of the span whose head lies outside it (the first such; document positions)."""
    for k in range(start, end + 1):
        if heads[k] == k or not start <= heads[k] <= end:
            return k
    return end


def match(a, b):
    """0 none, 1 same head word, 2 one's content words contain the other's, 3 same content words."""
    if a["content"] and a["content"] == b["content"]:
        return 3
    if a["content"] and b["content"] and (a["content"] <= b["content"] or b["content"] <= a["content"]):
        return 2
    return 1 if a["head_form"] == b["head_form"] else 0


STOP = set("the a an this that these those my your his her its our their 's ’s ' \" “ ” , . - ( )".split())


def kind_of(upos):
    """The number of a mention's kind, by the part of speech of its head word."""
    return {"PROPN": 0, "PRON": 2}.get(upos, 1)


def describe(forms, start, end, head, kind):
    return {"start": start, "end": end, "head": head, "kind": kind, "head_form": forms[head].lower(),
            "content": frozenset(f.lower() for f in forms[start: end + 1]) - STOP}


NEAREST, MATCHED = 50, 20


def bucket(n):
    return n if n < 5 else 5 if n < 8 else 6 if n < 16 else 7 if n < 32 else 8 if n < 64 else 9


def candidates(mentions, sentence_of):
    """Pairs (mention, earlier mention) to score and their four features.

    Mentions are in document order (start, then longer first). Candidates: the NEAREST earlier ones, and beyond them
    up to MATCHED more with the same head word, nearest first; for pronouns only the nearest.
    """
    pairs, features = [], []
    by_head = collections.defaultdict(list)
    for i, m in enumerate(mentions):
        chosen = list(range(i - 1, max(-1, i - 1 - NEAREST), -1))
        if m["kind"] != 2:
            far = [j for j in reversed(by_head[m["head_form"]]) if j < i - NEAREST]
            chosen += far[:MATCHED]
        by_head[m["head_form"]].append(i)
        for j in chosen:
            a = mentions[j]
            nested = 1 if a["end"] >= m["start"] else 0
            pairs.append((i, j))
            features.append((bucket(i - j - 1), bucket(sentence_of[m["start"]] - sentence_of[a["start"]]),
                             match(m, a) * 9 + m["kind"] * 3 + a["kind"], nested))
    return pairs, features
