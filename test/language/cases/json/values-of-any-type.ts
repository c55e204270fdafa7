// `JSON.parse` into `unknown`: what a guard has asked of it stands for an interface.
interface Address { city: string; zip?: string }
interface User { name: string; age: number; address: Address; tags?: string[] }
function isUser(x: unknown): x is User {
  if (typeof x !== "object" || x === null) return false;
  const o = x as Record<string, unknown>;
  return typeof o.name === "string" && typeof o.age === "number" && typeof o.address === "object";
}
function load(text: string): User {
  const data: unknown = JSON.parse(text);
  if (!isUser(data)) throw new TypeError("not a user");
  return data;
}
export function program(): void {
  const u = load('{"name":"Ann","age":3,"address":{"city":"X"}}');
  console.log(u.name.toUpperCase(), u.age + 1, u.address.city, u.address.zip, u.tags?.length);
  try { load("[1]"); } catch (e) { console.log((e as Error).message); }
  try { JSON.parse("{") as unknown; } catch (e) { console.log((e as Error).name); }
  const data: unknown = JSON.parse('{"a":[1,{"b":null}],"c":"x","d":true}');
  console.log(data, typeof data, JSON.stringify(data));
  if (typeof data === "object" && data !== null && "c" in data) console.log(data.c);
  if (typeof data === "object" && data && "a" in data && Array.isArray(data.a)) console.log(data.a.length, data.a[0]);
  const own: User = { name: "o", age: 1, address: { city: "c" } };
  const users: User[] = [u, own];
  console.log(users.map((x) => x.name).join(), { ...u.address }, JSON.stringify(u.address));
  console.log(u);
}
