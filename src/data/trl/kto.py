"""KTO: right responses are desirable, wrong ones are not; they need not come in pairs."""

import json

from datasets import load_dataset
from peft import LoraConfig
from trl import KTOConfig, KTOTrainer

config = json.load(open("config.json", encoding="utf-8"))
data = load_dataset("json", data_files="train.jsonl", split="train")

trainer = KTOTrainer(
    model=config["model"],
    args=KTOConfig(output_dir="out", **config["trainer"]),
    train_dataset=data,  # prompt, completion, label
    peft_config=LoraConfig(**config["lora"]) if config["lora"] else None,
)
trainer.train()
trainer.save_model("out")
