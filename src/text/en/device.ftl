# The device that does the work, and the language that is spoken.

device-label = Device
device-auto = Automatic
device-webgpu = WebGPU
device-wasm = WebAssembly
device-looking = Looking for the fastest device here…

language-label = Language
language-failed = This language could not be loaded.
device-packing = The frozen weights are kept in { $bits } bits, { $off } off (root mean square).
