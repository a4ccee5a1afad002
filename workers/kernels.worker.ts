// A helper thread of the WebAssembly executor in the page.

import { serveHelper } from "../src/engine/wasm/helper";

serveHelper(globalThis as unknown as Parameters<typeof serveHelper>[0]);
