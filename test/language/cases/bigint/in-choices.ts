// Zero is false, as a bigint too.
function zero(n: number): bigint { return BigInt(n); }
export function program(): void {
  console.log(zero(0) || 7n, zero(1) || 7n, zero(0) && 7n, zero(2) && 7n, zero(0) ?? 7n);
  let b = zero(0);
  b ||= 5n; console.log(b); b &&= 6n; console.log(b); b = zero(0); b &&= 9n; console.log(b);
  const o: { b: bigint; c?: bigint | null } = { b: 0n };
  o.b ||= 3n; o.c ??= 0n; console.log(o, o.c || "none", o.c ? 1 : 2, !o.c);
  const m: bigint | null = b === 0n ? null : b;
  console.log(m || 4n, m && 5n, m ?? 6n);
  const l = [0n, 1n]; l[0] ||= 8n; console.log(l, l.filter(Boolean).length, l.filter((x) => x).length, l.find((x) => x > 0n) || 2n);
  const u: bigint | string = b === 0n ? b : "s"; console.log(u || "empty", u && "full");
  console.log(l.map((x) => x || 1n), !!zero(0), Boolean(zero(0)), zero(0) ? "t" : "f");
}
