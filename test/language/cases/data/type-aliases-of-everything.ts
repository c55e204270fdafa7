type Id = string;
type Callback = (id: Id) => void;
type Table = Map<Id, number>;
type Matrix = number[][];
type Maybe = string | null;
type Pair = { left: Maybe; right: Maybe };
export function program(): void {
  const table: Table = new Map();
  const add: Callback = (id) => {
    table.set(id, id.length);
  };
  ["x", "yy"].forEach(add);
  const m: Matrix = [[1], [2, 3]];
  const p: Pair = { left: null, right: "r" };
  console.log(table.size, table.get("yy"), m[1][1], p.left ?? "none", p.right ?? "none");
}
