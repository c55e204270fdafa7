function part1(): void {
const data: any = JSON.parse('{"a":{"b":[1,2,{"c":"d"}]}, "n": 5, "s":"txt"}'); console.log(data.a.b[2].c, data.a.b.length, Object.keys(data), data.n + 1, data.s.length); for (const k in data) console.log(k, data[k]);
}

function part2(): void {
interface U { name: string; age: number } const u: U = JSON.parse('{"name":"a","age":3}') as any; console.log(u.name, u.age + 1); const v: any = u; console.log(v.name); const w: U = v; console.log(w === u, w.age);
}

function part3(): void {
const items: any[] = JSON.parse('[{"id":1,"tags":["x"]},{"id":2,"tags":[]}]'); console.log(items.map((i) => i.id * 2), items.filter((i) => i.tags.length > 0), items.find((i) => i.id === 2), items.reduce((s, i) => s + i.id, 0));
}

function part4(): void {
function isUser(x: any): x is { name: string; age: number } { return x && typeof x.name === "string" && typeof x.age === "number"; } const raw: any = JSON.parse('{"name":"Al","age":30}'); if (isUser(raw)) console.log(raw.name.toUpperCase(), raw.age + 1); console.log(isUser({}), isUser(null) ? 1 : 0); const users: any[] = JSON.parse('[{"name":"x","age":1},{"nope":1}]'); console.log(users.filter(isUser).map((u) => u.name));
}

export function program(): void {
  part1();
  part2();
  part3();
  part4();
}
