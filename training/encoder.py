"""The encoder: six-layer MiniLM (BERT architecture) with one more input, the shape of each piece."""

import json
import struct

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

HIDDEN, HEADS, INNER, LAYERS, POSITIONS, VOCABULARY = 384, 12, 1536, 6, 512, 30522


class Layer(nn.Module):
    def __init__(self, dropout, width=HIDDEN, heads=HEADS, inner=INNER, eps=1e-12):
        super().__init__()
        self.width, self.heads = width, heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=eps)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=eps)
        self.dropout = nn.Dropout(dropout)

    def split(self):
        """For the export: the joint projection as three, the scale of attention inside the first."""
        self.parts = nn.ModuleList(nn.Linear(self.width, self.width) for _ in range(3))
        for part, w, c in zip(self.parts, self.qkv.weight.data.split(self.width), self.qkv.bias.data.split(self.width)):
            part.weight.data.copy_(w)
            part.bias.data.copy_(c)
        self.parts[0].weight.data.mul_((self.width // self.heads) ** -0.5)
        self.parts[0].bias.data.mul_((self.width // self.heads) ** -0.5)

    def forward(self, x, bias):
        b, n, _ = x.shape
        one = self.width // self.heads
        if torch.onnx.is_in_onnx_export():
            q, k, v = (part(x).view(b, n, self.heads, one).transpose(1, 2) for part in self.parts)
            a = ((q @ k.transpose(-1, -2) + bias).softmax(-1) @ v).transpose(1, 2).reshape(b, n, self.width)
        else:
            q, k, v = self.qkv(x).view(b, n, 3, self.heads, one).permute(2, 0, 3, 1, 4)
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype)).transpose(1, 2).reshape(b, n, self.width)
        x = self.norm1(x + self.dropout(self.out(a)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


def unpadded(pieces, dtype):
    """What attention adds so that nothing looks at padding."""
    return (pieces == 0)[:, None, None, :].to(dtype) * -1e4


def mixture(x, bias, layers, mix):
    """The vectors that go into the layers and those that come out of each, summed by their learned shares."""
    weights = mix.softmax(0)
    mixed = weights[0] * x
    for i, layer in enumerate(layers):
        x = layer(x, bias)
        mixed = mixed + weights[i + 1] * x
    return mixed


class Encoder(nn.Module):
    """Pieces and shapes in, a learned mixture of all layers' vectors out."""

    def __init__(self, shapes, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.shapes = nn.Embedding(shapes, HIDDEN)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.tensor([0.0] * LAYERS + [1.0]))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces, shapes):
        """pieces, shapes: [windows, length] int; piece 0 is padding."""
        n = pieces.shape[1]
        x = self.pieces(pieces) + self.positions.weight[:n] + self.kind + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        return mixture(x, unpadded(pieces, x.dtype), self.layers, self.mix)


def read_safetensors(path):
    with open(path, "rb") as f:
        size = struct.unpack("<Q", f.read(8))[0]
        header = json.loads(f.read(size))
        body = f.read()
    types = {"F32": np.float32, "F16": np.float16, "I64": np.int64}
    return {
        name: np.frombuffer(body[slice(*e["data_offsets"])], types[e["dtype"]]).reshape(e["shape"])
        for name, e in header.items()
        if name != "__metadata__"
    }


def published(path):
    """The weights of a published encoder by name, and what puts those of some of its modules, joined, into one of ours."""
    arrays = read_safetensors(path).items()
    w = {k.removeprefix("bert."): torch.from_numpy(np.array(v)).float() for k, v in arrays if v.dtype != np.int64}

    def put(module, *names):
        module.weight.data.copy_(torch.cat([w[n + ".weight"] for n in names]))
        module.bias.data.copy_(torch.cat([w[n + ".bias"] for n in names]))

    return w, put


def load_minilm(encoder, path):
    """Fills the encoder with the published weights of all-MiniLM-L6-v2."""
    w, put = published(path)
    e = encoder
    e.pieces.weight.data.copy_(w["embeddings.word_embeddings.weight"])
    e.positions.weight.data.copy_(w["embeddings.position_embeddings.weight"])
    e.kind.data.copy_(w["embeddings.token_type_embeddings.weight"][0])
    put(e.norm, "embeddings.LayerNorm")
    for i, layer in enumerate(e.layers):
        p = f"encoder.layer.{i}."
        put(layer.qkv, *(p + f"attention.self.{x}" for x in ("query", "key", "value")))
        put(layer.out, p + "attention.output.dense")
        put(layer.norm1, p + "attention.output.LayerNorm")
        put(layer.up, p + "intermediate.dense")
        put(layer.down, p + "output.dense")
        put(layer.norm2, p + "output.LayerNorm")
