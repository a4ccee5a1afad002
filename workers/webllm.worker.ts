// The thread of a WebLLM model: the library's own handler, which speaks with the library's own client in the page.

import { WebWorkerMLCEngineHandler } from "@mlc-ai/web-llm";

const handler = new WebWorkerMLCEngineHandler();
onmessage = (message) => handler.onmessage(message);
