// A line without axes: how a number came to be what it is.

const [WIDTH, HEIGHT] = [72, 18]; // CSS pixels

export function Sparkline({ values }: { values: readonly number[] }) {
  const known = values.filter(Number.isFinite);
  if (known.length < 2) return null;
  const [min, max] = [Math.min(...known), Math.max(...known)];
  const y = (value: number) => (max === min ? HEIGHT / 2 : HEIGHT - 2 - ((value - min) / (max - min)) * (HEIGHT - 4));
  const points = known.map((value, i) => `${((i * WIDTH) / (known.length - 1)).toFixed(1)} ${y(value).toFixed(1)}`);
  return (
    <svg class="sparkline" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={`M${points.join("L")}`} />
    </svg>
  );
}
