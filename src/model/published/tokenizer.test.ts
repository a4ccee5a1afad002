// Tokenizers of published models: what goes in comes out, and neither a template nor a tokenizer may run wild.

import { describe, expect, test } from "vitest";
import fc from "fast-check";

import { createChatTemplate } from "./chatTemplate";
import type { Fields } from "./json";
import { showPiece } from "./pieces";
import { PublishedError } from "./source";
import { jsonOf } from "./testModels";
import { createPublishedTokenizer } from "./tokenizer";

const of = (model: string, tokenizer: Fields = {}, config: Fields = {}, template?: string) =>
  createPublishedTokenizer({
    tokenizer: { ...jsonOf(model, "tokenizer.json"), ...tokenizer },
    config: { ...jsonOf(model, "tokenizer_config.json"), ...config },
    ...{ vocab: 128, ends: model === "tied" ? [2] : [0] },
    ...(template === undefined ? {} : { template }),
  });
const chat = of("tied");
const plain = of("shards");
const page = createPublishedTokenizer({
  tokenizer: jsonOf("../../../../e2e/fixtures/llama", "tokenizer.json"),
  config: {},
  ...{ vocab: 300, ends: [2] },
});
const PROMPT = "<|im_start|>user\nIs 5 a prime ?<|im_end|>\n<|im_start|>assistant\n";

describe("text", () => {
  test.each(["", "Ann has 12 apples.", "  two  spaces , and ' n't kept\n\n", "12 + 7 = 19 .", "~!@#$%^&*()_+{}|"])(
    "%j comes out as it went in",
    (text) => {
      for (const one of [chat, plain, page]) expect(one.decode(one.encode(text))).toBe(text);
    },
  );
  test("any text does, where every byte has a token", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const tokens = page.encode(text);
        expect(page.decode(tokens)).toBe(text);
        expect(tokens.every((token) => token < page.tokens)).toBe(true);
      }),
    );
  });
  test("merges are made: fewer tokens than characters", () => {
    expect(chat.encode("The answer is 12").length).toBeLessThan(12);
  });
  test("a character without a token is left out, or unknown where there is a token for that", () => {
    const model = jsonOf("tied", "tokenizer.json")["model"] as Fields;
    expect(chat.decode(chat.encode("café"))).toBe("caf");
    const unknown = of("tied", { model: { ...model, unk_token: "<|endoftext|>" } });
    expect([...unknown.encode("é")]).toEqual([0, 0]); // two bytes
    expect(() => of("tied", { model: { ...model, unk_token: "none" } }).encode("é")).toThrow("no token for a part");
  });
  test("special tokens are left out, rows without a token read as U+FFFD", () => {
    expect(chat.decode([0, 1, ...chat.encode("yes"), 2])).toBe("yes");
    expect(chat.decode([...chat.encode("a"), 127, ...chat.encode("b"), 500, -1])).toBe("a\ufffdb\ufffd\ufffd");
    expect(chat.tokens).toBe(119);
    expect(chat.vocab).toBe(128);
  });
  test("too much text is refused", () => {
    expect(() => chat.encode("a".repeat(1_000_001))).toThrow("want at most 1000000");
  });
});

describe("prompts", () => {
  test("are a turn of a conversation where there is a template", () => {
    expect(chat.hasTemplate).toBe(true);
    expect([...chat.encodePrompt("Is 5 a prime ?")]).toEqual([...chat.encode(PROMPT)]);
    expect([...chat.encodePrompt("x")].filter((token) => token <= 2)).toEqual([1, 2, 1]);
    expect(chat.eos).toBe(2);
  });
  test("begin with what the tokenizer adds where there is none", () => {
    expect(plain.hasTemplate).toBe(false);
    expect([...plain.encodePrompt("12")]).toEqual([0, ...plain.encode("12")]);
    expect([...plain.encode("12")]).not.toContain(0);
    expect([...of("scaled").encodePrompt("12")]).toEqual([...plain.encode("12")]);
  });
  test("do not end with the end that a tokenizer adds", () => {
    const post = { ...(jsonOf("shards", "tokenizer.json")["post_processor"] as Fields) };
    const single = [...(post["single"] as Fields[]), { SpecialToken: { id: "<|endoftext|>", type_id: 0 } }];
    const ended = of("shards", { post_processor: { ...post, single } });
    expect([...ended.encodePrompt("12")]).toEqual([0, ...plain.encode("12")]);
  });
  test("a template of its own file comes first, and a list has a default", () => {
    const said = (one: typeof chat) => one.decode(one.encodePrompt("hi"));
    expect(said(of("tied", {}, {}, "A {{ messages[0]['content'] }}{{ eos_token }}"))).toBe("A hi");
    const list = [
      { name: "tools", template: "T" },
      { name: "default", template: "D {{ messages[0].content }}" },
    ];
    expect(said(of("tied", {}, { chat_template: list }))).toBe("D hi");
    expect(of("tied", {}, { chat_template: 7 }).hasTemplate).toBe(false);
  });
  test("the tokenizer's own end is taken of several, and there must be one", () => {
    const files = { tokenizer: jsonOf("tied", "tokenizer.json"), config: jsonOf("tied", "tokenizer_config.json") };
    expect(createPublishedTokenizer({ ...files, vocab: 128, ends: [0, 2] }).eos).toBe(2);
    expect(createPublishedTokenizer({ ...files, vocab: 128, ends: [0] }).eos).toBe(0);
    expect(createPublishedTokenizer({ ...files, vocab: 128, ends: [] }).eos).toBe(2);
    expect(() => createPublishedTokenizer({ ...files, config: {}, vocab: 128, ends: [] })).toThrow("no eos_token_id");
  });
});

