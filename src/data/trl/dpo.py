"""DPO: a right response is preferred to a wrong one, relative to the start."""

import json

from datasets import load_dataset
from peft import LoraConfig
from trl import DPOConfig, DPOTrainer

config = json.load(open("config.json", encoding="utf-8"))
data = load_dataset("json", data_files="train.jsonl", split="train")

trainer = DPOTrainer(
    model=config["model"],
    args=DPOConfig(output_dir="out", **config["trainer"]),
    train_dataset=data,  # prompt, chosen, rejected
    peft_config=LoraConfig(**config["lora"]) if config["lora"] else None,
)
trainer.train()
trainer.save_model("out")
