"""Facts between two mentions of a sentence: what the sources say of them, as training items.

python relations.py --data DATA --models ../models --out RUN/readings.jsonl.gz

reads the texts of all sources with an annotator that exists already, because the mentions to choose from must be those
that it will find; train.py takes the file. Labels are Wikidata properties, each in one direction (`INVERSE`). Sources
differ in what an unlisted fact means, so each pair has a weight for each label: 1 where the source is exhaustive, less
where silence says little, 0 where it says nothing.
"""

import argparse
import collections
import gzip
import json
import random
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch

import conllu
import data as D
import decode

# In KnowledgeNet "employee or member of" is one property: P1416, affiliation, holds for P108, P463 and P54 of persons.
LABELS = """P6 P17 P19 P20 P26 P27 P35 P39 P40 P50 P54 P57 P69 P102 P108 P112 P123 P127 P131 P140 P155 P159 P161 P166 P169
P170 P175 P176 P178 P241 P276 P361 P463 P488 P495 P551 P569 P570 P571 P576 P577 P580 P582 P585 P607 P740 P749 P937 P1001
P1344 P1365 P1376 P1412 P1416 P3373""".split()
INVERSE = {"P22": "P40", "P25": "P40", "P36": "P1376", "P150": "P131", "P156": "P155", "P355": "P749", "P527": "P361",
           "P710": "P1344", "P1366": "P1365"}
SYMMETRIC = {"P26", "P3373"}
AFFILIATION = ("P54", "P108", "P463")
KNOWLEDGENET = {
    "CEO": "P169", "CHILD_OF": "P22", "DATE_FOUNDED": "P571", "DATE_OF_BIRTH": "P569", "DATE_OF_DEATH": "P570",
    "EDUCATED_AT": "P69", "EMPLOYEE_OR_MEMBER_OF": "P1416", "FOUNDED_BY": "P112", "HEADQUARTERS": "P159",
    "NATIONALITY": "P27", "PLACE_OF_BIRTH": "P19", "PLACE_OF_RESIDENCE": "P551", "POLITICAL_AFFILIATION": "P102",
    "SPOUSE": "P26", "SUBSIDIARY_OF": "P749"}
HELD_OUT_FOLD = 4

# Labels that may hold of a pair together: where a source gives one of a group, it says nothing of the others.
GROUPS = [set(g.split()) for g in (
    "P17 P27 P131 P159 P206 P276 P361 P495 P551 P706 P740 P937 P1001 P1376 P30 P840 P4552 P931 P974",
    "P50 P57 P58 P86 P123 P127 P136 P161 P162 P170 P175 P176 P178 P264 P272 P400 P449 P495 P674 P676 P750 P800 P1441",
    "P6 P35 P39 P54 P102 P108 P112 P118 P127 P169 P172 P241 P361 P410 P463 P488 P641 P749 P1001 P1416 P2094",
    "P155 P179 P276 P361 P607 P1344 P1346 P1365 P1923 P3450", "P69 P108 P1416 P463", "P569 P571 P576 P577 P580 P585 P570 P582")]

NAME, NOMINAL, PRONOUN, TIME = range(4)  # kinds of a unit; nominals are none: no source annotates their facts


def units(doc):
    """What may stand in a fact: [(first, last, head, kind)] in order, from the annotator's names and mentions.

    Names, with words that the flat names miss; pronouns; times. One for each head word.
    """
    found = {}
    for a, b, _ in doc["names"]:
        head = decode.head_of(a, b, doc["heads"])
        found[head] = (a, b, head, NAME)
    named = {k for a, b, _, _ in found.values() for k in range(a, b + 1)}
    for m in doc["mentions"]:
        kind = TIME if m["type"] == "time" and m["kind"] != "pronoun" else D.KINDS.index(m["kind"])
        if kind != NOMINAL and m["head"] not in named:
            found.setdefault(m["head"], (m["start"], m["end"], m["head"], kind))
    return sorted(found.values())


def pairs(units_, sentence_of):
    """Ordered pairs (subject, object) of one sentence; a time is no subject."""
    by_sentence = collections.defaultdict(list)
    for i, u in enumerate(units_):
        by_sentence[sentence_of[u[2]]].append(i)
    return [(i, j) for group in by_sentence.values() for i in group if units_[i][3] != TIME for j in group if i != j]


DISTANCES, KIND_PAIRS, BETWEEN = 22, 16, 10


