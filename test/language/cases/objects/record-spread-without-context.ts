// A literal that spreads a record and has no type around it keeps what the record has.
const counts = (text: string): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const letter of text) found[letter] = (found[letter] ?? 0) + 1;
  return found;
};

export function program(): void {
  const record = counts("banana");
  const key = "s".padStart(0, "-");
  const x: number = 3;
  console.log({ ...record, ["s"]: x }[key] ?? 0);
  console.log(JSON.stringify({ ...record, total: 6 }), Object.keys({ ...record, z: 1 }).join(), { first: 1, ...record });
  const computed = { ...record, [key]: 7 };
  console.log(computed.s, computed["b"], computed["q"] === undefined);
  console.log({ ...{ p: 1, q: 2 }, ...record, q: 5 }, record.q === undefined);
  console.log(Object.entries({ ...counts("ab"), ...counts("bc"), n: 0 }));
  const typed: Record<string, number> = { ...record, typed: 1 };
  console.log(typed, record);
}
