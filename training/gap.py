"""Ambiguous pronouns of GAP (Webster et al. 2018, TACL): which of two names one stands for, or neither.

python gap.py --data DATA --models ../models --out RUN/gap.jsonl.gz

reads the texts with an annotator that exists already, because the mentions to choose from must be those that it will
find; train.py takes the file. Only what GAP says is learned: of a pronoun's candidates those that are one of the two
names count, and the claim that it stands for nothing before it; the others may be anything.
"""

import csv
import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import torch

import data as D
import decode
import relations

SOURCES = (("dev", "train"), ("validation", "held-out"))


@dataclass
class Item:
    """A text with one pronoun. Words count through the text."""

    fold: str
    sentences: list  # of D.Sentence
    mentions: list  # as D.describe makes them
    pairs: list  # (pronoun, earlier mention): the pronoun's candidates
    features: list
    right: list  # for each pair whether it is the name that the pronoun stands for
    wrong: list  # likewise, the name that it does not stand for


def rows(folder):
    """Yields (fold, id, text, pronoun, [(name's span, whether it is meant)]); spans are of characters."""
    for name, fold in SOURCES:
        with gzip.open(Path(folder) / f"gap/{name}.tsv.gz", "rt", encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                span = lambda key: (int(row[f"{key}-offset"]), int(row[f"{key}-offset"]) + len(row[key]))
                yield fold, row["ID"], row["Text"], span("Pronoun"), [(span(k), row[f"{k}-coref"] == "TRUE") for k in "AB"]


def item(fold, pronoun, names, reading, pieces):
    """One row with its reading; nothing where the pronoun is no mention or neither name stands before it."""
    forms, heads = reading["forms"], reading["heads"]
    sentences, sentence_of = relations.sentences_of(reading, pieces)
    words = relations.words_of(pronoun, reading["words"])
    spans = {(m["start"], m["end"]) for m in reading["mentions"]}
    named = [(relations.words_of(span, reading["words"]), meant) for span, meant in names]
    # A name that no mention covers is one: else the text would teach that it cannot be meant.
    spans |= {(w[0], w[-1]) for w, _ in named if w and not any(a <= w[0] and w[-1] <= b and b - a < len(w) + 3 for a, b in spans)}
    mentions = []
    for a, b in sorted(spans, key=lambda s: (s[0], -s[1])):
        head = decode.head_of(a, b, heads)
        kind = D.kind_of(reading["upos"][head])
        mentions.append(D.describe(forms, a, b, head, kind))
    at = next((k for k, m in enumerate(mentions) if [m["head"]] == words and m["kind"] == 2), None)
    if at is None:
        return None
    pairs, features = D.candidates(mentions, sentence_of)
    chosen = [k for k, (i, _) in enumerate(pairs) if i == at]
    said = [({forms[k].lower() for k in w} - D.STOP, w, meant) for w, meant in named]

    def of(mention, wanted):
        return any(meant == wanted and mention["kind"] == 0 and (mention["head"] in w or mention["content"] and mention["content"] <= content)
                   for content, w, meant in said)

    right, wrong = ([of(mentions[pairs[k][1]], wanted) for k in chosen] for wanted in (True, False))
    wrong = [w and not r for r, w in zip(right, wrong)]
    meant = any(m for _, m in names)
    if meant and not any(right) or not meant and not any(wrong):
        return None
    return Item(fold, sentences, mentions, [pairs[k] for k in chosen], [features[k] for k in chosen], right, wrong)


def items(folder, readings, pieces):
    read = {row["id"]: row for row in map(json.loads, gzip.open(readings, "rt", encoding="utf-8"))}
    made = (item(fold, pronoun, names, read[id_], pieces) for fold, id_, _, pronoun, names in rows(folder))
    return [it for it in made if it]


def scores(model, group):
    """For each item the scores of its pronoun's candidates, and of standing for nothing before it.

    All texts of the group go through the encoder together. -> [(scores, score of none)], pieces read
    """
    windows, rows_, numbers, base = [], [], [], 0
    for it in group:
        packed = D.pack(it.sentences)
        windows += packed
        used = sorted({k for pair in it.pairs for k in pair})
        numbers.append({m: len(rows_) + k for k, m in enumerate(used)})
        rows_ += [[base + it.mentions[m][key] for key in ("start", "end", "head")] for m in used]
        base += sum(len(s.forms) for s in it.sentences)
    t = D.batch(windows)
    with torch.autocast("cpu", torch.bfloat16):
        flat = model.words.vectors(t["pieces"], t["shapes"], t["first"], t["last"])[t["sentence"] >= 0]
        _, new, anaphor, antecedent = model.mentions(*(flat[k] for k in torch.tensor(rows_).T))
        pairs = torch.tensor([[n[i], n[j]] for it, n in zip(group, numbers) for i, j in it.pairs])
        found = model.antecedents(anaphor, antecedent, pairs, torch.tensor([f for it in group for f in it.features])).float()
    parts = found.split([len(it.pairs) for it in group])
    return [(part, new[n[it.pairs[0][0]]].float()) for part, it, n in zip(parts, group, numbers)], int((t["pieces"] > 0).sum())


def loss(model, group):
    """The right name against the wrong one and none; of a pronoun that is neither, both against all else."""
    found, pieces = scores(model, group)
    total = 0.0
    for it, (score, new) in zip(group, found):
        right, wrong = torch.tensor(it.right), torch.tensor(it.wrong)
        every = torch.cat([score, new[None]])
        if right.any():
            known = torch.cat([right | wrong, torch.tensor([True])])
            total = total + every[known].logsumexp(0) - score[right].logsumexp(0)
        else:
            other = torch.cat([~wrong, torch.tensor([True])])
            total = total + every.logsumexp(0) - every[other].logsumexp(0)
    return total / len(group), pieces


@torch.no_grad()
def check(model, items_):
    """The share of pronouns with a right name whose best candidate among the two names is right."""
    right = total = 0
    for k in range(0, len(items_), 16):
        group = [it for it in items_[k: k + 16] if any(it.right) and any(it.wrong)]
        for it, (score, _) in zip(group, scores(model, group)[0] if group else []):
            best = max((s, r) for s, r, w in zip(score.tolist(), it.right, it.wrong) if r or w)
            right += best[1]
            total += 1
    return round(100 * right / max(1, total), 2)


if __name__ == "__main__":
    relations.write_readings(lambda data: (({"id": id_}, text) for _, id_, text, _, _ in rows(data)))