def features(units_, chosen):
    """For each pair (distance and order, kinds, units between) and the words between, [from, to); (0, 0) for none."""
    out, gaps = [], []
    heads = sorted(u[2] for u in units_)
    rank = {h: k for k, h in enumerate(heads)}
    for i, j in chosen:
        (a, b, head, kind), (c, d, other, object_kind) = units_[i], units_[j]
        if b < c:
            gap, distance = (b + 1, c), D.bucket(c - b - 1)
        elif d < a:
            gap, distance = (d + 1, a), 10 + D.bucket(a - d - 1)
        else:
            gap, distance = (0, 0), 20 if b - a < d - c else 21
        out.append((distance, kind * 4 + object_kind, D.bucket(max(0, abs(rank[head] - rank[other]) - 1))))
        gaps.append(gap if gap[1] > gap[0] else (0, 0))
    return out, gaps


# Sources ---------------------------------------------------------------------------------------------------------


@dataclass
class Text:
    """A text with its facts; places are character spans (start, end)."""

    source: str
    id: str
    fold: str
    text: str
    marks: list = field(default_factory=list)  # the annotated mentions
    facts: list = field(default_factory=list)  # (subject, object, property)
    unsure: list = field(default_factory=list)  # likewise: the source lists the fact, but not for this place
    denied: list = field(default_factory=list)  # likewise: the source says that it is none
    closed: list = field(default_factory=list)  # (start, end, properties): there these are listed exhaustively


def joined(sentences):
    """Text of tokenised sentences, and the place of each token."""
    text, places = "", []
    for forms in sentences:
        row = []
        for form, space in zip(forms, D.spaces(forms)):
            text += " " if space and text else ""
            row.append((len(text), len(text) + len(form)))
            text += form
        places.append(row)
        text += " " if forms else ""
    return text, places


def knowledgenet(folder):
    for line in gzip.open(folder / "knowledgenet/train.jsonl.gz", "rt", encoding="utf-8"):
        row, text = json.loads(line), ""
        out = Text("knowledgenet", row["id"], "held-out" if row["fold"] == HELD_OUT_FOLD else "train", "")
        for passage in row["passages"]:
            text += "\n\n" if text else ""
            shift = len(text) - passage["start"]
            place = lambda end: (end["start"] + shift, end["end"] + shift)
            for fact in passage["facts"]:
                s, o = place(fact["subject"]), place(fact["object"])
                out.marks += [s, o]
                out.facts.append((s, o, KNOWLEDGENET[fact["property"]]))
            out.closed.append((len(text), len(text) + len(passage["text"]), [KNOWLEDGENET[p] for p in passage["properties"]]))
            text += passage["text"]
        out.text = text
        yield out


def redocred(folder):
    """Re-DocRED's dev portion. DocRED's own labels miss two thirds of the facts, so its documents are left out."""
    for k, row in enumerate(json.load(gzip.open(folder / "redocred/dev.json.gz"))):
        text, places = joined(row["sents"])
        place = lambda m: (places[m["sent_id"]][m["pos"][0]][0], places[m["sent_id"]][m["pos"][1] - 1][1])
        vertices = [[m for m in v if m["type"] != "NUM"] for v in row["vertexSet"]]
        out = Text("redocred", row["title"], "held-out" if k >= 450 else "train", text)
        out.marks = [place(m) for v in vertices for m in v]
        for label in row["labels"]:
            for h in vertices[label["h"]]:
                for t in vertices[label["t"]]:
                    if h["sent_id"] == t["sent_id"]:
                        told = not label["evidence"] or h["sent_id"] in label["evidence"]
                        (out.facts if told else out.unsure).append((place(h), place(t), label["r"]))
        out.closed = [(0, len(text), [*LABELS, *INVERSE])]
        yield out


def recased(tokens, *spans):
    """Capitals for a sentence that lost them: its first word and its two names."""
    tokens = list(tokens)
    for first, last in spans:
        for k in range(first, last + 1):
            if k == first or tokens[k] not in D.FUNCTION:
                tokens[k] = tokens[k][:1].upper() + tokens[k][1:]
    tokens[0] = tokens[0][:1].upper() + tokens[0][1:]
    return tokens


