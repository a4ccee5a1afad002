# PyTorch as a contender: the same step from the same weights. Reads commands from standard input, one loss or rate a line.
#
# argv: spec.json with the model's sizes, its parameters' names and shapes, the batch and the optimiser; weights.bin, f32.

import json
import math
import sys
import time

import torch
import torch.nn.functional as F

spec = json.load(open(sys.argv[1]))
c, opt = spec["config"], spec["optimiser"]
torch.set_num_threads(spec["threads"])
flat = torch.frombuffer(bytearray(open(sys.argv[2], "rb").read()), dtype=torch.float32)
weights = {}
for p in spec["specs"]:
    size = math.prod(p["shape"])
    weights[p["name"]] = flat[p["offset"] : p["offset"] + size].view(p["shape"]).clone().requires_grad_()

tokens = torch.tensor(spec["tokens"])  # [B, S + 1]
B, S, H, D = tokens.shape[0], tokens.shape[1] - 1, c["heads"], c["headDim"]
half = D // 2
angle = torch.arange(S)[:, None] * c["ropeBase"] ** (-torch.arange(half) / half)[None]
cos, sin = angle.cos(), angle.sin()
mask = torch.full((S, S), -1e9).triu(1)


def rope(x):  # [B, H, S, D]
    a, b = x[..., :half], x[..., half:]
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)


def norm(x, gain):
    return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + c["epsilon"]) * gain


def loss_of():
    x = weights["embedding"][tokens[:, :-1]]
    for l in range(c["layers"]):
        w = lambda name: weights[f"layers.{l}.{name}"]
        qkv = (norm(x, w("attentionNorm")) @ w("qkv")).view(B, S, 3, H, D).permute(2, 0, 3, 1, 4)
        scores = (rope(qkv[0]) / math.sqrt(D)) @ rope(qkv[1]).transpose(-1, -2) + mask
        y = scores.softmax(-1) @ qkv[2]
        x = x + y.transpose(1, 2).reshape(B, S, H * D) @ w("output")
        gate, up = (norm(x, w("feedForwardNorm")) @ w("gateUp")).chunk(2, -1)
        x = x + (F.silu(gate) * up) @ w("down")
    logits = norm(x, weights["norm"]) @ weights["head"]
    return F.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())


matrices = [w for w in weights.values() if w.dim() > 1]
gains = [w for w in weights.values() if w.dim() == 1]
groups = [{"params": matrices, "weight_decay": opt["decay"]}, {"params": gains, "weight_decay": 0.0}]
adam = torch.optim.AdamW(groups, lr=opt["learningRate"], betas=(opt["beta1"], opt["beta2"]), eps=1e-8)

for _ in sys.stdin:
    loss = loss_of()
    adam.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(weights.values(), 1.0)
    adam.step()
    print(loss.item(), flush=True)
