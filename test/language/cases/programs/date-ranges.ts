interface Range {
  from: number;
  to: number;
}
function merge(ranges: Range[]): Range[] {
  const sorted = ranges.slice().sort((a, b) => a.from - b.from);
  const out: Range[] = [];
  for (const range of sorted) {
    const last = out.length > 0 ? out[out.length - 1] : null;
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else out.push({ from: range.from, to: range.to });
  }
  return out;
}
export function program(): void {
  const merged = merge([{ from: 5, to: 8 }, { from: 1, to: 3 }, { from: 2, to: 4 }, { from: 8, to: 9 }]);
  console.log(merged.map((r) => `${r.from}-${r.to}`).join());
}