def fewrel(folder, seed=5):
    """Up to 150 sentences of each label, up to 15 of each property that is none (as negatives)."""
    rows = [json.loads(line) for line in gzip.open(folder / "fewrel/train.jsonl.gz", "rt", encoding="utf-8")]
    random.Random(seed).shuffle(rows)
    taken = collections.Counter()
    for k, row in enumerate(rows):
        label = row["p"]
        taken[label] += 1
        if taken[label] > (150 if INVERSE.get(label, label) in LABELS else 15):
            continue
        tokens = row["tokens"] if any(t != t.lower() for t in row["tokens"]) else recased(row["tokens"], row["h"], row["t"])
        text, (places,) = joined([tokens])
        h, t = ((places[a][0], places[b][1]) for a, b in (row["h"], row["t"]))
        yield Text("fewrel", str(k), "train", text, [h, t], [(h, t, label)])


def text2kg(folder):
    for line in gzip.open(folder / "text2kg/train.jsonl.gz", "rt", encoding="utf-8"):
        row = json.loads(line)
        out = Text("text2kg", row["id"], "train", row["sent"])
        for triple in row["triples"]:
            at = [(row["sent"].find(triple[k]), len(triple[k])) for k in ("sub", "obj")]
            if min(a for a, _ in at) >= 0 and triple["sub"] not in triple["obj"] and triple["obj"] not in triple["sub"]:
                s, o = ((a, a + n) for a, n in at)
                out.marks += [s, o]
                out.facts.append((s, o, triple["p"]))
        if any(INVERSE.get(p, p) in LABELS for _, _, p in out.facts):
            yield out


JUDGED = Path(__file__).parent / "judged-relations.jsonl.gz"


def judged(folder):
    """News, interviews, speeches and web logs of GUM's and EWT's train portions, where what version 4 proposed was judged by hand.

    Each row of `JUDGED` is a document with (subject's start and end, object's, label, verdict): "y" the text says so, "n"
    it does not, "t" it is so but not said, or nobody can tell. Every ninth document is held out.
    """
    rows = [json.loads(line) for line in gzip.open(JUDGED, "rt", encoding="utf-8")]
    text_of = {d.id: d.text for source in ("gum", "ewt") for d in conllu.read(folder / source / "train.conllu.gz")}
    for k, row in enumerate(rows):
        out = Text("judged", row["document"], "held-out" if k % 9 == 4 else "train", text_of[row["document"]])
        for a, b, c, d, label, verdict in row["judged"]:
            out.marks += [(a, b), (c, d)]
            {"y": out.facts, "n": out.denied, "t": out.unsure}[verdict].append(((a, b), (c, d), label))
        yield out


def texts(folder):
    folder = Path(folder)
    return [*knowledgenet(folder), *redocred(folder), *fewrel(folder), *text2kg(folder), *judged(folder)]


# Items -----------------------------------------------------------------------------------------------------------


@dataclass
class Item:
    """A text as the network takes it. Words count through the document."""

    source: str
    fold: str
    sentences: list  # of D.Sentence
    units: list
    pairs: list
    positive: list  # for each pair its labels, as numbers
    weight: list  # for each pair an array, one weight for each label
    closed: list  # for each pair the labels that are listed exhaustively, as numbers
    missed: int  # facts with an end that is no unit, or across sentences

    def finish(self):
        self.features, self.gaps = features(self.units, self.pairs)
        sentence_of = [k for k, s in enumerate(self.sentences) for _ in s.forms]
        self.of_sentence = collections.defaultdict(list)  # numbers of its pairs
        for p, (i, _) in enumerate(self.pairs):
            self.of_sentence[sentence_of[self.units[i][2]]].append(p)


def canonical(subject, object_, label):
    return (object_, subject, INVERSE[label]) if label in INVERSE else (subject, object_, label)


def stated(facts):
    """{(subject, object): labels}, with what follows by symmetry."""
    out = collections.defaultdict(set)
    for fact in facts:
        s, o, label = canonical(*fact)
        out[s, o].add(label)
        if label in SYMMETRIC:
            out[o, s].add(label)
    return out


def words_of(span, places):
    return [k for k, (a, b) in enumerate(places) if a < span[1] and b > span[0]]


def unit_of(words, units_):
    """The unit that shares the largest part of these words, at least half of all that either has; or nothing."""
    best, share = None, 0.5
    for i, (a, b, *_) in enumerate(units_):
        common = sum(a <= k <= b for k in words)
        part = common / (b - a + 1 + len(words) - common)
        if part > share or part == share and best is None:
            best, share = i, part
    return best


