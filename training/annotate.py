"""The reference pipeline over the exported graphs: raw text in, annotations out. The runtime in TypeScript does the same."""

import json
import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

import data as D
import decode
import lemmas
import relations
import segment


def session(path, threads=1):
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


class Reader:
    def __init__(self, folder, tokenizer, labels, threads=1, span_threshold=0.0, new_bias=0.0, fact_threshold=0.5, batch=6):
        self.pieces = D.Pieces(tokenizer)
        self.labels = json.load(open(labels))
        self.graphs = self.load(folder, threads)
        self.span_threshold, self.new_bias, self.fact_threshold, self.batch = span_threshold, new_bias, fact_threshold, batch
        self.time = {}

    def load(self, folder, threads):
        return {n: session(Path(folder) / f"{n}.onnx", threads) for n in ("reader", "relations", "mentions", "antecedents", "facts")}

    def run(self, name, inputs):
        t = time.perf_counter()
        out = self.graphs[name].run(None, inputs)
        self.time[name] = self.time.get(name, 0) + time.perf_counter() - t
        return out

    def read(self, text):
        words = segment.words(text)
        forms = [text[a:b] for a, b, _ in words]
        space = [s for _, _, s in words]
        paragraph = segment.paragraph_starts(text, words)
        pieces = [self.pieces(f) for f in forms]
        starts = [segment.may_begin(forms, space, paragraph, i) for i in range(len(forms))]
        windows = segment.windows([len(p) for p in pieces], starts, paragraph)
        n = len(forms)
        doc = {"text": text, "words": [(a, b) for a, b, _ in words], "forms": forms, "space": space, "paragraph": paragraph, "sentences": [],
               "upos": [None] * n, "feats": [None] * n, "lemmas": [None] * n, "heads": [None] * n, "rels": [None] * n, "names": [],
               "mentions": [], "facts": []}
        vectors = np.zeros((n, 384), np.float32)
        span_list, sentence_of = [], [0] * n
        encoded = []
        for begin, stop in windows:
            ids, shapes, first, last = [D.CLS], [segment.SPECIAL_SHAPE], [], []
            for i in range(begin, stop):
                if paragraph[i] and i > begin:
                    ids.append(D.SEP)
                    shapes.append(segment.SPECIAL_SHAPE)
                first.append(len(ids))
                ids += pieces[i]
                last.append(len(ids) - 1)
                shapes += segment.piece_shapes(forms[i], space[i], len(pieces[i]))
            encoded.append((begin, stop, ids + [D.SEP], shapes + [segment.SPECIAL_SHAPE], first, last))
        order = sorted(range(len(encoded)), key=lambda k: len(encoded[k][2]))
        results = [None] * len(encoded)
        for k in range(0, len(order), self.batch):
            group = [encoded[x] for x in order[k: k + self.batch]]
            p, m = max(len(g[2]) for g in group), max(len(g[4]) for g in group)
            pad = lambda rows, width, value: np.array([r + [value] * (width - len(r)) for r in rows], dtype=np.int64)
            out = self.run("reader", {"pieces": pad([g[2] for g in group], p, 0), "shapes": pad([g[3] for g in group], p, segment.SPECIAL_SHAPE),
                                      "first": pad([g[4] for g in group], m, 0), "last": pad([g[5] for g in group], m, 0)})
            for row, x in enumerate(order[k: k + self.batch]):
                results[x] = [o[row] for o in out]
        L = self.labels
        for (begin, stop, *_), (begins, upos, feats, lemma, names, arcs, spans, v) in zip(encoded, results):
            vectors[begin:stop] = v[: stop - begin]
            for k in range(begin, stop):
                doc["upos"][k] = L["upos"][upos[k - begin]]
                doc["feats"][k] = L["feats"][feats[k - begin]]
                doc["lemmas"][k] = lemmas.apply(L["lemmaScripts"][lemma[k - begin]], forms[k]) or forms[k]
            for a, b in decode.sentences(begins[: stop - begin], paragraph[begin:stop], forms[begin:stop]):
                for k in range(begin + a, begin + b):
                    sentence_of[k] = len(doc["sentences"])
                doc["sentences"].append((begin + a, begin + b))
                for k, h in enumerate(decode.tree(arcs[a:b, a:b])):
                    doc["heads"][begin + a + k] = begin + a + h
                doc["names"] += [(begin + a + i, begin + a + j, t) for i, j, t in decode.names(names[a:b], L["nameTags"])]
                span_list += [(begin + a + i, begin + a + j) for i, j in decode.spans(spans[a:b, a:b], self.span_threshold)]
        if n:
            label = self.run("relations", {"dependent": vectors, "head": vectors[doc["heads"]]})[0]
            doc["rels"] = [L["relations"][r] for r in label]
            for k, h in enumerate(doc["heads"]):
                if h == k:
                    doc["rels"][k] = "root"
        if span_list:
            described = []
            for i, j in span_list:
                head = decode.head_of(i, j, doc["heads"])
                kind = D.kind_of(doc["upos"][head])
                described.append(D.describe(forms, i, j, head, kind))
            at = lambda key: vectors[[m[key] for m in described]]
            types, new, anaphor, antecedent = self.run("mentions", {"start": at("start"), "end": at("end"), "head": at("head")})
            pairs, features = D.candidates(described, sentence_of)
            scores = self.run("antecedents", {"anaphor": anaphor, "antecedent": antecedent, "pairs": np.array(pairs, np.int64),
                                              "features": np.array(features, np.int64)})[0] if pairs else []
            chain = decode.chains(len(described), pairs, scores, new, self.new_bias)
            for m, t, c in zip(described, types.argmax(-1), chain):
                doc["mentions"].append({"start": m["start"], "end": m["end"], "head": m["head"], "type": L["mentionTypes"][t],
                                        "kind": D.KINDS[m["kind"]], "chain": c})
        for begin, stop in windows:
            doc["facts"] += self.facts(doc, vectors, sentence_of, begin, stop)
        return doc

    def facts(self, doc, vectors, sentence_of, begin, stop):
        """[(subject, object, label, probability)] of the words [begin, stop), a window; the ends are units."""
        units = [u for u in relations.units(doc) if begin <= u[2] < stop]
        pairs = relations.pairs(units, sentence_of)
        if not pairs:
            return []
        features, gaps = relations.features(units, pairs)
        whole = lambda rows: np.array(rows, dtype=np.int64)
        scores = self.run("facts", {"vectors": vectors[begin:stop], "places": whole(units)[:, :3] - begin, "pairs": whole(pairs),
                                    "features": whole(features), "gaps": whole([(a - begin, b - begin) if b else (0, 0) for a, b in gaps])})[0]
        return [(units[pairs[p][0]], units[pairs[p][1]], self.labels["facts"]["labels"][label], float(scores[p, label]))
                for p, label in np.argwhere(scores >= self.fact_threshold)]


if __name__ == "__main__":
    folder, text = sys.argv[1], sys.stdin.read()
    r = Reader(folder, Path(folder) / "tokenizer.json", Path(folder) / "labels.json")
    d = r.read(text)
    for k, (a, b) in enumerate(d["sentences"]):
        print(f"# sentence {k + 1}")
        for i in range(a, b):
            h = d["heads"][i]
            print(i - a + 1, d["forms"][i], d["lemmas"][i], d["upos"][i], d["feats"][i], 0 if h == i else h - a + 1, d["rels"][i], sep="\t")
    for i, j, t in d["names"]:
        print("name", t, " ".join(d["forms"][i: j + 1]), sep="\t")
    for m in d["mentions"]:
        print("mention", m["chain"], m["kind"], m["type"], " ".join(d["forms"][m["start"]: m["end"] + 1]), sep="\t")
