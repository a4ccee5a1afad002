// What happens to gradients once they are there: summed over lanes, measured, applied.

export function moveInto(source: usize, sum: usize, count: u32): void {
  for (let i: usize = 0; i < (<usize>count) << 2; i += 4) {
    store<f32>(sum + i, load<f32>(sum + i) + load<f32>(source + i));
    store<f32>(source + i, 0);
  }
}

export function sumSquares(x: usize, partials: usize, count: u32): void {
  for (let g: u32 = 0; g * 4096 < count; g++) {
    let sum = f32x4.splat(0);
    const end = min<u32>(count, (g + 1) * 4096);
    let i = g * 4096;
    for (; i + 4 <= end; i += 4) {
      const value = v128.load(x + ((<usize>i) << 2));
      sum = f32x4.add(sum, f32x4.mul(value, value));
    }
    let total =
      f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
    for (; i < end; i++) total += load<f32>(x + ((<usize>i) << 2)) * load<f32>(x + ((<usize>i) << 2));
    store<f32>(partials + ((<usize>g) << 2), total);
  }
}

export function gradNorm(partials: usize, norm: usize, groups: u32, maxNorm: f32): void {
  let sum: f32 = 0;
  for (let g: u32 = 0; g < groups; g++) sum += load<f32>(partials + ((<usize>g) << 2));
  const length = sqrt<f32>(sum);
  store<f32>(norm, length);
  store<f32>(norm, length > maxNorm ? maxNorm / length : 1, 4);
}

export function adamw(
  parameters: usize,
  gradient: usize,
  firstMoment: usize,
  secondMoment: usize,
  norm: usize,
  hyper: usize,
  count: u32,
  decayed: u32,
): void {
  const scale = load<f32>(norm, 4);
  const lr = load<f32>(hyper);
  const b1 = load<f32>(hyper, 4);
  const b2 = load<f32>(hyper, 8);
  const epsilon = load<f32>(hyper, 12);
  const decay = load<f32>(hyper, 16);
  const c1 = load<f32>(hyper, 20);
  const c2 = load<f32>(hyper, 24);
  for (let i: u32 = 0; i < count; i++) {
    const at = (<usize>i) << 2;
    const g = load<f32>(gradient + at) * scale;
    const m = b1 * load<f32>(firstMoment + at) + (1 - b1) * g;
    const v = b2 * load<f32>(secondMoment + at) + (1 - b2) * g * g;
    store<f32>(firstMoment + at, m);
    store<f32>(secondMoment + at, v);
    store<f32>(gradient + at, 0);
    const p = load<f32>(parameters + at);
    const step = (m * c1) / (sqrt<f32>(v * c2) + epsilon);
    store<f32>(parameters + at, p - lr * (step + (i < decayed ? decay * p : 0)));
  }
}