def units_of(text, reading, marks, sentence_of):
    """The units of a text: in KnowledgeNet, which says what it omits, and in what was judged the annotator's; elsewhere the annotated mentions.

    An annotated name or date of KnowledgeNet that the annotator misses is added, but not to what is scored.
    """
    found = units(reading)
    kept = set(found) if text.source in ("knowledgenet", "judged") else set()
    for words in marks.values():
        if not words or sentence_of[words[0]] != sentence_of[words[-1]]:
            continue
        near, head = unit_of(words, found), decode.head_of(words[0], words[-1], reading["heads"])
        if text.source not in ("knowledgenet", "judged"):
            kept.add((words[0], words[-1], head, NAME if near is None else found[near][3]))
        elif text.source == "knowledgenet" and near is None and text.fold == "train" and reading["upos"][head] in ("PROPN", "NUM"):
            kept.add((words[0], words[-1], head, NAME if reading["upos"][head] == "PROPN" else TIME))
    return sorted(kept)


NUMBER = {label: k for k, label in enumerate(LABELS)}


def weigh(weight, labels, value):
    weight[[NUMBER[p] for p in labels if p in NUMBER]] = value


def weights_of(source, given, reverse, exhaustive):
    """What the source's silence says of each label of a pair; nothing at all (None) where the pair teaches nothing.

    given: all that the source lists of the pair, reverse: of the reversed pair.
    """
    w = np.zeros(len(LABELS), np.float32)
    if source == "knowledgenet":
        w[:] = 0.1
        weigh(w, {INVERSE.get(p, p) for p in KNOWLEDGENET.values()} - exhaustive, 0)
        weigh(w, exhaustive, 1)
        if "P1416" in exhaustive and "P1416" not in given:
            weigh(w, AFFILIATION, 1)
    elif source == "judged":
        w[:] = 0.1  # all that was proposed was judged, so what was not is seldom so
        return w
    elif source == "redocred":
        w[:] = 1
        weigh(w, ("P159", "P551", "P1416"), 0 if given else 0.3)
    elif given or reverse:
        w[:] = 0.5
        for group in GROUPS:
            if group & (given | reverse):
                weigh(w, group, 0)
    else:
        return None
    if given & GROUPS[2]:
        weigh(w, {*AFFILIATION, "P1416"} - exhaustive if source == "knowledgenet" else {"P1416"}, 0)
    return w


READING = ("words", "forms", "space", "paragraph", "sentences", "heads", "upos", "names", "mentions")  # what is kept of one


def sentences_of(reading, pieces):
    """The sentences of a reading, and the number of the sentence of each word."""
    sentences, sentence_of = [], []
    for k, (a, b) in enumerate(reading["sentences"]):
        s = D.Sentence(reading["forms"][a:b], reading["space"][a:b], pieces, reading["paragraph"][a] and a > 0)
        s.offset = a
        sentences.append(s)
        sentence_of += [k] * (b - a)
    return sentences, sentence_of


def item(text, reading, pieces):
    """Aligns a source's facts with the annotator's reading of the text."""
    sentences, sentence_of = sentences_of(reading, pieces)
    marks = {span: words_of(span, reading["words"]) for span in text.marks}
    found = units_of(text, reading, marks, sentence_of)
    marks = {span: unit_of(words, found) for span, words in marks.items()}
    to_units = lambda facts: [(marks[s], marks[o], p) for s, o, p in facts if marks[s] is not None and marks[o] is not None]
    facts, unsure, denied = (stated(to_units(listed)) for listed in (text.facts, text.unsure, text.denied))
    out = Item(text.source, text.fold, sentences, found, [], [], [], [], 0)
    scored = set()
    for i, j in pairs(found, sentence_of):
        start = reading["words"][found[i][0]][0]
        labels, doubtful, none = (listed.get((i, j), set()) for listed in (facts, unsure, denied))
        exhaustive = {INVERSE.get(p, p) for a, b, properties in text.closed if a <= start < b for p in properties}
        if text.source == "judged":
            exhaustive = labels | none
        weight = weights_of(text.source, labels | doubtful, facts.get((j, i), set()) | unsure.get((j, i), set()), exhaustive)
        if weight is None:
            continue
        if labels & {"P54", "P108"}:
            labels = labels | {"P1416"}
        weigh(weight, doubtful, 0)
        weigh(weight, labels | none, 1)
        out.pairs.append((i, j))
        out.positive.append([NUMBER[p] for p in sorted(labels) if p in NUMBER])
        out.closed.append([NUMBER[p] for p in sorted(exhaustive) if p in NUMBER])
        out.weight.append(weight)
        scored |= {(i, j, p) for p in labels}
    out.finish()
    out.missed = sum(marks[s] is None or marks[o] is None or canonical(marks[s], marks[o], p) not in scored for s, o, p in text.facts)
    return out


