"""GKD: the student's distributions are pulled towards those of a larger teacher, partly on what the student writes."""

import json

from datasets import load_dataset
from peft import LoraConfig
from transformers import AutoTokenizer
from trl.experimental.gkd import GKDConfig, GKDTrainer

config = json.load(open("config.json", encoding="utf-8"))
data = load_dataset("json", data_files="train.jsonl", split="train")
tokenizer = AutoTokenizer.from_pretrained(config["model"])
tokenizer.pad_token = tokenizer.pad_token or tokenizer.eos_token

trainer = GKDTrainer(
    model=config["model"],
    teacher_model=config["teacher"],  # of the same vocabulary
    args=GKDConfig(output_dir="out", **config["trainer"]),
    processing_class=tokenizer,
    train_dataset=data,  # messages
    peft_config=LoraConfig(**config["lora"]) if config["lora"] else None,
)
trainer.train()
trainer.save_model("out")
