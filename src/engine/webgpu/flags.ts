// WebGPU's flags by value (https://www.w3.org/TR/webgpu/#buffer-usage): TypeScript 7's lib.dom types them as numbers only.

export const USAGE = { mapRead: 0x1, copySrc: 0x4, copyDst: 0x8, uniform: 0x40, storage: 0x80 } as const;
export const MAP_READ = 0x1;
export const COMPUTE_STAGE = 0x4;