def items(folder, readings, pieces):
    """All items of the sources, with the readings that `main` wrote."""
    read = {}
    for line in gzip.open(readings, "rt", encoding="utf-8"):
        row = json.loads(line)
        read[row["source"], row["id"]] = row
    return [item(t, read[t.source, t.id], pieces) for t in texts(folder)]


def owners(items_):
    """For the id of each sentence its item and its number there."""
    return {id(s): (it, k) for it in items_ for k, s in enumerate(it.sentences)}


def batch(windows, owner):
    """The pairs of some windows as tensors; words count through all windows.

    owner: what `owners` gives. -> inputs of model.Facts, targets, weights
    """
    places, chosen, known, gaps, positive, weight = [], [], [], [], [], []
    base = 0
    for s in (s for w in windows for s in w):
        it, k = owner[id(s)]
        shift, number = base - s.offset, {}
        for p in it.of_sentence[k]:
            for u in it.pairs[p]:
                if u not in number:
                    number[u] = len(places)
                    places.append([x + shift for x in it.units[u][:3]])
            positive += [(len(chosen), label) for label in it.positive[p]]
            chosen.append([number[u] for u in it.pairs[p]])
            a, b = it.gaps[p]
            gaps.append((a + shift, b + shift) if b else (0, 0))
            known.append(it.features[p])
            weight.append(it.weight[p])
        base += len(s.forms)
    if not chosen:
        return None
    target = torch.zeros(len(chosen), len(LABELS))
    if positive:
        target[tuple(torch.tensor(positive).T)] = 1
    return [torch.tensor(x) for x in (places, chosen, known, gaps)], target, torch.from_numpy(np.stack(weight))


@torch.no_grad()
def check(model, items_, threshold=0.5):
    """F1 of the facts of KnowledgeNet's held-out fold, among all its facts, for the learning curve."""
    right = found = gold = 0
    owner = owners(items_)
    for at in range(0, len(items_), 12):
        group = items_[at: at + 12]
        gold += sum(it.missed + sum(map(len, it.positive)) for it in group)
        windows = [w for it in group for w in D.pack(it.sentences)]
        inputs = batch(windows, owner)
        if inputs is None:
            continue
        t = D.batch(windows)
        with torch.autocast("cpu", torch.bfloat16):
            flat = model.words.vectors(t["pieces"], t["shapes"], t["first"], t["last"])[t["sentence"] >= 0]
            scores = model.facts(flat, *inputs[0]).float().sigmoid()
        closed = torch.zeros_like(scores)
        row = 0
        for it in group:
            for labels in it.closed:
                closed[row, labels] = 1
                row += 1
        chosen = (scores > threshold) & (closed > 0)
        found += int(chosen.sum())
        right += int((chosen & (inputs[1] > 0)).sum())
    return {"precision": round(100 * right / max(1, found), 2), "recall": round(100 * right / max(1, gold), 2),
            "f1": round(200 * right / max(1, found + gold), 2)}


def write_readings(read):
    """Runs a program that reads every text of --data, and writes what the annotator finds in each to --out.

    read(data) gives (keys that name a text in its row, the text).
    """
    from annotate import Reader
    a = argparse.ArgumentParser()
    a.add_argument("--data", required=True)
    a.add_argument("--models", default="../models")
    a.add_argument("--out", required=True)
    a = a.parse_args()
    models = Path(a.models)
    reader = Reader(models, models / "tokenizer.json", models / "annotator.json")
    with gzip.open(a.out, "wt", encoding="utf-8") as out:
        for keys, text in read(a.data):
            doc = reader.read(text)
            out.write(json.dumps({**keys, **{k: doc[k] for k in READING}}, default=lambda x: x.item()) + "\n")


if __name__ == "__main__":
    write_readings(lambda data: (({"source": t.source, "id": t.id}, t.text) for t in texts(data)))
