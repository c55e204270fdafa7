// What nobody assigned is undefined in lists that may hold null too; `Array(n)` that is only counted.

export function program(): void {
  const anything: unknown[] = [];
  anything[2] = 1;
  console.log(anything[0] === undefined, anything[0] === null, anything.length, anything[5] === undefined);
  anything.length = 5;
  console.log(anything[4] === undefined, anything.join("-"));
  const made: any[] = new Array(2);
  console.log(made[0] === undefined, made[1] ?? "none", made.length, typeof made[0]);
  const both: (number | null | undefined)[] = [];
  both[1] = null;
  console.log(both[0] === undefined, both[1] === null, both[0] === null);
  const open: any = [];
  open[1] = 5;
  console.log(open[0], open.length);
  const from: any[] = Array.from({ length: 2 });
  console.log(from[0], from);
  const dashes = (count: number): string => new Array(count + 1).join("-");
  console.log(dashes(3), `${Array(3).join(" ")}|`, new Array(3).join());
  console.log(Array.from(Array(3), (_, i) => i * 2), Array.from(new Array(2), () => "x"), [...Array(2).keys()]);
}
