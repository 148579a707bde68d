"""Trains the annotator: python train.py --data DATA --encoder MODEL.safetensors --tokenizer tokenizer.json --out RUN"""

import argparse
import collections
import gzip
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import data as D
import distil
import gap
import links
import relations
import segment
import swap
from encoder import Encoder, load_minilm
from model import Annotator
from mpnet import Mpnet, load_mpnet

FACT_REPEATS = {"knowledgenet": 3, "judged": 4}  # of the texts of a source in one pass
LITBANK_TYPES = {"PER": "person", "LOC": "place", "GPE": "place", "FAC": "place", "ORG": "organization", "VEH": "object"}


def gum_mentions(document, sentences):
    """Mentions with heads and kinds from the gold tree, and each one's gold chain."""
    forms = [w for s in sentences for w in s.forms]
    heads, upos, sentence_of = [], [], []
    for k, (s, words) in enumerate(zip(sentences, document.sentences)):
        heads += [s.offset + h for h in s.heads]
        upos += [w.upos for w in words]
        sentence_of += [k] * len(words)
    out, seen = [], set()
    for m in document.mentions:
        if (m.start, m.end) in seen or sentence_of[m.start] != sentence_of[m.end]:
            continue
        seen.add((m.start, m.end))
        head = D.span_head(m.start, m.end, heads)
        kind = D.kind_of(upos[head])
        out.append({**D.describe(forms, m.start, m.end, head, kind), "type": D.MENTION_TYPES.index(m.type), "chain": m.chain})
    pairs, features = D.candidates(out, sentence_of)
    return {"mentions": out, "pairs": pairs, "features": features}


def litbank_documents(path, pieces, limit):
    out = []
    for line in gzip.open(path, "rt", encoding="utf-8"):
        row = json.loads(line)
        sentences, sentence_of, offset = [], [], 0
        for forms in row["sents"]:
            if offset + len(forms) > limit:
                break
            s = D.Sentence(forms, D.spaces(forms), pieces)
            s.offset = offset
            sentence_of += [len(sentences)] * len(forms)
            offset += len(forms)
            sentences.append(s)
        forms = [f for s in sentences for f in s.forms]
        found, seen = [], set()
        for first, last, chain, kind in sorted(row["mentions"], key=lambda m: (m[0], -m[1])):
            if last >= offset or (first, last) in seen:
                continue
            seen.add((first, last))
            head = D.name_head(forms, first, last)
            k, t = kind.split("_")
            found.append({**D.describe(forms, first, last, head, {"PROP": 0, "NOM": 1, "PRON": 2}[k]),
                          "type": D.MENTION_TYPES.index(LITBANK_TYPES[t]), "chain": chain})
        pairs, features = D.candidates(found, sentence_of)
        out.append((sentences, {"mentions": found, "pairs": pairs, "features": features}))
    return out


def coreference_loss(model, flat, where, info):
    """flat: word vectors [N, H]; where: document position -> row.

    info may say of which mentions the chain is `known`, and which pairs are `unsure`: the rest teaches nothing.
    """
    mentions = info["mentions"]
    if len(mentions) < 2:
        return flat.sum() * 0, flat.sum() * 0
    idx = torch.tensor([[where[m["start"]], where[m["end"]], where[m["head"]]] for m in mentions])
    types, new, anaphor, antecedent = model.mentions(flat[idx[:, 0]], flat[idx[:, 1]], flat[idx[:, 2]])
    type_loss = F.cross_entropy(types.float(), torch.tensor([m["type"] for m in mentions])) if "type" in mentions[0] else None
    pairs, features = torch.tensor(info["pairs"]), torch.tensor(info["features"])
    scores = model.antecedents(anaphor, antecedent, pairs, features).float()
    if "gold" not in info:
        chains = [m["chain"] for m in mentions]
        info["gold"] = torch.tensor([chains[i] == chains[j] for i, j in info["pairs"]])
        count = torch.bincount(pairs[:, 0], minlength=len(mentions))
        column = torch.arange(len(pairs)) - torch.repeat_interleave(count.cumsum(0) - count, count)
        info["cells"] = (pairs[:, 0], column + 1, int(count.max()) + 1)
    rows, columns, width = info["cells"]
    table = torch.full((len(mentions), width), -1e4).index_put((rows, columns), scores)
    table = torch.cat([new.float()[:, None], table[:, 1:]], 1)
    if "known" in info:
        unsure = torch.zeros(len(mentions), width, dtype=torch.bool).index_put((rows, columns), torch.tensor(info["unsure"]))
        table = table.masked_fill(unsure, -1e4)
    gold = torch.zeros(len(mentions), width, dtype=torch.bool).index_put((rows, columns), info["gold"])
    gold[:, 0] = ~gold.any(1)
    loss = table.logsumexp(1) - table.masked_fill(~gold, -1e9).logsumexp(1)
    return (loss[torch.tensor(info["known"])] if "known" in info else loss).mean(), type_loss


