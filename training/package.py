"""Fills models/: python package.py --graphs RUN/onnx/int8 --labels RUN/labels.json --tokenizer T --out ../models [--threshold X --bias Y]

Also writes test-vectors.json beside this file: inputs and outputs of every rule and decoder, for the tests of the runtime.
"""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np

import data as D
import decode
import lemmas
import names
import relations
import segment
from annotate import Reader

TEXTS = [
    "He picked acting prime minister Alikhan Smailov, 49, on Jan. 11. It wasn't a surprise.",
    "Kazakh President Kassym-Jomart Tokayev said the Russian-led bloc's troops would leave in two days.",
    "Dr. Smith's co-author can't attend; \"I'm sorry,\" she said (by e-mail to info@example.org).",
    "Headline without a stop\n\nThe U.S. Senate voted 51–49 on Tuesday. More than 2,000 troops left at 5pm…",
    "",
    "😀 Naïve café—Zürich cost $5.5m (50%) in the 1990s, didn't it?! See https://example.org/a_b.html.",
    "Pages 5-10, 1990–1995 [13,14], 2,000 and 9/11; call 555-1234 [...] non-profit, U.S.-based AT&T's R&D... <<see>> etc.",
    "x" * 250 + " " + "a-" * 120 + "\u200b \ufeffzero",
    "THE PRIME MINISTER RESIGNED. the capital, nur-sultan, was calm.",
]


