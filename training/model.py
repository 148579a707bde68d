"""The annotator: one encoder, and heads over its word vectors."""

import torch
import torch.nn as nn
import torch.nn.functional as F

import relations
from encoder import HIDDEN, Encoder

ARC, SPAN, REL, MENTION, PAIR, FACT = 192, 128, 192, 256, 64, 256


class Words(nn.Module):
    """Everything that is computed once for every word: the large graph."""

    def __init__(self, encoder, labels, dropout=0.1):
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.join = nn.Linear(2 * HIDDEN, HIDDEN)
        self.join_norm = nn.LayerNorm(HIDDEN)
        nn.init.zeros_(self.join.bias)
        with torch.no_grad():
            eye = torch.eye(HIDDEN) / 2
            self.join.weight.copy_(torch.cat([eye, eye], 1) + 0.01 * torch.randn(HIDDEN, 2 * HIDDEN))
        self.tag_hidden = nn.Linear(HIDDEN, HIDDEN)
        self.begin = nn.Linear(HIDDEN, 1)
        self.upos = nn.Linear(HIDDEN, len(labels.upos))
        self.feats = nn.Linear(HIDDEN, len(labels.feats))
        self.lemma = nn.Linear(HIDDEN, len(labels.scripts))
        self.name_hidden = nn.Linear(HIDDEN, HIDDEN)
        self.names = nn.Linear(HIDDEN, 25)
        self.arc_dep = nn.Linear(HIDDEN, ARC)
        self.arc_head = nn.Linear(HIDDEN, ARC)
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.01)
        self.arc_root = nn.Linear(ARC, 1)
        self.span_start = nn.Linear(HIDDEN, SPAN)
        self.span_end = nn.Linear(HIDDEN, SPAN)
        self.span = nn.Parameter(torch.randn(SPAN + 1, SPAN + 1) * 0.01)
        with torch.no_grad():
            self.span[-1, -1] = -3.0

    def vectors(self, pieces, shapes, first, last):
        x = self.encoder(pieces, shapes)
        n = HIDDEN
        f = x.gather(1, first[:, :, None].expand(-1, -1, n))
        l = x.gather(1, last[:, :, None].expand(-1, -1, n))
        return self.join_norm(self.join(torch.cat([f, l], -1)))

    def scores(self, v):
        v = self.dropout(v)
        tag = self.dropout(F.gelu(self.tag_hidden(v)))
        name = self.dropout(F.gelu(self.name_hidden(v)))
        dep = self.dropout(F.gelu(self.arc_dep(v)))
        head = self.dropout(F.gelu(self.arc_head(v)))
        one = torch.ones_like(dep[..., :1])
        arcs = (torch.cat([dep, one], -1) @ self.arc) @ head.transpose(1, 2)
        root = self.arc_root(dep)
        n = v.shape[1]
        position = torch.arange(n, device=v.device)
        arcs = torch.where(position[:, None] == position[None, :], root.expand(-1, -1, n).to(arcs.dtype), arcs)
        start = torch.cat([self.dropout(F.gelu(self.span_start(v))), one], -1)
        end = torch.cat([self.dropout(F.gelu(self.span_end(v))), one], -1)
        spans = (start @ self.span) @ end.transpose(1, 2)
        return {"begin": self.begin(tag)[..., 0], "upos": self.upos(tag), "feats": self.feats(tag), "lemma": self.lemma(tag),
                "names": self.names(name), "arcs": arcs, "spans": spans}


class Relations(nn.Module):
    """The label of an arc, from the vectors of its two words."""

    def __init__(self, labels):
        super().__init__()
        self.dep = nn.Linear(HIDDEN, REL)
        self.head = nn.Linear(HIDDEN, REL)
        self.out = nn.Linear(REL, len(labels.rels))

    def forward(self, dep, head):
        return self.out(F.gelu(self.dep(dep) + self.head(head)))