def span_cells(t):
    """[windows, words, words]: whether a span from the one word to the other lies in one sentence."""
    same = (t["sentence"][:, :, None] == t["sentence"][:, None, :]) & (t["sentence"] >= 0)[:, :, None]
    return same & torch.ones(same.shape[1:], dtype=torch.bool).triu()


def type_scores(model, v, places):
    """Log-probabilities of the types of mentions; places: (window, first, last, head word)."""
    k, *at = torch.tensor(places).T
    with torch.autocast("cpu", torch.bfloat16):
        return model.mentions(*(v[k, i] for i in at))[0].float().log_softmax(-1)


def typed_loss(model, v, windows):
    """What names tell of the types of mentions, where a source says so: the probability of the set of types it may be."""
    places, allowed = [], []
    for k, window in enumerate(windows):
        base = 0
        for s in window:
            for first, last, head, types in s.typed:
                places.append((k, base + first, base + last, base + head))
                allowed.append(types)
            base += len(s.forms)
    if not places:
        return v.sum() * 0
    p = type_scores(model, v, places)
    mask = torch.full_like(p, -1e9)
    for row, types in enumerate(allowed):
        mask[row, types] = 0
    return -(p + mask).logsumexp(-1).mean()


def told_losses(model, t, v, scores, windows):
    """What a teacher says of the spans of its sentences, a sum over each word's spans, and of their types (`distil.py`)."""
    told, target = torch.zeros_like(t["sentence"], dtype=torch.bool), torch.zeros(scores.shape)
    places, weights, types = [], [], []
    for k, window in enumerate(windows):
        base = 0
        for s in window:
            if s.mentions is not None:
                told[k, base: base + len(s.forms)] = True
                for first, last, head, chance, likely in s.mentions:
                    target[k, base + first, base + last] = chance
                    if likely:
                        places.append((k, base + first, base + last, base + head))
                        weights.append(chance)
                        types.append(likely)
            base += len(s.forms)
    inside = span_cells(t) & told[:, :, None]
    spans = F.binary_cross_entropy_with_logits(scores.float()[inside], target[inside], reduction="sum") / told.sum().clamp(min=1)
    if not places:
        return spans, v.sum() * 0
    weights = torch.tensor(weights)
    return spans, -(weights * (torch.tensor(types) * type_scores(model, v, places)).sum(-1)).sum() / weights.sum()


def hide(t, share):
    """Hides some pieces, but not their shapes, so that what stands around them must tell."""
    word = (t["pieces"] > 0) & (t["pieces"] != D.CLS) & (t["pieces"] != D.SEP)
    t["pieces"] = torch.where(word & (torch.rand(word.shape) < share), D.MASK, t["pieces"])


def facts_loss(model, flat, windows, owner):
    """flat: vectors of all words of the windows. A sum over pairs and labels, for each sentence."""
    inputs = relations.batch(windows, owner)
    if inputs is None:
        return flat.sum() * 0
    numbers, target, weight = inputs
    with torch.autocast("cpu", torch.bfloat16):
        scores = model.facts(flat, *numbers).float()
    return F.binary_cross_entropy_with_logits(scores, target, weight, reduction="sum") / sum(map(len, windows))


