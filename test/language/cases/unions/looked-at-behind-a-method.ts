// The same of properties, which a method or a function may have changed since.
class Parser {
  pos = 0; token: string | null = "a"; state: "a" | "b" | "c" = "a"; last: string | number = 1;
  next(): void { this.pos++; this.token = this.pos > 2 ? null : "t" + this.pos; this.state = this.pos > 1 ? "c" : "b"; this.last = this.pos > 1 ? "s" : 2; }
  all(): string {
    const out: string[] = [];
    while (this.token !== null) { out.push(this.token); this.next(); if (this.token === null) out.push("end"); else out.push("more"); }
    return out.join();
  }
  st(): string {
    this.state = "a";
    this.next();
    const s = this.state as string;
    return s === "a" ? "same" : s;
  }
  la(): string {
    this.last = 5; this.next(); this.next();
    return `${this.last} ${typeof this.last} ${(this.last as unknown) === "s"}`;
  }
}
interface Node { left: Node | null; v: number }
export function program(): void {
  const p = new Parser();
  console.log(p.all());
  console.log(p.st());
  console.log(new Parser().la());
  const n: Node = { left: null, v: 1 };
  const grow = (): void => { n.left = { left: null, v: 2 }; };
  n.left = null;
  grow();
  console.log(n.left === null, n.left ? "l" : "none", n.left);
  if (n.left !== null) console.log("has left");
  const box: { v: string | null; w?: number } = { v: "a" };
  const cl = (): void => { box.v = null; delete box.w; };
  box.v = "b"; box.w = 3;
  cl();
  console.log(box.v === null, !box.v, box.v ? 1 : 2, box.w === undefined, box.w ? 1 : 2, `${box.v}`, box.w ?? "none");
  const arr: (string | null)[] = ["a", "b"];
  const wipe = (): void => { arr[0] = null; };
  arr[0] = "c"; wipe();
  console.log(arr[0] === null, (arr[0] as unknown) ? 1 : 2);
  if (arr[0] as unknown) console.log("x"); else console.log("y");
}
