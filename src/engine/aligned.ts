// Where tensors may start in a buffer.

/** Every tensor starts on a multiple of this, the strictest binding alignment WebGPU allows a device to ask for: 256 bytes. */
const ALIGNMENT = 64;

export const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;
