// What happens to gradients once they are there: summed over lanes, measured, applied.

export function moveInto(source: usize, sum: usize, count: u32): void {
  const bytes = (<usize>count) << 2;
  const whole = bytes & ~15;
  const zero = f32x4.splat(0);
  for (let i: usize = 0; i < whole; i += 16) {
    v128.store(sum + i, f32x4.add(v128.load(sum + i), v128.load(source + i)));
    v128.store(source + i, zero);
  }
  for (let i = whole; i < bytes; i += 4) {
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
  // Four at a time, without fused operations, so that every value has the bits of the loop below.
  const whole = count & ~3;
  for (let i: u32 = 0; i < whole; i += 4) {
    const at = (<usize>i) << 2;
    const g = f32x4.mul(v128.load(gradient + at), f32x4.splat(scale));
    const m = f32x4.add(
      f32x4.mul(f32x4.splat(b1), v128.load(firstMoment + at)),
      f32x4.mul(f32x4.splat(1 - b1), g),
    );
    const v = f32x4.add(
      f32x4.mul(f32x4.splat(b2), v128.load(secondMoment + at)),
      f32x4.mul(f32x4.mul(f32x4.splat(1 - b2), g), g),
    );
    v128.store(firstMoment + at, m);
    v128.store(secondMoment + at, v);
    v128.store(gradient + at, f32x4.splat(0));
    const p = v128.load(parameters + at);
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(v, f32x4.splat(c2))), f32x4.splat(epsilon));
    const isDecayed = i32x4.lt_u(i32x4.add(i32x4.splat(i), i32x4(0, 1, 2, 3)), i32x4.splat(decayed));
    const pull = v128.and(isDecayed, f32x4.mul(f32x4.splat(decay), p));
    const step = f32x4.add(f32x4.div(f32x4.mul(m, f32x4.splat(c1)), root), pull);
    v128.store(parameters + at, f32x4.sub(p, f32x4.mul(f32x4.splat(lr), step)));
  }
  for (let i = whole; i < count; i++) {
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
