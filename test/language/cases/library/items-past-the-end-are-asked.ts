interface N { v: number }
export function program(): void {
  const grid = [["#", "."], [".", "#"]]; let n = 0;
  for (let y = 0; y < 2; y++) for (let x = 0; x < 2; x++) for (let d = -1; d <= 1; d++) if (grid[y + d]?.[x + d] === "#") n++;
  console.log(n);
  const xs = [1, 0, 3]; console.log(xs[5], xs[-1], xs[0], xs[9] === 1, xs[9] !== 1, !xs[7], xs[7] || "none", `${xs[4]}`, typeof xs[8]);
  if (xs[10]) console.log("no"); let i = 0; while (xs[i]) i++; console.log(i);
  const stack: N[] = []; const top = stack[stack.length - 1]; if (!top) console.log("empty"); else console.log(top.v);
  stack.push({ v: 4 }); const t2 = stack[stack.length - 1]; if (t2) console.log(t2.v);
  const words = ["a"]; const w = words[3]; console.log(w === undefined ? "none" : w); const u = words[0]; if (u !== undefined) console.log(u.length);
  const num = xs[5]; if (num === undefined) console.log("undef"); const flags = [true, false]; if (flags[2]) console.log("?"); console.log(flags[3] ? 1 : 2, flags[0] && flags[5] ? 1 : 0);
  const objs = [{ v: 1 }]; console.log((objs[3] || { v: 7 }).v, objs[0] === objs[1], words[0] === words[7]);
}
