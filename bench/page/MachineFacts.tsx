// What is known of the machine, in one line each.

import type { Machine } from "../result";
import { machine } from "./state";

export function MachineFacts() {
  const found = machine.value;
  if (!found) return <p class="hint">Looking around…</p>;
  return (
    <dl class="facts" data-testid="machine">
      {facts(found).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const facts = ({ browser, cores, crossOriginIsolated, adapter }: Machine): readonly [string, string][] => [
  ["Browser", browser.replace("/", " ")],
  ["Cores", `${cores}`],
  ["WebAssembly threads", crossOriginIsolated ? `${cores}` : "1: this page may not share memory"],
  ["WebGPU", adapter ? nameOf(adapter) : "none"],
];

const nameOf = ({ description, vendor, architecture, isSoftware }: NonNullable<Machine["adapter"]>): string => {
  const name = description || [vendor, architecture].filter(Boolean).join(" ") || "unnamed adapter";
  return isSoftware ? `${name}, in software` : name;
};
