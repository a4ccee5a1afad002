"""Greedy accuracy on the questions that the page held out. python evaluate.py [MODEL], by default what was trained."""

import json
import sys

from transformers import pipeline

from verifier import is_right

config = json.load(open("config.json", encoding="utf-8"))
rows = [json.loads(line) for line in open("held_out.jsonl", encoding="utf-8")]
write = pipeline("text-generation", model=sys.argv[1] if len(sys.argv) > 1 else "out", device_map="auto")

right = 0
for row in rows:
    prompt = row["prompt"]
    written = write(prompt, max_new_tokens=config["evaluation"]["max_new_tokens"], do_sample=False, return_full_text=False)
    text = written[0]["generated_text"]
    right += is_right(config["verifier"], row["answer"], text if isinstance(text, str) else text[-1]["content"])
print(f"{right} of {len(rows)} right: {right / max(1, len(rows)):.3f}")
