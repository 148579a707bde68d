"""Names put in the place of others, so that the text around a name must tell its type.

GUM has few documents, and a model that has read them twenty times knows each of their names by heart. What is swapped:
surnames, and names of places and bodies that are one word, each for another of its type that was seen in some data set,
the same one all over the document. Trees, spans and chains stay as they are (entity replacement; Dai & Adel 2020,
COLING, "mention replacement").
"""

import collections
import copy

import segment

TYPES = ("person", "place", "organization")


def plain(form):
    return segment.word_shape(form) == segment.TITLE and form.isalpha() and len(form) > 2


def stock(documents, types):
    """Names of one word, and surnames, by type: {type: sorted forms}. `types` are the numbers of `TYPES`."""
    seen = collections.defaultdict(collections.Counter)
    for sentences in documents:
        for s in sentences:
            for first, last, _, allowed in s.typed:
                if len(allowed) == 1 and allowed[0] in types:
                    if first == last or TYPES[types.index(allowed[0])] == "person":
                        seen[allowed[0]][s.forms[last]] += 1
    return {t: sorted(f for f in forms if plain(f)) for t, forms in seen.items()}


def places(forms, upos, mentions, proper, types):
    """The words of a document that may be swapped: {form: type}. Mentions are those of `gum_mentions`."""
    found = collections.defaultdict(set)
    for m in mentions:
        if m["kind"] != 0 or m["type"] not in types:
            continue
        words = [k for k in range(m["start"], m["end"] + 1) if forms[k].lower() != "the"]
        person = TYPES[types.index(m["type"])] == "person"
        if all(upos[k] == proper for k in words) and len(words) > (1 if person else 0) and (person or len(words) == 1):
            found[forms[words[-1]]].add(m["type"])
        elif len(words) == 1:
            found[forms[words[0]]].add(m["type"])
    surnames = {forms[m["end"]] for m in mentions if m["kind"] == 0 and m["end"] > m["start"]}
    return {f: min(ts) for f, ts in found.items()
            if len(ts) == 1 and plain(f) and (TYPES[types.index(min(ts))] != "person" or f in surnames)}


def swapped(sentences, swappable, names, proper, pieces, rng, share):
    """The document's sentences with a share of the words that may be swapped in other words' pieces."""
    chosen = {f: rng.choice(names[t]) for f, t in sorted(swappable.items()) if names.get(t) and rng.random() < share}
    out = []
    for s in sentences:
        if any(f in chosen for f in s.forms):
            s = copy.copy(s)
            s.pieces = [pieces(chosen[f]) if f in chosen and s.upos[k] == proper else s.pieces[k] for k, f in enumerate(s.forms)]
        out.append(s)
    return out