def step_losses(model, kind, item, rng, tag_matrix, mode, owner, hidden, typed, swaps):
    info = None
    if kind == "gap":
        lost, pieces = gap.loss(model, item)
        return {"coref": lost}, pieces
    if kind in ("gum", "litbank", "links"):
        sentences, info = item
        if swaps:
            sentences = swaps(sentences, info)
        windows = D.pack(sentences, rng.randint(120, D.WINDOW))
    else:
        windows = item
    t = D.batch(windows, mode)
    hide(t, hidden)
    with torch.autocast("cpu", torch.bfloat16):
        v = model.words.vectors(t["pieces"], t["shapes"], t["first"], t["last"])
    if kind == "relations":
        return {"facts": facts_loss(model, v[t["sentence"] >= 0], windows, owner)}, int((t["pieces"] > 0).sum())
    with torch.autocast("cpu", torch.bfloat16):
        s = model.words.scores(v)
    losses = {}

    def ce(name, weight=1.0):
        losses[name] = weight * F.cross_entropy(s[name].float().flatten(0, 1), t[name].flatten(), ignore_index=-100)

    if kind in ("gum", "ewt"):
        ce("upos")
        ce("feats")
        ce("lemma")
        ok = t["begin"] >= 0
        losses["begin"] = F.binary_cross_entropy_with_logits(s["begin"].float()[ok], t["begin"][ok])
        same = t["sentence"][:, :, None] == t["sentence"][:, None, :]
        arcs = s["arcs"].float().masked_fill(~same, -1e4)
        losses["arcs"] = F.cross_entropy(arcs.flatten(0, 1), t["heads"].flatten(), ignore_index=-100)
        rows, columns = torch.nonzero(t["heads"] >= 0, as_tuple=True)
        with torch.autocast("cpu", torch.bfloat16):
            vd = model.words.dropout(v)
            rel = model.relations(vd[rows, columns], vd[rows, t["heads"][rows, columns]])
        losses["rels"] = F.cross_entropy(rel.float(), t["rels"][rows, columns], ignore_index=-100)
    if (t["tags"] >= 0).any():
        ok = t["tags"] >= 0
        p = s["names"].float()[ok].log_softmax(-1)
        allowed = tag_matrix[t["tags"][ok]]
        losses["names"] = -(p + (allowed + 1e-9).log()).logsumexp(-1).mean()
        losses["types"] = typed * typed_loss(model, v, windows)
    if not info and any(s_.mentions is not None for window in windows for s_ in window):
        losses["told spans"], losses["told types"] = told_losses(model, t, v, s["spans"], windows)
    if info:
        b, w = torch.nonzero(t["sentence"] >= 0, as_tuple=True)
        where = {int(p): i for i, p in enumerate(t["position"][b, w].tolist())}
        flat = v[b, w]
        with torch.autocast("cpu", torch.bfloat16):
            losses["coref"], losses["types"] = coreference_loss(model, flat, where, info)
        losses["coref"] = losses["coref"] * 0.5
        if kind == "gum":
            n = t["sentence"].shape[1]
            target = torch.zeros(len(windows), n, n)
            for m in info["mentions"]:
                i, j = where[m["start"]], where[m["end"]]
                target[b[i], w[i], w[j]] = 1
            valid = span_cells(t)
            losses["spans"] = F.binary_cross_entropy_with_logits(s["spans"].float()[valid], target[valid], reduction="sum") / len(b)
        else:
            losses = {"coref": losses["coref"], **({"types": losses["types"] * 0.3} if kind == "litbank" else {})}
    return losses, int((t["pieces"] > 0).sum())


