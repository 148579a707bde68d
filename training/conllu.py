"""Reads CoNLL-U (with GUM's entities) into plain documents."""

import gzip
import re
from dataclasses import dataclass, field


@dataclass
class Word:
    form: str
    lemma: str
    upos: str
    feats: str
    head: int  # position in the sentence from 0; the root's head is itself
    rel: str
    space_before: bool


@dataclass
class Mention:
    start: int  # word positions in the document, both included
    end: int
    type: str
    chain: str
    identity: str = ""
    link: str = ""


@dataclass
class Document:
    id: str
    sentences: list = field(default_factory=list)  # lists of Word
    ids: list = field(default_factory=list)  # sent_id of each sentence
    paragraph: list = field(default_factory=list)  # does the sentence begin a paragraph?
    mentions: list = field(default_factory=list)
    text: str = ""  # raw text: sentences joined by a space, paragraphs by an empty line
    tokens: list = field(default_factory=list)  # per sentence: (start, end, [word numbers]) of surface tokens


def read(path):
    documents, document = [], None
    paragraph, sent_id, rows = True, "", []
    for line in gzip.open(path, "rt", encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            document = Document(line.split("=", 1)[1].strip())
            documents.append(document)
            paragraph = True
        elif line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("# sent_id"):
            sent_id = line.split("=", 1)[1].strip()
        elif line and line[0] != "#":
            rows.append(line.split("\t"))
        elif not line and rows:
            add_sentence(document, rows, sent_id, paragraph)
            paragraph, rows = False, []
    for d in documents:
        finish(d)
    return documents


def add_sentence(document, rows, sent_id, paragraph):
    if document.text:
        document.text = document.text.rstrip() + ("\n\n" if paragraph else " ")
    words, tokens, inside, space = [], [], 0, True
    misc = []
    for row in rows:
        if "." in row[0]:
            continue
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            inside = last
            start = len(document.text)
            document.text += row[1]
            tokens.append((start, len(document.text), list(range(first - 1, last))))
            after = "SpaceAfter=No" not in row[9]
            if after:
                document.text += " "
            pending = after
            first_space, space = space, False
            continue
        number = int(row[0])
        if number > inside:
            start = len(document.text)
            document.text += row[1]
            tokens.append((start, len(document.text), [number - 1]))
            before = space
            space = "SpaceAfter=No" not in row[9]
            if space:
                document.text += " "
        else:
            before = first_space
            first_space = False
            if number == inside:
                space = pending
        head = int(row[6]) - 1
        words.append(Word(row[1], row[2], row[3], row[5], head if head >= 0 else number - 1, row[7], before))
        misc.append(row[9])
    document.sentences.append(words)
    document.ids.append(sent_id)
    document.paragraph.append(paragraph)
    document.tokens.append(tokens)
    document.__dict__.setdefault("misc", []).append(misc)


BRACKET = re.compile(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)")


def finish(document):
    document.text = document.text.rstrip()
    open_, position = {}, 0
    for misc in document.__dict__.pop("misc"):
        for m in misc:
            for part in m.split("|"):
                if not part.startswith("Entity="):
                    continue
                for one, begin, close in BRACKET.findall(part[7:]):
                    if one or begin:
                        fields = (one or begin).split("-", 7)
                        mention = Mention(position, position, fields[1], fields[0],
                                          fields[7] if len(fields) > 7 else "", fields[6] if len(fields) > 6 else "")
                        document.mentions.append(mention)
                        if begin:
                            open_.setdefault(fields[0], []).append(mention)
                    else:
                        open_[close].pop().end = position
            position += 1
    assert not any(open_.values()), document.id
    document.mentions.sort(key=lambda m: (m.start, -m.end))
