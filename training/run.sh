#!/usr/bin/env bash
# Trains, exports, measures, packages: run.sh DATA MINILM RUN [options of train.py]
# With MPNET, the folder of all-mpnet-base-v2, a teacher of mentions is trained first; without, what an earlier one said is taken.
# The annotator in ../models reads the texts that relations are learned from; it may be the one before.
set -euo pipefail
data=$1 minilm=$2 run=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python}
bias=${BIAS:-0.4} # of coreference, see models/README.md
options=(--data "$data" --tokenizer "$minilm/tokenizer.json")
told=told-mentions.jsonl.gz
cd "$here"
if [ -n "${MPNET:-}" ]; then
  told=$run/$told
  if [ ! -f "$told" ]; then
    $python train.py "${options[@]}" --mpnet --encoder "$MPNET/model.safetensors" --out "$run/teacher" --minutes 50 --lr 6e-5 --warmup 50 \
      --dropout 0.1 --hide 0.05 --litbank-words 1800 --share 0.66,0.10,0.19,0.05,0,0,0
    $python distil.py --data "$data" --models ../models --teacher "$run/teacher/model.fp16.pt" --labels "$run/teacher/labels.json" --out "$told"
  fi
fi
options+=(--distilled "$told")
[ -f "$run/teacher.jsonl.gz" ] && options+=(--teacher "$run/teacher.jsonl.gz")
[ -f "$run/readings.jsonl.gz" ] || $python relations.py --data "$data" --models ../models --out "$run/readings.jsonl.gz"
[ -f "$run/gap.jsonl.gz" ] || $python gap.py --data "$data" --models ../models --out "$run/gap.jsonl.gz"
$python train.py "${options[@]}" --encoder "$minilm/model.safetensors" --readings "$run/readings.jsonl.gz" --gap "$run/gap.jsonl.gz" --out "$run" "$@"
$python export.py --model "$run/model.fp16.pt" --labels "$run/labels.json" --out "$run"
for kind in fp32 int8; do
  $python evaluate.py --data "$data" --models "$run/$kind" --tokenizer "$minilm/tokenizer.json" --labels "$run/labels.json" --bias "$bias" | tee "$run/$kind.json"
done
$python package.py --graphs "$run/int8" --labels "$run/labels.json" --tokenizer "$minilm/tokenizer.json" --out ../models --bias "$bias"
