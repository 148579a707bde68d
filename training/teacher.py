"""Labels names in raw news with spaCy's en_core_web_md: python teacher.py MODEL_FOLDER articles.jsonl.gz teacher.jsonl.gz

Runs in an environment of its own (requirements-teacher.txt). MODEL_FOLDER is the folder with the model's meta.json.
"""

import gzip
import json
import sys

import spacy

model, source, target = sys.argv[1:]
nlp = spacy.load(model, exclude=["parser", "lemmatizer", "attribute_ruler"])
nlp.add_pipe("sentencizer")
with gzip.open(target, "wt") as out:
    for line in gzip.open(source, "rt"):
        article = json.loads(line)
        for paragraph in article["text"].split("\n\n")[1:]:
            paragraph = " ".join(paragraph.split())
            if len(paragraph) < 20:
                continue
            names = [[e.start_char, e.end_char, e.label_] for e in nlp(paragraph).ents]
            out.write(json.dumps({"url": article["url"], "text": paragraph, "ents": names}) + "\n")
