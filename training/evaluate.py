"""Every figure on raw text: python evaluate.py --data DATA --models FOLDER --tokenizer T --labels L"""

import argparse
import collections
import gzip
import json
import time
from pathlib import Path

import conllu
import data as D
import decode
import names
import relations
from annotate import Reader
from score import F1, W, Coreference, score_trees, squeeze


def gold_words(document):
    """Character span of each word; inside multiword tokens by the length of the forms."""
    spans = []
    for words, tokens in zip(document.sentences, document.tokens):
        for start, end, numbers in tokens:
            at = start
            for k in numbers[:-1]:
                stop = min(end, at + len(words[k].form))
                spans.append((at, stop))
                at = stop
            spans.append((at, end))
    return spans


def gold_tree(document, squeezed):
    sentences, out, offset = [], [], 0
    for words, tokens in zip(document.sentences, document.tokens):
        span = (squeezed[tokens[0][0]], squeezed[tokens[-1][1]])
        sentences.append(span)
        for start, end, numbers in tokens:
            for k in numbers:
                w = words[k]
                out.append(W(squeezed[start], squeezed[end], len(numbers) > 1, w.form, w.upos, w.feats, w.lemma, offset + w.head, w.rel, False))
        offset += len(words)
    return sentences, out


def system_tree(doc, squeezed):
    at = [(squeezed[a], squeezed[b]) for a, b in doc["words"]]
    sentences = [(at[a][0], at[b - 1][1]) for a, b in doc["sentences"]]
    return sentences, [W(*at[k], False, doc["forms"][k], doc["upos"][k], doc["feats"][k], doc["lemmas"][k], doc["heads"][k], doc["rels"][k], False)
                       for k in range(len(at))]


