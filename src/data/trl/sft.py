"""Imitation: supervised fine-tuning on right solutions. The loss is on the solution alone."""

import json

from datasets import load_dataset
from peft import LoraConfig
from trl import SFTConfig, SFTTrainer

config = json.load(open("config.json", encoding="utf-8"))
data = load_dataset("json", data_files="train.jsonl", split="train")

trainer = SFTTrainer(
    model=config["model"],
    args=SFTConfig(output_dir="out", completion_only_loss=True, **config["trainer"]),
    train_dataset=data,  # prompt, completion
    peft_config=LoraConfig(**config["lora"]) if config["lora"] else None,
)
trainer.train()
trainer.save_model("out")