@torch.no_grad()
def quick_check(model, documents):
    """Gold words and sentences; greedy heads: for the learning curve only."""
    model.eval()
    c = collections.Counter()
    for sentences, info in documents:
        t = D.batch(D.pack(sentences))
        with torch.autocast("cpu", torch.bfloat16):
            v = model.words.vectors(t["pieces"], t["shapes"], t["first"], t["last"])
            s = model.words.scores(v)
        ok = t["heads"] >= 0
        same = t["sentence"][:, :, None] == t["sentence"][:, None, :]
        head = s["arcs"].float().masked_fill(~same, -1e4).argmax(-1)
        right = (head == t["heads"]) & ok
        rows, columns = torch.nonzero(ok, as_tuple=True)
        with torch.autocast("cpu", torch.bfloat16):
            rel = model.relations(v[rows, columns], v[rows, head[rows, columns]]).argmax(-1)
        c["n"] += int(ok.sum())
        c["uas"] += int(right.sum())
        c["las"] += int((right[rows, columns] & (rel == t["rels"][rows, columns])).sum())
        for name in ("upos", "feats", "lemma"):
            c[name] += int(((s[name].argmax(-1) == t[name]) & ok).sum())
        c["begin+"] += int(((s["begin"] > 0) & (t["begin"] == 1)).sum())
        c["begin_s"] += int(((s["begin"] > 0) & ok).sum())
        c["begin_g"] += int((t["begin"] == 1).sum())
        if info:
            b, w = torch.nonzero(t["sentence"] >= 0, as_tuple=True)
            where = {int(p): i for i, p in enumerate(t["position"][b, w].tolist())}
            gold = {(int(b[where[m["start"]]]), int(w[where[m["start"]]]), int(w[where[m["end"]]])) for m in info["mentions"]}
            found = {tuple(x) for x in torch.nonzero((s["spans"] > 0) & span_cells(t)).tolist()}
            c["span+"] += len(gold & found)
            c["span_t"] += len(gold) + len(found)
            at = [[where[m[k]] for m in info["mentions"]] for k in ("start", "end", "head")]
            with torch.autocast("cpu", torch.bfloat16):
                types = model.mentions(*(v[b[i], w[i]] for i in at))[0].argmax(-1).tolist()
            for m, found_type in zip(info["mentions"], types):
                c["type" if m["kind"] else "name_type"] += m["type"] == found_type
                c["type_t" if m["kind"] else "name_type_t"] += 1
    model.train()
    out = {k: round(100 * c[k] / c["n"], 2) for k in ("upos", "feats", "lemma", "uas", "las")}
    out["begin"] = round(200 * c["begin+"] / max(1, c["begin_s"] + c["begin_g"]), 2)
    if c["span_t"]:
        out["spans"] = round(200 * c["span+"] / c["span_t"], 2)
        out["types"] = round(100 * c["type"] / c["type_t"], 2)
        out["name_types"] = round(100 * c["name_type"] / c["name_type_t"], 2)
    return out


