async function popShiftPart(): Promise<void> {
  const xs = [1, 2];
  console.log(xs.pop() ?? -1, xs.shift() ?? -1, xs.pop() ?? -1, xs.shift() ?? -1);
  const ss = ["a"];
  let s = ss.pop();
  while (s !== undefined) {
    console.log(s);
    s = ss.pop();
  }
  console.log(s === undefined);
}

async function atPart(): Promise<void> {
  const xs = [1, 2];
  console.log(xs.at(-1) ?? 0, xs.at(5) ?? -7);
  console.log("abc".at(-1) ?? "", "abc".at(9) ?? "none", "abc".codePointAt(1) ?? 0, "abc".codePointAt(9) ?? -1);
}

async function findPart(): Promise<void> {
  const xs = [1, 2, 3];
  console.log(xs.find((x) => x > 1) ?? 0, xs.find((x) => x > 5) ?? -1);
}

class V {
  x: number = 3;
}
async function mapGetClassPart(): Promise<void> {
  const m = new Map<string, V>();
  m.set("a", new V());
  const v = m.get("a");
  if (v) console.log(v.x);
  console.log(m.get("b") === undefined, m.get("a")?.x ?? 0, m.get("b")?.x ?? 0);
}

async function sortReducePart(): Promise<void> {
  const xs = [3, 1, 2];
  xs.sort((a, b) => a - b);
  console.log(xs.join());
  console.log(
    xs.reduce((s, x, i) => s + x * i, 0),
    xs.reduceRight((s, x) => s + x, ""),
    xs.findLast((x) => x < 3) ?? 0,
    xs.findLastIndex((x) => x < 3),
    xs.some((x) => x > 2),
    xs.every((x) => x > 2),
  );
  const ws = ["b", "a"];
  ws.sort();
  console.log(ws.join());
  ws.sort((a, b) => b.localeCompare(a));
  console.log(ws.join());
}

async function stringsPart(): Promise<void> {
  const s = "Hello";
  console.log(
    s.charAt(1),
    s.charCodeAt(0),
    s.indexOf("l"),
    s.lastIndexOf("l"),
    s.slice(1, 3),
    s.slice(-2),
    s.substring(3, 1),
    s.split("").join("-"),
    s.replace("l", "L"),
    s.replaceAll("l", "L"),
    s.repeat(2),
    s.padStart(7, "*"),
    s.padEnd(7),
    s.toUpperCase(),
    s.includes("ell"),
    s.startsWith("He"),
    s.endsWith("lo"),
    s.concat("!"),
    "a,b,,c".split(",").length,
    " x ".trim() + "|",
    s[0],
    s < "World",
    "a" > "B",
    "abc" === "ab" + "c",
  );
  console.log(
    "x".repeat(0) === "",
    "abc".slice(5) === "",
    "abc".at(0) ?? "none",
    String(12),
    String(true),
    "a" + 1 + 2,
    1 + 2 + "a",
    "t" + true + null + undefined,
    `${1.5}${true}${"x"}`,
    "abc".localeCompare("abd"),
    "é".length,
    "😀".length,
    String.fromCharCode(65),
    String.fromCodePoint(128512),
    "a-b".split("-", 1).join(),
  );
}

async function numbersPart(): Promise<void> {
  console.log(
    7 / 2,
    -7 % 3,
    5 % 0,
    1 / 0,
    -1 / 0,
    0 / 0,
    2 ** 10,
    0.1 + 0.2,
    1e21,
    1e-7,
    -0,
    123456789012345680000,
    5e-324,
    1.7976931348623157e308,
  );
  console.log(1 << 31, 1 << 32, -1 >>> 0, 5.7 | 0, ~5, 2147483647 + 1, 2147483648 | 0, 1e10 | 0, -5 >> 1, 7 & 3, 7 ^ 2);
  let n = 10;
  n /= 4;
  n **= 2;
  n %= 4;
  n -= 0.25;
  n *= 2;
  console.log(n);
  n <<= 2;
  n |= 1;
  n >>>= 1;
  n ^= 3;
  n &= 7;
  console.log(n);
  console.log((7 | 0) / 2, (9 >> 1) / 3, (3 & 3) * 0.5, ~~3.7 / 2);
}

async function numbers2Part(): Promise<void> {
  console.log(
    parseInt("12px"),
    parseFloat("3.5e2x"),
    parseInt("zz"),
    Number.isInteger(3),
    Number.isInteger(3.5),
    isNaN(NaN),
    Math.max(1, 2, 3),
    Math.min(3, 1),
    Math.round(2.5),
    Math.round(-2.5),
    Math.sign(-3),
    Math.trunc(-3.7),
    Math.abs(-2),
    Math.hypot(3, 4),
    Math.PI,
    Number.MAX_SAFE_INTEGER,
    Math.cbrt(27),
    Math.log2(8),
  );
  const nn: number = NaN;
  const z0: number = 0;
  const es: string = "" as string;
  console.log(nn === nn, nn !== nn, z0 === -0, nn > 1, !nn, !z0, !!(z0 + 1), !es);
  const x: number = 3;
  console.log(x.toString(), (255).toString(), 1.0, 100, 1e3, (0.5).toString());
}

async function setPart(): Promise<void> {
  const s = new Set<string>();
  s.add("a").add("b").add("a");
  console.log(s.size, s.has("a"), s.delete("a"), s.delete("z"), s.size);
}

export async function program(): Promise<void> {
  console.log("popShiftPart");
  await popShiftPart();
  console.log("atPart");
  await atPart();
  console.log("findPart");
  await findPart();
  console.log("mapGetClassPart");
  await mapGetClassPart();
  console.log("sortReducePart");
  await sortReducePart();
  console.log("stringsPart");
  await stringsPart();
  console.log("numbersPart");
  await numbersPart();
  console.log("numbers2Part");
  await numbers2Part();
  console.log("setPart");
  await setPart();
}