class Mentions(nn.Module):
    """Type of a span and its two vectors for coreference, from the vectors of its first, last and head word."""

    def __init__(self, dropout=0.2):
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.start = nn.Linear(HIDDEN, MENTION)
        self.end = nn.Linear(HIDDEN, MENTION)
        self.head = nn.Linear(HIDDEN, MENTION)
        self.norm = nn.LayerNorm(MENTION)
        self.types = nn.Linear(MENTION, 10)
        self.new = nn.Linear(MENTION, 1)
        self.anaphor = nn.Linear(MENTION, 2 * PAIR)
        self.antecedent = nn.Linear(MENTION, 2 * PAIR)

    def forward(self, start, end, head):
        start, end, head = map(self.dropout, (start, end, head))
        m = self.dropout(self.norm(F.gelu(self.start(start) + self.end(end) + self.head(head))))
        return self.types(m), self.new(m)[:, 0], self.anaphor(m), self.antecedent(m)


class Antecedents(nn.Module):
    """Score of a pair of mentions: above the anaphor's `new` score it is a link."""

    def __init__(self):
        super().__init__()
        self.distance = nn.Embedding(10, PAIR)
        self.sentences = nn.Embedding(10, PAIR)
        self.kinds = nn.Embedding(36, PAIR)
        self.nested = nn.Embedding(2, PAIR)
        self.out = nn.Linear(PAIR, 1)
        for table in (self.distance, self.sentences, self.kinds, self.nested):
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, anaphor, antecedent, pairs, features):
        a, b = anaphor[pairs[:, 0]], antecedent[pairs[:, 1]]
        f = self.distance(features[:, 0]) + self.sentences(features[:, 1]) + self.kinds(features[:, 2]) + self.nested(features[:, 3])
        hidden = F.gelu(a[:, :PAIR] + b[:, :PAIR] + f)
        return self.out(hidden)[:, 0] + (a[:, PAIR:] * b[:, PAIR:]).sum(-1) * PAIR**-0.5


class Facts(nn.Module):
    """What two mentions of a sentence have to do with each other: a logit for each label of `relations.LABELS`.

    All that depends on one mention or one word is computed once; a pair costs a sum and two small layers.
    """

    def __init__(self, dropout=0.1):
        super().__init__()
        self.start = nn.Linear(HIDDEN, FACT)
        self.end = nn.Linear(HIDDEN, FACT)
        self.head = nn.Linear(HIDDEN, FACT)
        self.subject = nn.Linear(FACT, FACT)
        self.object = nn.Linear(FACT, FACT)
        self.context = nn.Linear(HIDDEN, FACT)
        self.between = nn.Linear(FACT, FACT, bias=False)
        self.distance = nn.Embedding(relations.DISTANCES, FACT)
        self.kinds = nn.Embedding(relations.KIND_PAIRS, FACT)
        self.others = nn.Embedding(relations.BETWEEN, FACT)
        self.inner = nn.Linear(FACT, FACT)
        self.out = nn.Linear(FACT, len(relations.LABELS))
        self.dropout = nn.Dropout(dropout)
        for table in (self.distance, self.kinds, self.others):
            nn.init.normal_(table.weight, std=0.1)
        nn.init.constant_(self.out.bias, -4.0)

    def forward(self, vectors, places, pairs, features, gaps):
        """vectors: words × 384; places: units × (start, end, head); pairs: of units; gaps: words between, [from, to)."""
        v = self.dropout(vectors)
        unit = self.dropout(F.gelu(self.start(v)[places[:, 0]] + self.end(v)[places[:, 1]] + self.head(v)[places[:, 2]]))
        words = F.gelu(self.context(v)).float()
        sums = torch.cat([torch.zeros_like(words[:1]), words.cumsum(0)])
        length = (gaps[:, 1] - gaps[:, 0]).clamp(min=1)[:, None].to(words.dtype)
        between = ((sums[gaps[:, 1]] - sums[gaps[:, 0]]) / length).to(v.dtype)
        known = self.distance(features[:, 0]) + self.kinds(features[:, 1]) + self.others(features[:, 2])
        pair = F.gelu(self.subject(unit)[pairs[:, 0]] + self.object(unit)[pairs[:, 1]] + self.between(between) + known)
        pair = self.dropout(pair)
        return self.out(self.dropout(pair + F.gelu(self.inner(pair))))


class Annotator(nn.Module):
    def __init__(self, shapes, labels, encoder_dropout=0.0, encoder=Encoder):
        super().__init__()
        self.words = Words(encoder(shapes, encoder_dropout), labels)
        self.relations = Relations(labels)
        self.mentions = Mentions()
        self.antecedents = Antecedents()
        self.facts = Facts()