def evaluated(model, check, items):
    model.eval()
    out = check(model, items)
    model.train()
    return out


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--data", required=True)
    a.add_argument("--encoder", required=True)
    a.add_argument("--mpnet", action="store_true", help="the encoder is all-mpnet-base-v2, for a teacher")
    a.add_argument("--tokenizer", required=True)
    a.add_argument("--teacher", help="names in raw news, labelled by teacher.py")
    a.add_argument("--out", required=True)
    a.add_argument("--steps", type=int, default=4000)
    a.add_argument("--minutes", type=float, default=1e9, help="anneal to the end within this time, whatever the steps")
    a.add_argument("--lr", type=float, default=2e-4)
    a.add_argument("--head-lr", type=float, default=1e-3)
    a.add_argument("--seed", type=int, default=20191103)
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--warmup", type=int, default=150)
    a.add_argument("--share", default="0.37,0.11,0.15,0.05,0.23,0.05,0.04", help="of steps: gum, ewt, names, litbank, relations, gap, links")
    a.add_argument("--readings", help="what relations.py wrote; without it no facts are learned")
    a.add_argument("--gap", help="what gap.py wrote; without it GAP is not learned from")
    a.add_argument("--distilled", help="what distil.py wrote: a teacher's mentions in the texts of EWT, names and news")
    a.add_argument("--dropout", type=float, default=0.0, help="inside the encoder")
    a.add_argument("--hide", type=float, default=0.0, help="share of pieces hidden at first; it sinks to none")
    a.add_argument("--typed", type=float, default=0.5, help="weight of what names tell of the types of mentions")
    a.add_argument("--swap", type=float, default=0.5, help="share of GUM's names that are put in other names' place")
    a.add_argument("--litbank-words", type=int, default=1100, help="of each document")
    a.add_argument("--resume", help="begin with these weights")
    a = a.parse_args()
    out, folder = Path(a.out), Path(a.data)
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    torch.manual_seed(a.seed)
    log = open(out / "log.jsonl", "a")

    def say(**row):
        print(json.dumps(row), flush=True)
        log.write(json.dumps(row) + "\n")
        log.flush()

    import conllu
    pieces = D.Pieces(a.tokenizer)
    labels = D.Labels([d for s in ("gum", "ewt") for d in conllu.read(folder / s / "train.conllu.gz")])
    json.dump({**labels.as_dict(), "facts": {"labels": relations.LABELS}}, open(out / "labels.json", "w"), indent=1, ensure_ascii=False)
    sets = D.TagSets()
    gum = [(s, gum_mentions(d, s)) for d, s in D.tree_documents(folder / "gum/train.conllu.gz", pieces, labels)]
    gum_dev = [(s, gum_mentions(d, s)) for d, s in D.tree_documents(folder / "gum/dev.conllu.gz", pieces, labels)][:8]
    ewt = []
    spans = collections.defaultdict(list)
    for line in gzip.open(folder / "ewt/train.ner.jsonl.gz", "rt"):
        row = json.loads(line)
        spans[row["sent_id"]] = [(x - 1, y - 1, label, ()) for x, y, label in row["spans"]]
    for d, sentences in D.tree_documents(folder / "ewt/train.conllu.gz", pieces, labels):
        for sent_id, s in zip(d.ids, sentences):
            if sent_id in spans:
                s.tags = sets.sentence("ewt", s.forms, spans[sent_id])
                s.typed = D.typed(s.forms, spans[sent_id], lambda a, b: D.span_head(a, b, s.heads))
        ewt.append(sentences)
    name_docs = [s for _, fold, s, _ in D.name_documents(folder, pieces, sets, True, a.teacher) if fold == "train"]
    if a.distilled:
        name_docs += distil.read(a.distilled, folder, pieces, ewt, name_docs)
    litbank = litbank_documents(folder / "litbank/coref.jsonl.gz", pieces, a.litbank_words)
    tag_matrix = sets.matrix()
    swap_types = [D.MENTION_TYPES.index(t) for t in swap.TYPES]
    names, proper = swap.stock(name_docs, swap_types), labels.upos.index("PROPN")
    for sentences, info in gum:
        forms, upos = ([x for s in sentences for x in getattr(s, field)] for field in ("forms", "upos"))
        info["swappable"] = swap.places(forms, upos, info["mentions"], proper, swap_types)
    swaps = lambda sentences, info: swap.swapped(sentences, info["swappable"], names, proper, pieces, rng, a.swap * rng.random() * 2)
    told = relations.items(folder, a.readings, pieces) if a.readings else []
    owner = relations.owners(told)
    facts = [it.sentences for it in told if it.fold == "train" for _ in range(FACT_REPEATS.get(it.source, 1))]
    facts_dev, news_dev = ([it for it in told if it.fold == "held-out" and it.source == source] for source in ("knowledgenet", "judged"))

    encoder, load = (Mpnet, load_mpnet) if a.mpnet else (Encoder, load_minilm)
    model = Annotator(segment.SHAPES, labels, a.dropout, encoder)
    load(model.words.encoder, a.encoder)
    if a.resume:
        missing, unknown = model.load_state_dict({k: v.float() for k, v in torch.load(a.resume).items()}, strict=False)
        assert not unknown and all(k.startswith("facts.") for k in missing), (missing, unknown)
    decay = lambda n, p: 0.01 if p.ndim > 1 else 0.0
    groups = collections.defaultdict(list)
    for n, p in model.named_parameters():
        if not p.requires_grad:
            continue
        base = a.lr if n.startswith("words.encoder.") and not n.endswith(("shapes.weight", "mix")) and ".narrow." not in n else a.head_lr
        groups[(base, decay(n, p))].append(p)
    optimizer = torch.optim.AdamW([{"params": p, "lr": lr, "weight_decay": wd, "base": lr} for (lr, wd), p in groups.items()],
                                  betas=(0.9, 0.98), fused=True)

    def stream(make):
        while True:
            items = make()
            rng.shuffle(items)
            yield from items

    def grouped(documents):
        """Fresh windows of random width, in batches of about 1,400 pieces of similar length."""
        windows = [w for s in documents for w in D.pack(s, rng.randint(100, D.WINDOW))]
        rng.shuffle(windows)
        size = lambda w: sum(sum(map(len, s.pieces)) for s in w)
        windows = [w for k in range(0, len(windows), 400) for w in sorted(windows[k: k + 400], key=size)]
        batches, room = [[]], 0
        for w in windows:
            if batches[-1] and room + size(w) > 1400:
                batches.append([])
                room = 0
            batches[-1].append(w)
            room += size(w)
        return batches

    linked = links.documents(a.readings, pieces) if a.readings else []
    told_of = gap.items(folder, a.gap, pieces) if a.gap else []
    ambiguous, ambiguous_dev = ([it for it in told_of if it.fold == fold] for fold in ("train", "held-out"))

    def sixteen():
        mixed = rng.sample(ambiguous, len(ambiguous))
        return [mixed[k: k + 16] for k in range(0, len(mixed), 16)]

    streams = {"gum": stream(lambda: list(gum)), "ewt": stream(lambda: grouped(ewt)), "names": stream(lambda: grouped(name_docs)),
               "litbank": stream(lambda: list(litbank)), "relations": stream(lambda: grouped(facts)), "gap": stream(sixteen), "links": stream(lambda: list(linked))}
    share = dict(zip(streams, map(float, a.share.split(","))))
    if not facts:
        share.pop("relations")
        share.pop("links")
    if not ambiguous:
        share.pop("gap")
    say(event="start", arguments=vars(a), words=sum(len(s.forms) for x in ewt for s in x), gum=len(gum), ewt=len(ewt), names=len(name_docs),
        relations=len(facts), gap=len(ambiguous), links=len(linked), tag_sets=len(sets.sets), parameters=sum(p.numel() for p in model.parameters()))

    began, seen, sums, counts, progress, step = time.time(), 0, collections.Counter(), collections.Counter(), 0.0, 0
    model.train()
    while progress < 1:
        progress = max(step / a.steps, (time.time() - began) / 60 / a.minutes)
        scale = min(1, step / a.warmup) * max(0.0, 1 - progress)
        for g in optimizer.param_groups:
            g["lr"] = g["base"] * scale
        kind = rng.choices(list(share), list(share.values()))[0]
        mode = rng.choice((D.LOW, D.UP, D.HEADLINE)) if rng.random() < 0.1 else None
        losses, n = step_losses(model, kind, next(streams[kind]), rng, tag_matrix, mode, owner, a.hide * (1 - progress), a.typed, swaps if kind == "gum" else None)
        loss = sum(losses.values())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        seen += n
        for k, x in losses.items():
            sums[kind + "." + k] += float(x.detach())
            counts[kind + "." + k] += 1
        if step % 50 == 0:
            say(step=step, minutes=round((time.time() - began) / 60, 1), progress=round(progress, 3), pieces=seen,
                loss={k: round(sums[k] / counts[k], 3) for k in sorted(sums)})
            sums.clear()
            counts.clear()
        if step % 400 == 0 or progress >= 1:
            say(step=step, check=quick_check(model, gum_dev), facts=evaluated(model, relations.check, facts_dev[:250]),
                news=evaluated(model, relations.check, news_dev), gap=evaluated(model, gap.check, ambiguous_dev), mix=[round(x, 2) for x in model.words.encoder.mix.softmax(0).tolist()])
            torch.save(model.state_dict(), out / "model.pt.tmp")
            (out / "model.pt.tmp").rename(out / "model.pt")
    torch.save({k: v.half() for k, v in model.state_dict().items()}, out / "model.fp16.pt")
    say(event="end", steps=step, pieces=seen, minutes=round((time.time() - began) / 60, 1))


if __name__ == "__main__":
    main()
