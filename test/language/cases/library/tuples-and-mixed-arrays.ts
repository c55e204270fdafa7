type Op = "add" | "sub";
interface Cmd { op: Op; n: number }
export function program(): void {
  const ops: Op[] = ["add", "sub"];
  console.log(ops.includes("add"), ops.indexOf("sub"), ops.map((o) => o.length), ops.join("|"));
  const cmds: Cmd[] = ops.map((op, i) => ({ op, n: i + 1 }));
  console.log(cmds.reduce((acc, { op, n }) => (op === "add" ? acc + n : acc - n), 10));
  const opt: (number | null)[] = [3, null, 1];
  console.log(opt.filter((x): x is number => x !== null).map((x) => x * 2), opt.map((x) => x ?? 0), opt.findLast((x) => x !== null), opt.join());
  const und: (string | undefined)[] = ["b", undefined, "a"];
  console.log(und.sort().join(), und.length, und.at(-1), und.indexOf(undefined), und.includes("a"));
  const mixed: (string | number)[] = ["x", 1, "y", 2];
  console.log(mixed.filter((m) => typeof m === "string"), mixed.map(String).join(""), mixed.indexOf(2), mixed.includes("y"), mixed.slice(1, 3), mixed.sort(), mixed.concat([3, "z"]).length);
  console.log(mixed.filter((m): m is number => typeof m === "number").reduce((a, b) => a + b, 0), mixed.find((m) => typeof m === "number"));
  const pairs: [string, number][] = [["a", 2], ["b", 1]];
  console.log(pairs.map((p) => p.join("=")), String(pairs), pairs[0]!.includes("a"), `${pairs[1]}`);
  console.log(pairs.sort(([, a], [, b]) => a - b).map(([k]) => k), new Map(pairs).get("a"), pairs.flat().length, pairs.map((p) => p[1]).reduce((a, b) => a + b));
  const lookup = pairs.find(([k]) => k === "b");
  console.log(lookup?.[1], lookup ? lookup[0] : "none");
}
