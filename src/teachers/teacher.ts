// What a teacher is: a language model that writes what it is asked, wherever it runs.

/** One turn of a conversation. */
export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface TeacherRequest {
  readonly messages: readonly Message[];
  readonly maxTokens: number;
  readonly temperature: number; // 0 is greedy
  /** A JSON schema that the text must follow, where the teacher can be held to one. */
  readonly schema?: string;
  readonly signal?: AbortSignal;
  /** What has been written so far. Not awaited. */
  readonly onText?: (text: string) => void;
}

export interface TeacherAnswer {
  readonly text: string;
  readonly tokens: number; // written
  readonly seconds: number;
  readonly finished: boolean; // ended by itself
}

/** A teacher that is ready to write. One request at a time. */
export interface Teacher {
  /** For a person: `Llama-3.2-1B-Instruct-q4f16_1, WebLLM`. */
  readonly title: string;
  /** Whether it can be held to a JSON schema. */
  readonly takesSchema: boolean;
  /** @throws {DOMException} AbortError if the signal was raised @throws {Error} with what the runtime or server says */
  write(request: TeacherRequest): Promise<TeacherAnswer>;
  close(): Promise<void>;
}
