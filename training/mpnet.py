"""The teacher's encoder: MPNet (Song et al. 2020), twelve layers 768 wide, with the shape of each piece as one more input.

It reads the pieces of MiniLM's vocabulary, which is MPNet's but for four numbers, and gives vectors as wide as MiniLM's,
so that the same heads stand over either. Too large to ship: what it knows goes into the shipped model by `distil.py`.
"""

import numpy as np
import torch
import torch.nn as nn

import data as D
from encoder import HIDDEN, Layer, mixture, published, unpadded

WIDTH, HEADS, INNER, LAYERS, POSITIONS, VOCABULARY = 768, 12, 3072, 12, 514, 30527
START, PADDING, END, SHIFT, MASK = 0, 1, 2, 4, 30526  # of the vocabulary; SHIFT is what other pieces are farther on
BUCKETS, FARTHEST = 32, 128


def distance_buckets(n):
    """[n, n]: the bucket of the distance from each position (row) to each (column); those after it in the upper half."""
    half, near = BUCKETS // 2, BUCKETS // 4
    distance = torch.arange(n)[None, :] - torch.arange(n)[:, None]
    far = near + (distance.abs().clamp(min=1).float() / near).log() / np.log(FARTHEST / near) * (half - near)
    bucket = torch.where(distance.abs() < near, distance.abs(), far.long().clamp(max=half - 1))
    return bucket + half * (distance > 0)


class Mpnet(nn.Module):
    """Pieces and shapes in, a learned mixture of all layers' vectors out, brought to the width of the heads."""

    def __init__(self, shapes, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.pieces.weight.requires_grad_(False)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.distances = nn.Embedding(BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer(dropout, WIDTH, HEADS, INNER, 1e-5) for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.tensor([0.0] * LAYERS + [1.0]))
        self.narrow = nn.Linear(WIDTH, HIDDEN)
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces, shapes):
        """pieces, shapes: [windows, length] int, as MiniLM's encoder takes them."""
        n = pieces.shape[1]
        own = pieces + SHIFT
        for piece, number in ((0, PADDING), (D.CLS, START), (D.SEP, END), (D.MASK, MASK)):
            own = torch.where(pieces == piece, number, own)
        x = self.pieces(own) + self.positions.weight[PADDING + 1: n + PADDING + 1] + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        bias = self.distances(distance_buckets(n)).permute(2, 0, 1)[None] + unpadded(pieces, x.dtype)
        return self.narrow(mixture(x, bias, self.layers, self.mix))


def load_mpnet(encoder, path):
    """Fills the encoder with the published weights of all-mpnet-base-v2."""
    w, put = published(path)
    encoder.pieces.weight.data.copy_(w["embeddings.word_embeddings.weight"])
    encoder.positions.weight.data.copy_(w["embeddings.position_embeddings.weight"])
    encoder.distances.weight.data.copy_(w["encoder.relative_attention_bias.weight"])
    put(encoder.norm, "embeddings.LayerNorm")
    for i, layer in enumerate(encoder.layers):
        p = f"encoder.layer.{i}."
        put(layer.qkv, *(p + f"attention.attn.{x}" for x in "qkv"))
        put(layer.out, p + "attention.attn.o")
        put(layer.norm1, p + "attention.LayerNorm")
        put(layer.up, p + "intermediate.dense")
        put(layer.down, p + "output.dense")
        put(layer.norm2, p + "output.LayerNorm")
