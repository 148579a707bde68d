"""Whom or what pronouns and definite nouns of web logs and newsgroups stand for, as judged by hand.

`JUDGED` has a row for each document of EWT's train portion, with [mention's start and end, antecedent's start and end, or
null where it has none]; what is not listed is not known. Mentions are those of the annotator that read the documents.
"""

import gzip
import json
from pathlib import Path

import data as D
import decode
import relations

JUDGED = Path(__file__).parent / "judged-links.jsonl.gz"
LIMIT = 1100  # words of a part: so many go through the encoder in one step


def chains(mentions, antecedent):
    """The chain of each mention: what its antecedent is in, and for names all that say the same."""
    chain, named = list(range(len(mentions))), {}
    for i, m in enumerate(mentions):
        if i in antecedent and antecedent[i] is not None:
            chain[i] = chain[antecedent[i]]
        elif m["kind"] == 0 and m["content"]:
            chain[i] = chain[named.setdefault(m["content"], i)]
    return chain


def parts(sentences):
    """Runs of sentences of at most `LIMIT` words."""
    out, size = [[]], 0
    for s in sentences:
        if out[-1] and size + len(s.forms) > LIMIT:
            out.append([])
            size = 0
        out[-1].append(s)
        size += len(s.forms)
    return out


def documents(readings, pieces):
    """[(sentences, mentions with chains, pairs, and what is known of them)] as `train.coreference_loss` takes them."""
    judged = {row["document"]: row["links"] for row in map(json.loads, gzip.open(JUDGED, "rt", encoding="utf-8"))}
    out = []
    for line in gzip.open(readings, "rt", encoding="utf-8"):
        row = json.loads(line)
        if row["source"] == "judged" and row["id"] in judged:
            out += document(row, judged[row["id"]], pieces)
    return out


def document(reading, judged, pieces):
    sentences, sentence_of = relations.sentences_of(reading, pieces)
    mentions = []
    for m in sorted(reading["mentions"], key=lambda m: (m["start"], -m["end"])):
        head = decode.head_of(m["start"], m["end"], reading["heads"])
        mentions.append(D.describe(reading["forms"], m["start"], m["end"], head, D.KINDS.index(m["kind"])))
    words = reading["words"]
    number = {(words[m["start"]][0], words[m["end"]][1]): i for i, m in enumerate(mentions)}
    antecedent = {number[a, b]: None if c is None else number[c, d] for a, b, c, d in judged
                  if (a, b) in number and (c is None or (c, d) in number)}
    chain = chains(mentions, antecedent)
    out = []
    for part in parts(sentences):
        first, last = part[0].offset, part[-1].offset + len(part[-1].forms)
        inside = [i for i, m in enumerate(mentions) if first <= m["start"] < last]
        own = [{**mentions[i], "chain": chain[i]} for i in inside]
        pairs, features = D.candidates(own, sentence_of)
        linked = {i for i, j in pairs if own[i]["chain"] == own[j]["chain"]}
        known = [inside[i] in antecedent and (antecedent[inside[i]] is None or i in linked) for i in range(len(own))]
        # Of a pronoun nobody judged ("I", "we") it is not known what it is not.
        unsure = [own[j]["kind"] == 2 and inside[j] not in antecedent and own[i]["chain"] != own[j]["chain"] for i, j in pairs]
        if any(known):
            out.append((part, {"mentions": own, "pairs": pairs, "features": features, "known": known, "unsure": unsure}))
    return out
