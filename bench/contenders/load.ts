// The libraries themselves, each fetched only by the worker that opens it. Apart from `index.ts`, so that the page has none.

export const errata = { load: async () => (await import("./errata")).openErrata };
export const jaxJs = { load: async () => (await import("./jaxJs")).openJaxJs };
export const tensorflow = { load: async () => (await import("./tensorflow")).openTensorflow };
export const onnxRuntime = { load: async () => (await import("./onnxRuntime")).openOnnxRuntime };