test("a token for a person", () => {
  expect(chat.show(2)).toBe("⏎");
  expect(chat.show(1)).toBe("<|im_start|>");
  expect(chat.show(chat.encode("\n")[0]!)).toBe("↵");
  expect(chat.show(127)).toBe("\ufffd");
  expect([...page.encode("é")].map((token) => page.show(token))).toEqual(["‹C3›", "‹A9›"]);
  expect(showPiece("Ġthe", true)).toBe("␣the");
  expect(showPiece("Ã©", true)).toBe("é");
  expect(showPiece("▁the", false)).toBe("␣the");
  expect(showPiece("<0x0A>", false)).toBe("↵");
  expect(showPiece("<0xE2>", false)).toBe("‹E2›");
});

describe("templates run within limits", () => {
  const run = (source: string) => createChatTemplate(source, {})("hello");
  test.each([
    [
      "loops in loops",
      "{% for a in range(1000) %}{% for b in range(1000) %}{% for c in range(1000) %}{% endfor %}{% endfor %}{% endfor %}",
      "steps",
    ],
    ["a macro that calls itself", "{% macro f(g) %}{{ g(g) }}{% endmacro %}{{ f(f) }}", /stack|steps/],
    ["a long range", "{% for a in range(10 ** 9) %}a{% endfor %}", "counts to"],
    ["a range of a million", "{% for a in range(1000000) %}a{% endfor %}", "counts to"],
    [
      "a text that doubles",
      `{% set ns = namespace(s='aaaaaaaa') %}{% for a in range(60) %}{% set ns.s = ns.s + ns.s %}{% endfor %}{{ ns.s }}`,
      "writes more",
    ],
    [
      "a list that doubles",
      "{% set ns = namespace(l=[1]) %}{% for a in range(60) %}{% set ns.l = ns.l + ns.l %}{% endfor %}",
      "steps",
    ],
    ["much text", `{% for a in range(1000) %}${"x".repeat(1000)}{% endfor %}`, "writes more"],
    ["a wide indent", "{{ 'a\nb' | indent(500000000) }}", "counts to"],
    ["an exception", "{{ raise_exception('no user here') }}", "no user here"],
    ["what it cannot read", "{% for %}", "Unexpected token"],
    ["a template too long", "x".repeat(100_001), "want at most 100000"],
  ])("%s", (_what, source, reason) => {
    expect(() => run(source)).toThrow(RangeError);
    expect(() => run(source)).toThrow(reason);
  });
  test("nothing of the page is in reach", () => {
    const names = ["globalThis", "window", "fetch", "process", "constructor", "__proto__", "Function", "strftime_now"];
    for (const name of names) expect(run(`{{ ${name} is defined }}`)).toBe("false");
    for (const source of [
      "{{ [].constructor }}",
      "{{ ''.constructor.constructor('return 1')() }}",
      "{{ messages.__proto__.x }}",
    ])
      expect(
        (() => {
          try {
            return run(source);
          } catch {
            return "";
          }
        })(),
      ).toBe("");
  });
  test("one that cannot run is refused with the model", () => {
    expect(() => of("tied", {}, { chat_template: "{{ raise_exception('x') }}" })).toThrow(PublishedError);
  });
});

describe("tokenizers that are refused", () => {
  const model = jsonOf("tied", "tokenizer.json")["model"] as Fields;
  const vocab = model["vocab"] as Fields;
  const split = (pattern: unknown) => ({
    pre_tokenizer: {
      type: "Sequence",
      pretokenizers: [{ type: "Split", pattern: { Regex: pattern }, behavior: "Isolated" }],
    },
  });
  test.each<[string, Fields]>([
    ['type = "Unigram", want BPE', { model: { ...model, type: "Unigram" } }],
    ["no vocabulary", { model: { ...model, vocab: [] } }],
    ["want a whole number", { model: { ...model, vocab: { ...vocab, x: "7" } } }],
    ["two tokens have id 3", { model: { ...model, vocab: { ...vocab, x: 3 } } }],
    ["the embedding has 128 rows", { model: { ...model, vocab: { ...vocab, x: 128 } } }],
    ["no list of merges", { model: { ...model, merges: {} } }],
    ["merge 1 is 7, want two texts", { model: { ...model, merges: ["a b", 7] } }],
    ['merge 1 is "abc"', { model: { ...model, merges: ["a b", "abc"] } }],
    [
      'merge 1 is ["a",null]',
      {
        model: {
          ...model,
          merges: [
            ["a", "b"],
            ["a", null],
          ],
        },
      },
    ],
    ['merge 1 is "c d"', { model: { ...model, merges: [["a", "b"], "c d"] } }],
    ["added token", { added_tokens: [{ id: 1 }] }],
    ["no list of added tokens", { added_tokens: {} }],
    ["has id -1", { added_tokens: [{ id: -1, content: "x" }] }],
    ["repeats a group", split("(a+)+b")],
    ["repeats a group", split("(?:a|a)*b")],
    ["repeats a group", split("((a?)b){2,}")],
    ["that is no text", split(7)],
    ["cannot be used", split("(a")],
    ["cannot be used", { pre_tokenizer: { type: "Nonsense" } }],
    ["cannot be used", { decoder: { type: "Nonsense" } }],
  ])("%s", (reason, change) => {
    expect(() => of("tied", change)).toThrow(PublishedError);
    expect(() => of("tied", change)).toThrow(reason);
  });
  test("patterns in use are none of those", () => {
    const patterns = [
      "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
      "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
    ];
    for (const pattern of patterns) expect(of("tied", split(pattern)).encode("ab 12").length).toBeGreaterThan(1);
  });
});