def test_vectors(reader):
    rng = np.random.default_rng(7)
    out = {"words": [], "windows": [], "shapes": [], "lemmas": [], "trees": [], "names": [], "spans": [], "candidates": [], "chains": [], "relations": [], "documents": []}
    for text in TEXTS:
        w = segment.words(text)

        utf16 = lambda k: len(text[:k].encode("utf-16-le")) // 2
        forms, space = [text[a:b] for a, b, _ in w], [s for _, _, s in w]
        paragraph = segment.paragraph_starts(text, w)
        starts = [segment.may_begin(forms, space, paragraph, i) for i in range(len(w))]
        pieces = [reader.pieces(f) for f in forms]
        out["words"].append({"text": text, "words": [[utf16(a), utf16(b), s] for a, b, s in w], "paragraph": paragraph, "mayBegin": starts,
                             "pieces": pieces, "shapes": [segment.piece_shapes(f, s, len(p)) for f, s, p in zip(forms, space, pieces)]})
    for _ in range(5):
        n = int(rng.integers(100, 300))
        sizes = [int(x) for x in rng.integers(1, 5, n)]
        starts = [bool(i == 0 or x < 0.06) for i, x in enumerate(rng.random(n))]
        paragraph = [bool(s and (i == 0 or x < 0.3)) for i, (s, x) in enumerate(zip(starts, rng.random(n)))]
        out["windows"].append({"sizes": sizes, "starts": starts, "paragraph": paragraph, "windows": segment.windows(sizes, starts, paragraph)})
    for form, script in (("Went", "=go"), ("Cities", "l3+y"), ("Obama", "k0+"), ("The", "l0+"), ("a", "l4+bc")):
        out["lemmas"].append({"form": form, "script": script, "lemma": lemmas.apply(script, form)})
    for n in (1, 2, 3, 5, 8, 13, 13, 21):
        scores = [[round(float(x), 3) for x in row] for row in rng.normal(size=(n, n))]
        out["trees"].append({"scores": scores, "heads": decode.tree(scores)})
    for n in (1, 3, 6, 9):
        logits = [[round(float(x), 3) for x in row] for row in rng.normal(size=(n, len(names.TAGS)))]
        out["names"].append({"logits": logits, "names": decode.names(logits, names.TAGS)})
        scores = [[round(float(x), 3) for x in row] for row in rng.normal(size=(n, n))]
        out["spans"].append({"scores": scores, "threshold": 0.5, "spans": decode.spans(scores, 0.5)})
    for m in (1, 4, 9):
        pairs = [(i, j) for i in range(m) for j in range(i - 1, -1, -1)]
        scores, new = [round(float(x), 3) for x in rng.normal(size=len(pairs))], [round(float(x), 3) for x in rng.normal(size=m)]
        out["chains"].append({"count": m, "pairs": pairs, "scores": scores, "new": new, "bias": 0.1, "chains": decode.chains(m, pairs, scores, new, 0.1)})
    forms = "Kazakh President Tokayev praised the president 's new ally . The ally thanked Tokayev .".split()
    spans = [(0, 2, 2, 0), (0, 0, 0, 0), (4, 8, 8, 1), (4, 6, 5, 1), (10, 11, 11, 1), (13, 13, 13, 0)]
    described = [D.describe(forms, *s) for s in spans]
    sentence_of = [0] * 10 + [1] * 5
    pairs, features = D.candidates(described, sentence_of)
    out["candidates"].append({"forms": forms, "mentions": spans, "sentenceOf": sentence_of, "pairs": pairs, "features": features})
    for text in TEXTS[:4]:
        d = reader.read(text)
        units = relations.units(d)
        pairs = relations.pairs(units, [k for k, (a, b) in enumerate(d["sentences"]) for _ in range(a, b)])
        features, gaps = relations.features(units, pairs)
        out["relations"].append({**{k: d[k] for k in ("sentences", "heads", "names")},
                                 "mentions": [(m["start"], m["end"], m["head"], m["kind"], m["type"]) for m in d["mentions"]],
                                 "units": units, "pairs": pairs, "features": features, "gaps": gaps})
        out["documents"].append({"text": text, **{k: d[k] for k in ("forms", "sentences", "upos", "feats", "lemmas", "heads", "rels", "names", "mentions", "facts")}})
    return out


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--graphs", required=True)
    a.add_argument("--labels", required=True)
    a.add_argument("--tokenizer", required=True)
    a.add_argument("--out", default="../models")
    a.add_argument("--threshold", type=float, default=0.0)
    a.add_argument("--bias", type=float, default=0.0)
    a.add_argument("--facts", type=float, default=0.2, help="least probability of a relation that is proposed")
    a.add_argument("--version", default="1")
    a = a.parse_args()
    out = Path(a.out)
    out.mkdir(exist_ok=True)
    for p in Path(a.graphs).glob("*.onnx"):
        shutil.copy(p, out / p.name)
    tokenizer = json.load(open(a.tokenizer))
    tokenizer["truncation"] = tokenizer["padding"] = None
    json.dump(tokenizer, open(out / "tokenizer.json", "w"), ensure_ascii=False, separators=(",", ":"))
    labels = json.load(open(a.labels))
    config = {
        "version": a.version,
        "tokenizer": "tokenizer.json",
        "graphs": {k: f"{k}.onnx" for k in ("reader", "relations", "mentions", "antecedents", "facts")},
        "pieces": {"window": segment.WINDOW, "perWord": segment.MAX_PIECES, "cls": D.CLS, "sep": D.SEP, "unknown": D.UNK, "padding": 0},
        "shapes": {"other": 0, "lower": 1, "title": 2, "upper": 3, "capital": 4, "mixed": 5, "digits": 6, "alphanumeric": 7,
                   "special": segment.SPECIAL_SHAPE},
        "vector": 384,
        "spans": {"threshold": a.threshold},
        "coreference": {"bias": a.bias, "nearest": D.NEAREST, "matched": D.MATCHED, "bucketsFrom": [5, 8, 16, 32, 64], "stop": sorted(D.STOP)},
        **labels,
        "facts": {"threshold": a.facts, **labels["facts"]},
    }
    json.dump(config, open(out / "annotator.json", "w"), ensure_ascii=False, indent=1)
    reader = Reader(out, out / "tokenizer.json", a.labels, span_threshold=a.threshold, new_bias=a.bias, fact_threshold=a.facts)
    vectors = test_vectors(reader)
    json.dump(vectors, open(Path(__file__).parent / "test-vectors.json", "w"), ensure_ascii=False,
              default=lambda x: x.item() if hasattr(x, "item") else list(x))


if __name__ == "__main__":
    main()
