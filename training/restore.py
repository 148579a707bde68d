"""Turns the shipped int8 graphs back into weights that training can begin with.

python restore.py --models ../models --out RUN/start.pt

What dynamic quantisation rounded off stays lost; some hundred steps of training make up for it.
"""

import argparse
import json
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import segment
from encoder import HEADS, HIDDEN, LAYERS
from model import Annotator

# What a graph's names lack to be the model's: before its arrays, before its nodes.
ROOTS = {"reader": ("", "words."), "relations": ("", ""), "mentions": ("mentions.", "mentions."), "antecedents": ("antecedents.", "antecedents."), "facts": ("", "")}


def graph_weights(path, array_root, node_root):
    """The arrays of one graph by the names they have in the model; and the graph with its constants."""
    graph = onnx.load(path).graph
    stored = {i.name: numpy_helper.to_array(i) for i in graph.initializer}

    def dequantised(base):
        whole = stored[base + "_quantized"].astype(np.float32) - stored[base + "_zero_point"].astype(np.float32)
        return whole * stored[base + "_scale"]

    found = {array_root + name: array for name, array in stored.items()}
    for name in stored:
        if name.endswith("_quantized") and "MatMul" not in name:
            found[array_root + name.removesuffix("_quantized")] = dequantised(name.removesuffix("_quantized"))
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.name.count("/") > 1:  # a linear layer's: it lies transposed
            module = node_root + ".".join(node.name.strip("/").split("/")[:-1])
            found[module + ".weight"] = dequantised(node.input[1].removesuffix("_quantized")).T
    return found, graph, stored


def mixture(graph, stored):
    """The shares of the encoder's layers, which the export folded into seven scalar factors, in the graph's order."""
    constants = {n.output[0]: numpy_helper.to_array(n.attribute[0].t) for n in graph.node if n.op_type == "Constant"}
    known = {**constants, **stored}
    shares = []
    for node in graph.node:
        if node.op_type == "Mul" and node.name.startswith("/encoder/Mul"):
            shares += [float(known[i]) for i in node.input if i in known and known[i].size == 1 and known[i] > 0]
    assert len(shares) == LAYERS + 1 and abs(sum(shares) - 1) < 1e-3, shares
    return np.log(np.array(shares, dtype=np.float32))


def restore(folder):
    """The state of the model whose graphs lie in `folder`."""
    labels = json.load(open(folder / "annotator.json"))
    shape = SimpleNamespace(upos=labels["upos"], feats=labels["feats"], rels=labels["relations"], scripts=labels["lemmaScripts"])
    model = Annotator(segment.SHAPES, shape)
    found = {}
    for name in labels["graphs"]:
        part, graph, stored = graph_weights(folder / f"{name}.onnx", *ROOTS[name])
        found.update(part)
        if name == "reader":
            found["words.encoder.mix"] = mixture(graph, stored)
    scale = (HIDDEN // HEADS) ** 0.5
    for i in range(LAYERS):
        layer = f"words.encoder.layers.{i}."
        for kind in ("weight", "bias"):
            parts = [found.pop(f"{layer}parts.{k}.{kind}") for k in range(3)]
            found[f"{layer}qkv.{kind}"] = np.concatenate([parts[0] * scale, *parts[1:]])
    state = {k: torch.from_numpy(np.array(found[k], dtype=np.float32)) for k in model.state_dict()}
    model.load_state_dict(state)
    return state


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("--models", default="../models")
    a.add_argument("--out", required=True)
    a = a.parse_args()
    torch.save({k: v.half() for k, v in restore(Path(a.models)).items()}, a.out)
