// What stands behind `??` may be any number, whatever stands in front of it.

interface Part {
  note?: string | null;
  list?: number[];
}
function half(part: Part, other: number): number {
  return part.note?.length ?? other;
}

export function program(): void {
  console.log(half({ note: "abc" }, 0.5), half({}, 0.5), half({ note: null }, -3));
  const parts: Part[] = [{}, { note: "abc", list: [1, 3] }];
  const big = 1e20;
  for (const part of parts) {
    const size = part.note?.length ?? 0.25;
    const at = part.list?.indexOf(3) ?? -0;
    const low = part.list?.length ?? -1;
    console.log(size, size / 2, at, 1 / at, low, low < 0, (part.note?.length || big) + 1);
    console.log(part.note?.length ?? big, part.list?.indexOf(3) ?? NaN, part.list?.length ?? 2 ** 31);
    let count = part.list?.length ?? -5;
    count += 0.5;
    console.log(count, Math.max(part.list?.length ?? 1.5, 1), [part.list?.length ?? 0.5], `${part.list?.length ?? 0.1}`);
  }
}
