"""What a teacher says of mentions in texts where nobody marked them, for a smaller model to learn from.

python distil.py --data DATA --models ../models --teacher RUN/teacher/model.fp16.pt --labels RUN/teacher/labels.json --out told-mentions.jsonl.gz

The teacher is what `train.py --mpnet` made. For each sentence it gives the spans that it does not think impossible, with
their probability and those of their types (Hinton, Vinyals & Dean 2015, "Distilling the knowledge in a neural network").
The texts are EWT's, every other Wikinews article, the half that the judged statements of `bench/facts` are not drawn
from, and those of the data sets of names, all of their train portions. The file holds no text: a row for each document,
`document` its source and its number there; `sentences` (of articles alone) the first word of each and the one after its
last; `spans` the sentence, the first word in it, how many words farther the last one and the head are, the probability
in per cent, and up to three types (numbers of `data.MENTION_TYPES`), each with its own.

`--check` prints instead what the teacher itself reaches on the development sets.
"""

import argparse
import gzip
import itertools
import json
from pathlib import Path

import torch

import annotate
import conllu
import data as D
import evaluate
import export
import relations
import segment
from mpnet import Mpnet

POSSIBLE = 0.05  # what is under this probability is not written: for the loss it has none
LIKELY = 0.2  # the types of spans under this one are not written, and teach nothing


class Teacher(annotate.Reader):
    """The pipeline over the weights themselves; the graphs would be large."""

    def load(self, folder, threads):
        torch.set_num_threads(threads)
        self.model = model = export.load(folder, self.labels, Mpnet)
        return {"reader": export.Reader(model.words), "relations": export.Labeller(model.relations), "mentions": model.mentions,
                "antecedents": model.antecedents, "facts": export.Proposer(model.facts)}

    @torch.no_grad()
    def run(self, name, inputs):
        with torch.autocast("cpu", torch.bfloat16):
            out = self.graphs[name](*map(torch.from_numpy, inputs.values()))
        return [(o.float() if o.is_floating_point() else o).numpy() for o in (out if isinstance(out, tuple) else (out,))]


def articles(folder):
    """(number, text) of the Wikinews articles that nothing is judged of."""
    rows = gzip.open(Path(folder) / "wikinews/articles.jsonl.gz", "rt", encoding="utf-8")
    return [(k, json.loads(line)["text"]) for k, line in enumerate(rows) if k % 2 == 0]


def sentences_of(text, bounds, pieces):
    words = segment.words(text)
    reading = {"forms": [text[a:b] for a, b, _ in words], "space": [space for _, _, space in words],
               "paragraph": segment.paragraph_starts(text, words), "sentences": bounds}
    return relations.sentences_of(reading, pieces)[0]


def documents(folder, models, pieces):
    """(what is known of the document, its sentences), as `read` looks for them."""
    for k, d in enumerate(conllu.read(folder / "ewt/train.conllu.gz")):
        yield {"document": f"ewt {k}"}, [D.Sentence([w.form for w in words], [w.space_before for w in words], pieces, p)
                                         for words, p in zip(d.sentences, d.paragraph)]
    reader = annotate.Reader(models, models / "tokenizer.json", models / "annotator.json")
    for k, text in articles(folder):
        bounds = reader.read(text)["sentences"]
        yield {"document": f"wikinews {k}", "sentences": bounds}, sentences_of(text, bounds, pieces)
    named = (sentences for _, fold, sentences, _ in D.name_documents(folder, pieces, D.TagSets(), True) if fold == "train")
    for k, sentences in enumerate(named):
        yield {"document": f"names {k}"}, sentences


@torch.no_grad()
def said(model, windows):
    """For each sentence of the windows its spans: [first, words to the last, words to the head, per cent, type, per cent, …]."""
    t = D.batch(windows)
    with torch.autocast("cpu", torch.bfloat16):
        v = model.words.vectors(t["pieces"], t["shapes"], t["first"], t["last"])
        s = model.words.scores(v)
    percent = lambda x: round(100 * float(x))
    out = []
    for k, window in enumerate(windows):
        base = 0
        for sentence in window:
            inside = slice(base, base + len(sentence.forms))
            chance = s["spans"][k, inside, inside].float().sigmoid().triu()
            heads = s["arcs"][k, inside, inside].float().argmax(-1).tolist()
            places = [(a, b, D.span_head(a, b, heads)) for a, b in torch.nonzero(chance >= POSSIBLE).tolist()]
            spans = [[a, b - a, head - a, percent(chance[a, b])] for a, b, head in places]
            if places:
                own = v[k, inside]
                with torch.autocast("cpu", torch.bfloat16):
                    types = model.mentions(*(own[list(at)] for at in zip(*places)))[0].float().softmax(-1)
                for span, (a, b, _), likely in zip(spans, places, types):
                    if chance[a, b] >= LIKELY:
                        best = likely.topk(3)
                        span += [x for number, p in zip(best.indices.tolist(), best.values) if p >= POSSIBLE for x in (number, percent(p))]
            out.append(spans)
            base += len(sentence.forms)
    return out


def batched(items, size):
    items = iter(items)
    while group := list(itertools.islice(items, size)):
        yield group


def write(model, found, path):
    """found: what `documents` gives; some are read at a time, their windows in batches of like length."""
    size = lambda w: sum(sum(map(len, s.pieces)) for s in w)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for group in batched(found, 32):
            windows = sorted((w for _, sentences in group for w in D.pack(sentences)), key=size)
            answers = {}
            for batch in batched(windows, 16):
                answers.update((id(s), spans) for s, spans in zip((s for w in batch for s in w), said(model, batch)))
            for row, sentences in group:
                spans = [[k, *span] for k, s in enumerate(sentences) for span in answers[id(s)]]
                file.write(json.dumps({**row, "spans": spans}, separators=(",", ":")) + "\n")


def read(path, folder, pieces, ewt, names):
    """Gives the sentences of EWT's and of the named documents what the teacher says of them. -> the articles, with theirs."""
    texts, own = dict(articles(folder)), []
    for line in gzip.open(path, "rt", encoding="utf-8"):
        row = json.loads(line)
        source, number = row["document"].split()
        if source == "wikinews":
            own.append(sentences_of(texts[int(number)], row["sentences"], pieces))
        sentences = own[-1] if source == "wikinews" else (ewt if source == "ewt" else names)[int(number)]
        for s in sentences:
            s.mentions = []
        for k, first, width, head, chance, *types in row["spans"]:
            likely = [0.0] * len(D.MENTION_TYPES)
            for type_, p in zip(types[::2], types[1::2]):
                likely[type_] = p / 100
            sentences[k].mentions.append((first, first + width, first + head, chance / 100, likely if types else None))
    return own


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("--data", type=Path, required=True)
    a.add_argument("--models", type=Path, required=True, help="folder of an annotator: for its tokenizer, and to cut articles into sentences")
    a.add_argument("--teacher", required=True)
    a.add_argument("--labels", required=True)
    a.add_argument("--out")
    a.add_argument("--check", action="store_true")
    a.add_argument("--limit", type=int, help="of documents to check with")
    a.add_argument("--bias", type=float, default=0.0, help="of coreference, for the check")
    a.add_argument("--threads", type=int, default=2)
    a = a.parse_args()
    teacher = Teacher(a.teacher, a.models / "tokenizer.json", a.labels, a.threads, new_bias=a.bias)
    if a.check:
        print(json.dumps(evaluate.evaluate(teacher, a.data, a.limit), indent=1))
    else:
        write(teacher.model, documents(a.data, a.models, teacher.pieces), a.out)
