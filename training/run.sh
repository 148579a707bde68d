#!/usr/bin/env bash
# Trains, exports, measures, packages: run.sh DATA MINILM RUN [options of train.py]
# The annotator in ../models reads the texts that relations are learned from; it may be the one before.
set -euo pipefail
data=$1 minilm=$2 run=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python}
bias=${BIAS:-0.4} # of coreference, see models/README.md
teacher=()
[ -f "$run/teacher.jsonl.gz" ] && teacher=(--teacher "$run/teacher.jsonl.gz")
cd "$here"
[ -f "$run/readings.jsonl.gz" ] || $python relations.py --data "$data" --models ../models --out "$run/readings.jsonl.gz"
[ -f "$run/gap.jsonl.gz" ] || $python gap.py --data "$data" --models ../models --out "$run/gap.jsonl.gz"
$python train.py --data "$data" --encoder "$minilm/model.safetensors" --tokenizer "$minilm/tokenizer.json" --readings "$run/readings.jsonl.gz" --gap "$run/gap.jsonl.gz" --out "$run" "${teacher[@]}" "$@"
$python export.py --model "$run/model.fp16.pt" --labels "$run/labels.json" --out "$run"
for kind in fp32 int8; do
  $python evaluate.py --data "$data" --models "$run/$kind" --tokenizer "$minilm/tokenizer.json" --labels "$run/labels.json" --bias "$bias" | tee "$run/$kind.json"
done
$python package.py --graphs "$run/int8" --labels "$run/labels.json" --tokenizer "$minilm/tokenizer.json" --out ../models --bias "$bias"
