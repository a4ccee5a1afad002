// A chat template as a function, run within limits: what somebody else wrote must end, and must not grow without end.

import { Environment, Interpreter, parse, tokenize } from "@huggingface/jinja";

/** How a person's words become what the model was trained to answer. */
export type ChatTemplate = (prompt: string) => string;

const MAX_TEMPLATE = 100_000; // characters
/** Expressions evaluated, elements of lists counted too: those of SmolLM2 and Llama 3 take below 200. */
const MAX_STEPS = 50_000;
/** Characters of any one text beyond the prompt's own, and of all texts together. */
const MAX_TEXT = 50_000;
const MAX_TOTAL = 20_000_000;
/** Elements of a `range`. */
const MAX_RANGE = 1000;

type Statement = Parameters<Interpreter["evaluate"]>[0];
type Value = ReturnType<Interpreter["evaluate"]>;

/** Evaluates as its base does, and counts. */
class BoundedInterpreter extends Interpreter {
  private steps = 0;
  private total = 0;

  constructor(
    environment: Environment,
    private readonly longest: number,
  ) {
    super(environment);
  }

  override evaluate(statement: Statement, environment: Environment): Value {
    if (++this.steps > MAX_STEPS) throw new RangeError(`it takes more than ${MAX_STEPS} steps`);
    const result = super.evaluate(statement, environment);
    const value: unknown = result.value;
    if (typeof value === "string") {
      this.total += value.length;
      if (value.length > this.longest || this.total > Math.max(MAX_TOTAL, 100 * this.longest))
        throw new RangeError(`it writes more than ${this.longest} characters`);
    } else if (Array.isArray(value)) this.steps += value.length;
    else if (value instanceof Map) this.steps += value.size;
    else if (typeof value === "number" && !(Math.abs(value) <= this.longest))
      throw new RangeError(`it counts to ${value}, want at most ${this.longest}`);
    return result;
  }
}

function range(start: number, stop?: number, step = 1): number[] {
  const [from, to] = stop === undefined ? [0, start] : [start, stop];
  const count = Math.ceil((to - from) / step);
  if (!(count <= MAX_RANGE)) throw new RangeError(`it counts to ${count}, want at most ${MAX_RANGE}`);
  return Array.from({ length: Math.max(0, count) }, (_, i) => from + i * step);
}

/**
 * One turn of the person, then the beginning of the model's. There is no clock in it: a template that writes the day
 * writes what it writes without one, so that a prompt is the same tomorrow.
 *
 * @param tokens the special tokens a template may name: `bos_token`, `eos_token`, ...
 * @throws {RangeError} if the template cannot be read; what it returns throws one if the template does not end, writes too
 * much, or raises an exception of its own
 */
export function createChatTemplate(source: string, tokens: Readonly<Record<string, string>>): ChatTemplate {
  if (source.length > MAX_TEMPLATE)
    throw new RangeError(`chat template: got ${source.length} characters, want at most ${MAX_TEMPLATE}`);
  const program = guarded(() => parse(tokenize(source, { lstrip_blocks: true, trim_blocks: true })));
  return (prompt) =>
    guarded(() => {
      const environment = new Environment();
      const constants = { true: true, false: false, none: null, True: true, False: false, None: null };
      const functions = {
        range,
        raise_exception(reason: unknown) {
          throw new RangeError(String(reason).slice(0, 200));
        },
      };
      const messages = [{ role: "user", content: prompt }];
      const variables = { ...tokens, ...constants, ...functions, messages, add_generation_prompt: true };
      for (const [name, value] of Object.entries(variables)) environment.set(name, value);
      const written = new BoundedInterpreter(environment, MAX_TEXT + 2 * prompt.length).run(program).value;
      if (typeof written !== "string") throw new RangeError(`got ${typeof written}, want a text`);
      return written;
    });
}

/** Whatever the library throws, from a syntax error to an exhausted stack. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new RangeError(`chat template: ${(cause as Error).message.slice(0, 300)}`, { cause });
  }
}
