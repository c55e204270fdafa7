export function program() {
  const grid = ["ab", "cd"];
  const c = grid[5]?.[1];
  if (c && !/x/.test(c)) console.log("c");
  const nums = [[1, 2], [3]];
  const n = nums[4]?.[0];
  if (n) console.log(n); else console.log("none");
  const d = nums[0]?.[9]; console.log(d, d === undefined);
  const rows = [{ id: 1, tags: ["x"] }];
  const tag = rows[0]?.tags[3]; console.log(tag ?? "no tag");
  const row = rows[7]; if (!row) console.log("no row");
  const name = rows[3]?.tags; if (!name) console.log("no name"); else console.log(name.length);
  const at = rows.find((r) => r.id === 2)?.tags[0]; if (!at) console.log("no at");
}
