// `localeCompare` with options: numbers in texts, and letters without their case and accents.

export function program(): void {
  const files = ["file10", "file9", "File2", "file02", "file1", "a", "file", "file1b10", "file1b9"];
  console.log([...files].sort((a, b) => a.localeCompare(b, undefined, { numeric: true })).join());
  console.log([...files].sort((a, b) => a.localeCompare(b, "en", { numeric: true, sensitivity: "base" })).join());
  console.log(["b", "A", "a", "C"].sort((a, b) => a.localeCompare(b, undefined, { sensitivity: "base" })).join());
  const base = (a: string, b: string): number => a.localeCompare(b, "en", { sensitivity: "base" });
  console.log(base("a", "A"), base("a", "á"), base("a", "b"), base("résumé", "Resume"), base("", "a"), base("b", "a"));
  const accent = (a: string, b: string): number => a.localeCompare(b, "en", { sensitivity: "accent" });
  console.log(accent("a", "A"), accent("a", "á"), accent("a", "b"));
  const cases = (a: string, b: string): number => a.localeCompare(b, "en", { sensitivity: "case" });
  console.log(cases("a", "A"), cases("a", "á"), cases("A", "á"));
  const numeric = (a: string, b: string): number => a.localeCompare(b, "en-US", { numeric: true });
  console.log(numeric("2", "10"), numeric("v1.10.2", "v1.9.3"), numeric("007", "7"), numeric("a1", "a1"), numeric("1", "a"));
  console.log(numeric("12345678901234567890", "12345678901234567891"), "a".localeCompare("b", "en", { usage: "sort" }));
}