def ontogum(path):
    """Chains of each document, as word positions."""
    out, chains, open_, k = {}, None, None, 0
    for line in gzip.open(path, "rt", encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# begin document"):
            chains, open_, k = collections.defaultdict(list), collections.defaultdict(list), 0
            out[line.split("document", 1)[1].strip()] = chains
        elif line and line[0] != "#":
            mark = line.split("\t")[-1]
            if mark != "_":
                for part in mark.replace("(", " (").replace(")", ") ").replace("|", " ").split():
                    name = part.strip("()")
                    if part[0] == "(":
                        open_[name].append(k)
                    if part[-1] == ")":
                        chains[name].append((open_[name].pop(), k))
            k += 1
    return out


def system_chains(doc, spans=None):
    chains = collections.defaultdict(list)
    for m in doc["mentions"]:
        chains[m["chain"]].append((doc["words"][m["start"]][0], doc["words"][m["end"]][1]))
    return [c for c in chains.values() if len(c) > 1]


def relation_figures(reader, folder, thresholds, limit=None):
    """Facts of the texts no relation was learned from: KnowledgeNet's fold 4 and the last 50 documents of Re-DocRED's dev.

    Raw text in. A proposal is right if an annotated fact of the same label has ends that overlap both of its own; each
    fact is found once. Only labels that the source lists exhaustively at the subject's place are counted, and of
    Re-DocRED, whose facts are of documents, only those with both names in one sentence that is evidence. No facts are
    spread over chains, so what KnowledgeNet tells of "who" and "which", which are no mentions of ours, is missed.
    """
    reader.fact_threshold = min(thresholds)
    overlap = lambda a, b: a[0] < b[1] and b[0] < a[1]
    results = collections.defaultdict(lambda: collections.defaultdict(F1))
    held_out = [t for source in (relations.knowledgenet, relations.redocred) for t in source(folder) if t.fold == "held-out"]
    for t in held_out[:limit and limit * 20]:
        doc = reader.read(t.text)
        gold = [(s, o, p) for (s, o), labels in relations.stated(t.facts).items() for p in labels if p in relations.LABELS]
        unsure = [(s, o, p) for (s, o), labels in relations.stated(t.unsure).items() for p in labels]
        closed = [(a, b, {relations.INVERSE.get(p, p) for p in labels}) for a, b, labels in t.closed]
        place = lambda unit: (doc["words"][unit[0]][0], doc["words"][unit[1]][1])
        found = sorted(((place(s), place(o), p, score) for s, o, p, score in doc["facts"]), key=lambda x: -x[3])
        found = [f for f in found if any(a <= f[0][0] < b and f[2] in labels for a, b, labels in closed)]
        same = lambda f, g: f[2] == g[2] and overlap(f[0], g[0]) and overlap(f[1], g[1])
        found = [f for f in found if any(same(f, g) for g in gold) or not any(same(f, g) for g in unsure)]
        for threshold in thresholds:
            left, right, chosen = list(gold), collections.Counter(), [f for f in found if f[3] >= threshold]
            for f in chosen:
                match = next((g for g in left if same(f, g)), None)
                if match:
                    left.remove(match)
                    right[f[2]] += 1
            for p in {g[2] for g in gold} | {f[2] for f in chosen}:
                counts = right[p], sum(f[2] == p for f in chosen), sum(g[2] == p for g in gold)
                for key in ("all", p):
                    results[t.source, threshold][key].add(*counts)
    return results


def evaluate(reader, folder, limit=None):
    out, seconds, count = {}, 0.0, 0
    totals, mention, mention_untyped, name, identity = {}, F1(), F1(), F1(), [0, 0]
    gum, onto = Coreference(), Coreference()
    gum_self = Coreference()
    chains_onto = ontogum(folder / "gum/dev.ontogum.conll.gz")
    by_type = collections.defaultdict(F1)
    for d in conllu.read(folder / "gum/dev.conllu.gz")[:limit]:
        t = time.perf_counter()
        doc = reader.read(d.text)
        seconds += time.perf_counter() - t
        count += len(doc["forms"])
        squeezed = squeeze(d.text)
        score_trees(gold_tree(d, squeezed), system_tree(doc, squeezed), totals)
        at = gold_words(d)
        flat, heads, offset = [], [], 0
        for s in d.sentences:
            flat += s
            heads += [offset + w.head for w in s]
            offset += len(s)
        gold = {(at[m.start][0], at[m.end][1], m.type) for m in d.mentions}
        found = {(doc["words"][m["start"]][0], doc["words"][m["end"]][1], m["type"]) for m in doc["mentions"]}
        mention.add(len(gold & found), len(found), len(gold))
        for t_ in D.MENTION_TYPES:
            g, f = {x for x in gold if x[2] == t_}, {x for x in found if x[2] == t_}
            by_type[t_].add(len(g & f), len(f), len(g))
        mention_untyped.add(len({x[:2] for x in gold} & {x[:2] for x in found}), len({x[:2] for x in found}), len({x[:2] for x in gold}))
        proper = lambda m: flat[decode.head_of(m.start, m.end, heads)].upos == "PROPN"
        gold_names = {(at[m.start][0], at[m.end][1], m.type) for m in d.mentions if proper(m)}
        linked = {(at[m.start][0], at[m.end][1], m.type) for m in d.mentions if m.identity and proper(m)}
        found_names = {(doc["words"][m["start"]][0], doc["words"][m["end"]][1], m["type"]) for m in doc["mentions"] if m["kind"] == "name"}
        name.add(len(gold_names & found_names), len(found_names), len(gold_names))
        identity[0] += len(linked & found_names)
        identity[1] += len(linked)
        chains = collections.defaultdict(set)
        for m in d.mentions:
            chains[m.chain].add((at[m.start][0], at[m.end][1]))
        gold_chains = [c for c in chains.values() if len(c) > 1]
        gum.add(gold_chains, system_chains(doc))
        onto_gold = [{(at[a][0], at[b][1]) for a, b in c} for c in chains_onto[d.id].values()]
        onto.add(onto_gold, system_chains(doc))
        gum_self.add(onto_gold, gold_chains)
    out["GUM"] = {k: round(v.value, 2) for k, v in totals.items()}
    out["GUM names (head PROPN), exact and typed"] = round(name.value, 2)
    out["GUM linked names, recall"] = round(100 * identity[0] / max(1, identity[1]), 2)
    out["GUM mentions, typed"] = round(mention.value, 2)
    out["GUM mentions by type"] = {k: round(v.value, 1) for k, v in by_type.items()}
    out["GUM mentions, span only"] = round(mention_untyped.value, 2)
    out["GUM coreference"] = {k: round(v, 2) for k, v in gum.result().items()}
    out["OntoGUM coreference"] = {k: round(v, 2) for k, v in onto.result().items()}
    out["OntoGUM, GUM's gold chains"] = {k: round(v, 2) for k, v in gum_self.result().items()}

    totals, ewt_names = {}, F1()
    ner = collections.defaultdict(list)
    for line in gzip.open(folder / "ewt/dev.ner.jsonl.gz", "rt"):
        row = json.loads(line)
        ner[row["sent_id"]] = row["spans"]
    for d in conllu.read(folder / "ewt/dev.conllu.gz")[:limit and limit * 10]:
        t = time.perf_counter()
        doc = reader.read(d.text)
        seconds += time.perf_counter() - t
        count += len(doc["forms"])
        squeezed = squeeze(d.text)
        score_trees(gold_tree(d, squeezed), system_tree(doc, squeezed), totals)
        at, offset, gold = gold_words(d), 0, set()
        for sent_id, s in zip(d.ids, d.sentences):
            gold |= {(at[offset + a - 1][0], at[offset + b - 1][1], label) for a, b, label in ner[sent_id]}
            offset += len(s)
        found = {(doc["words"][a][0], doc["words"][b][1], names.COARSE["ewt"].get(t_)) for a, b, t_ in doc["names"]}
        found = {x for x in found if x[2]}
        ewt_names.add(len(gold & found), len(found), len(gold))
    out["EWT"] = {k: round(v.value, 2) for k, v in totals.items()}
    out["EWT names"] = round(ewt_names.value, 2)

    sets, results, untyped = D.TagSets(), collections.defaultdict(F1), collections.defaultdict(F1)
    crossner = {"person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG", "country": "LOC", "location": "LOC",
                "election": "EVENT", "event": "EVENT", "misc": "MISC"}
    ours = {**names.COARSE["wikigold"], "event": "EVENT"}
    for source, fold, sentences, spans in D.name_documents(folder, reader.pieces, sets, True):
        if fold != "held-out" or limit:
            continue
        text, gold = "", set()
        for s, marks in zip(sentences, spans):
            at = []
            for form, space in zip(s.forms, s.space):
                text += " " if space and text else ""
                at.append((len(text), len(text) + len(form)))
                text += form
            for a, b, label in marks:
                label = {"docred": lambda x: x, "wikigold": lambda x: x, "crossner": crossner.get}[source](label)
                gold.add((at[a][0], at[b][1], label))
        doc = reader.read(text)
        mapping = names.COARSE.get(source, ours)
        found = set()
        for a, b, t_ in doc["names"]:
            found.add((doc["words"][a][0], doc["words"][b][1], mapping.get(t_)))
        results[source].add(len(gold & found), len(found), len(gold))
        untyped[source].add(len({x[:2] for x in gold} & {x[:2] for x in found}), len(found), len(gold))
    out["names, held out"] = {k: round(v.value, 2) for k, v in results.items()}
    out["names, held out, span only"] = {k: round(v.value, 2) for k, v in untyped.items()}
    for (source, threshold), figures in relation_figures(reader, folder, (0.3, 0.4, 0.5, 0.6), limit).items():
        out.setdefault(f"relations, {source} held out", {})[str(threshold)] = {
            "precision": round(figures["all"].precision, 2), "recall": round(figures["all"].recall, 2), "F1": round(figures["all"].value, 2),
            **({k: round(v.value, 1) for k, v in sorted(figures.items()) if k != "all"} if threshold == 0.5 else {})}
    out["words a second, reference pipeline"] = round(count / seconds)
    out["seconds in graphs"] = {k: round(v, 2) for k, v in reader.time.items()}
    return out


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("--data", required=True)
    a.add_argument("--models", required=True)
    a.add_argument("--tokenizer", required=True)
    a.add_argument("--labels", required=True)
    a.add_argument("--limit", type=int)
    a.add_argument("--threshold", type=float, default=0.0)
    a.add_argument("--bias", type=float, default=0.0)
    a = a.parse_args()
    reader = Reader(a.models, a.tokenizer, a.labels, span_threshold=a.threshold, new_bias=a.bias)
    print(json.dumps(evaluate(reader, Path(a.data), a.limit), indent=1))
