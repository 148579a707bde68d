"""Writes the graphs: python export.py --model RUN/model.fp16.pt --labels RUN/labels.json --out FOLDER [--quantise]"""

import argparse
import json
from pathlib import Path
from types import SimpleNamespace

import torch
import torch.nn as nn

import segment
from encoder import Encoder
from model import Annotator


class Reader(nn.Module):
    """Pieces in, everything about words out."""

    def __init__(self, words):
        super().__init__()
        self.words = words

    def forward(self, pieces, shapes, first, last):
        v = self.words.vectors(pieces, shapes, first, last)
        s = self.words.scores(v)
        return (s["begin"], s["upos"].argmax(-1).int(), s["feats"].argmax(-1).int(), s["lemma"].argmax(-1).int(),
                s["names"], s["arcs"], s["spans"], v)


class Labeller(nn.Module):
    def __init__(self, relations):
        super().__init__()
        self.relations = relations

    def forward(self, dependent, head):
        return self.relations(dependent, head).argmax(-1).int()


class Proposer(nn.Module):
    def __init__(self, facts):
        super().__init__()
        self.facts = facts

    def forward(self, vectors, places, pairs, features, gaps):
        return self.facts(vectors, places, pairs, features, gaps).sigmoid()


def load(model_path, labels, encoder=Encoder):
    """The model of a file of weights, ready to be asked; labels: as `Labels.as_dict` gives them."""
    shape = SimpleNamespace(upos=labels["upos"], feats=labels["feats"], rels=labels["relations"], scripts=labels["lemmaScripts"])
    model = Annotator(segment.SHAPES, shape, encoder=encoder)
    state = torch.load(model_path, map_location="cpu")
    model.load_state_dict({k: v.float() for k, v in state.items()})
    return model.eval()


def export(model, folder):
    folder.mkdir(parents=True, exist_ok=True)
    i = lambda *size: torch.randint(1, 5, size)

    def write(module, args, name, inputs, outputs, axes):
        torch.onnx.export(module, args, str(folder / name), input_names=inputs, output_names=outputs, dynamic_axes=axes,
                          opset_version=17, dynamo=False, do_constant_folding=True)

    for layer in model.words.encoder.layers:
        layer.split()
    words = {0: "windows", 1: "words"}
    write(Reader(model.words), (i(2, 9), i(2, 9), i(2, 4), i(2, 4)), "reader.onnx", ["pieces", "shapes", "first", "last"],
          ["begin", "upos", "feats", "lemma", "names", "arcs", "spans", "vectors"],
          {"pieces": {0: "windows", 1: "pieces"}, "shapes": {0: "windows", 1: "pieces"}, "first": words, "last": words,
           **{k: words for k in ("begin", "upos", "feats", "lemma", "names", "vectors")},
           **{k: {0: "windows", 1: "words", 2: "others"} for k in ("arcs", "spans")}})
    v = torch.randn(5, 384)
    write(Labeller(model.relations), (v, v), "relations.onnx", ["dependent", "head"], ["label"],
          {k: {0: "arcs"} for k in ("dependent", "head", "label")})
    write(model.mentions, (v, v, v), "mentions.onnx", ["start", "end", "head"], ["types", "new", "anaphor", "antecedent"],
          {k: {0: "mentions"} for k in ("start", "end", "head", "types", "new", "anaphor", "antecedent")})
    m = torch.randn(5, 128)
    write(model.antecedents, (m, m, i(7, 2) % 5, i(7, 4) % 2), "antecedents.onnx", ["anaphor", "antecedent", "pairs", "features"], ["score"],
          {"anaphor": {0: "mentions"}, "antecedent": {0: "mentions"}, "pairs": {0: "pairs"}, "features": {0: "pairs"}, "score": {0: "pairs"}})
    write(Proposer(model.facts), (v, i(3, 3) % 5, i(4, 2) % 3, i(4, 3), i(4, 2) % 5), "facts.onnx",
          ["vectors", "places", "pairs", "features", "gaps"], ["score"],
          {"vectors": {0: "words"}, "places": {0: "mentions"}, **{k: {0: "pairs"} for k in ("pairs", "features", "gaps", "score")}})


def quantise(source, target, keep=()):
    """Weights of matrix products and embeddings to int8, one scale an output column; activations are scaled as they come."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.onnx")):
        graph = onnx.load(path)
        skip = [n.name for n in graph.graph.node if any(k in n.name for k in keep)]
        quantize_dynamic(str(path), str(target / path.name), per_channel=True, reduce_range=False, weight_type=QuantType.QInt8,
                         op_types_to_quantize=["MatMul", "Gemm", "Gather"] if path.name == "reader.onnx" else ["MatMul", "Gemm"],
                         nodes_to_exclude=skip, extra_options={"MatMulConstBOnly": True})


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("--model", required=True)
    a.add_argument("--labels", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--keep", nargs="*", default=[], help="parts of names of nodes to leave in fp32")
    a = a.parse_args()
    model = load(a.model, json.load(open(a.labels)))
    export(model, Path(a.out) / "fp32")
    quantise(Path(a.out) / "fp32", Path(a.out) / "int8", a.keep)
    for p in sorted(Path(a.out).glob("*/*.onnx")):
        print(p, p.stat().st_size)
