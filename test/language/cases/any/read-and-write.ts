function part1(): void {
const a: any = { x: 1, y: "s", z: [1, 2] }; console.log(a.x, a.y, a.z, a.w);
}

function part2(): void {
const a: any = { x: 1 }; a.y = 2; console.log(a, a.x + a.y);
}

function part3(): void {
const d: any = [1, 2, 3]; console.log(d[0], d.length, d[5]);
}

function part4(): void {
const d: any = "text"; console.log(d[0], d.length, d.toUpperCase(), d.split("t"));
}

function part5(): void {
const l: any[] = [1, "a", { x: 2 }, null]; for (const i of l) console.log(typeof i, i?.x); console.log(l[2].x, l[0] + 1);
}

function part6(): void {
const o: any = {}; o.list = []; o.list.push(1); o.list.push("a"); o.n = { deep: true }; console.log(o, o.n.deep, o.list.length);
}

function part7(): void {
const o: Record<string, any> = { a: 1, b: { c: 2 } }; console.log(o.b.c, o.a + 1, o["b"].c);
}

function part8(): void {
const node: any = { value: 1, next: { value: 2, next: null } }; let c: any = node; let s = 0; while (c) { s += c.value; c = c.next; } console.log(s); node.next.value = 10; console.log(node.next.value, node);
}

function part9(): void {
const obj = { x: 1, y: "two", z: true }; Object.keys(obj).forEach((k) => console.log(k, (obj as any)[k])); for (const [k, v] of Object.entries(obj as any)) console.log(k, v);
}

function part10(): void {
const counts: any = {}; for (const ch of "hello") { counts[ch] = (counts[ch] || 0) + 1; } console.log(counts, Object.values(counts).length, Object.entries(counts).sort((a: any, b: any) => b[1] - a[1])[0]); const grouped: { [k: string]: any[] } = {}; [{ t: "a", v: 1 }, { t: "b", v: 2 }, { t: "a", v: 3 }].forEach((x) => { if (!grouped[x.t]) grouped[x.t] = []; grouped[x.t].push(x); }); console.log(grouped, grouped.a.length);
}

export function program(): void {
  part1();
  part2();
  part3();
  part4();
  part5();
  part6();
  part7();
  part8();
  part9();
  part10();
}
