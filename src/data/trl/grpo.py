"""GRPO: groups of completions, each rewarded by the page's verifier."""

import json

from datasets import load_dataset
from peft import LoraConfig
from trl import GRPOConfig, GRPOTrainer

from verifier import is_right

config = json.load(open("config.json", encoding="utf-8"))
data = load_dataset("json", data_files="train.jsonl", split="train")


def text_of(completion):
    return completion if isinstance(completion, str) else completion[-1]["content"]


def reward(completions, answer, **_):
    return [float(is_right(config["verifier"], want, text_of(one))) for one, want in zip(completions, answer)]


trainer = GRPOTrainer(
    model=config["model"],
    reward_funcs=reward,
    args=GRPOConfig(output_dir="out", **config["trainer"]),
    train_dataset=data,  # prompt, answer
    peft_config=LoraConfig(**config["lora"]) if config["lora"] else None,
)
trainer.train()
trainer.save_model("out")
