// Long chains of additions, removals and iterations that overlap: compaction, growth and clearing under live cursors.

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

function changed(seed: number): string {
  const next = random(seed);
  const map = new Map<number, string>();
  const names = new Set<string>();
  const seen: string[] = [];
  for (let round = 0; round < 12; round++) {
    for (let i = 0; i < 30; i++) {
      const key = Math.floor(next() * 40);
      if (next() < 0.55) map.set(key, `v${round}`);
      else map.delete(key);
      if (next() < 0.5) names.add(`n${key}`);
      else names.delete(`n${key}`);
    }
    let steps = 0;
    for (const [key, value] of map) {
      seen.push(`${key}${value}`);
      if (++steps > 60) break;
      if (next() < 0.5) map.delete(Math.floor(next() * 40));
      if (next() < 0.4) map.set(100 + Math.floor(next() * 50), "late");
      if (next() < 0.02) map.clear();
      if (next() < 0.3) map.delete(key);
      if (next() < 0.2) map.set(key, "again");
    }
    steps = 0;
    for (const name of names) {
      seen.push(name);
      if (++steps > 60) break;
      if (next() < 0.6) names.delete(name);
      if (next() < 0.5) names.add(`n${Math.floor(next() * 90)}`);
      if (next() < 0.01) names.clear();
    }
    seen.push(`${map.size}/${names.size}`);
  }
  return seen.join(" ");
}

export function program(): void {
  for (let seed = 1; seed <= 25; seed++) console.log(changed(seed));
  const counts = new Map<string, number>();
  for (const word of "a b a c b a".split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
  console.log([...counts].join(" "), counts.get("a")! / 2, counts.get("z") ?? "none");
}
