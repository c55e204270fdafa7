export function program(): void {
  const map = new Map<number, string>();
  map.set(NaN, "nan");
  map.set(0, "zero");
  map.set(-0, "minus zero");
  map.set(1.5, "x");
  console.log(map.size, map.get(NaN), map.get(0), map.get(-0), map.get(1.5), map.has(2));
  const words = new Set<string>();
  words.add("a" + "b");
  console.log(words.has("ab"), words.has("AB"));
}
