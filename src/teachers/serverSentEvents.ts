// Reads a stream of server-sent events: bounded, and whole however its bytes were split on the way.

import { TeacherError } from "./errors";

/** No event of a completion is near this long. In characters. */
const MAX_LINE = 1_000_000;
/** Of a whole stream. In bytes. */
const MAX_STREAM = 50_000_000;

/**
 * The data of each event, https://html.spec.whatwg.org/multipage/server-sent-events.html. Lines may end in CR, LF or both;
 * comments, which servers send to keep the connection open, and other fields are left out. An event that the stream cuts
 * off is not one.
 *
 * @param onBytes called whenever something arrives
 * @throws {TeacherError} `protocol` if a line or the stream is over the limits
 */
export async function* eventsOf(
  stream: ReadableStream<Uint8Array>,
  onBytes: () => void = () => {},
): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let [rest, total, data] = ["", 0, [] as string[]];
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      onBytes();
      total += value.byteLength;
      rest += decoder.decode(value, { stream: true });
      // A CR at the end may be half of a line's end.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop()!;
      if (total > MAX_STREAM || rest.length > MAX_LINE)
        throw new TeacherError(
          "protocol",
          `server: got more than ${MAX_LINE} characters in a line or ${MAX_STREAM} bytes`,
        );
      for (const line of lines) {
        if (line === "" && data.length > 0) {
          yield data.join("\n");
          data = [];
        }
        const [, field, text] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
        if (field === "data") data.push(text ?? "");
      }
    }
  } finally {
    void reader.cancel().catch(() => {}); // whoever stops listening lets the server know
  }
}
