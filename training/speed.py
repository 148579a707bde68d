"""Words a second on one thread, all heads: python speed.py --models ../models --articles articles.jsonl.gz"""

import argparse
import gzip
import json
import time
from pathlib import Path

from annotate import Reader

a = argparse.ArgumentParser()
a.add_argument("--models", default="../models")
a.add_argument("--articles", required=True)
a.add_argument("--count", type=int, default=60)
a.add_argument("--batch", type=int, default=6)
a = a.parse_args()
folder = Path(a.models)
began = time.perf_counter()
reader = Reader(folder, folder / "tokenizer.json", folder / "annotator.json", batch=a.batch)
reader.read("One sentence to begin with.")
print("start to first annotation:", round(time.perf_counter() - began, 2), "s")
texts = [json.loads(line)["text"] for line in gzip.open(a.articles, "rt")][: a.count]
reader.time.clear()
began, cpu = time.perf_counter(), time.process_time()
words = sum(len(reader.read(t)["forms"]) for t in texts)
seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
print(words, "words;", round(words / cpu), "words a second of processor time in all")
print(words, "words,", round(words / seconds), "words a second in all,", round(words / sum(reader.time.values())), "in the graphs alone")
print({k: round(v, 2) for k, v in reader.time.items()})
