type Version = [number, number, number];
function parse(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split(".").map((n) => parseInt(n, 10));
  return [major, minor, patch];
}
function compare(a: Version, b: Version): number {
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return 0;
}
export function program(): void {
  const versions = ["1.10.0", "1.2.3", "2.0", "0.9.9"];
  console.log(versions.sort((a, b) => compare(parse(a), parse(b))).join());
}
