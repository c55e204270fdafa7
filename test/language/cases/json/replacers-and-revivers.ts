interface Order { id: number; at: Date; lines: { sku: string; qty: number }[]; note?: string }
class Money { constructor(public cents: number) {} toJSON() { return { money: this.cents / 100 }; } }
const isoDate = /^\d{4}-\d\d-\d\dT/;
export function program() {
  const order: Order = { id: 1, at: new Date(0), lines: [{ sku: "a", qty: 2 }, { sku: "b", qty: 0 }] };
  console.log(JSON.stringify(order, (key, value) => (typeof value === "number" ? value * 10 : value)));
  console.log(JSON.stringify(order, (key, value) => (key === "lines" ? undefined : value), 2));
  console.log(JSON.stringify({ m: new Map([["a", 1]]), s: new Set([1, 2]), n: null }, (_, v) => (v instanceof Map ? [...v.entries()] : v instanceof Set ? [...v] : v)));
  console.log(JSON.stringify({ price: new Money(250), t: [1, "x"], pair: ["k", 2] as [string, number] }, (k, v) => v));
  console.log(JSON.stringify([3, undefined, () => 1], (k, v) => (k === "0" ? "zero" : v)), JSON.stringify("x", (k, v) => v + "!"), JSON.stringify(1, () => undefined));
  const keys: string[] = []; JSON.stringify({ a: { b: [1] } }, (k, v) => { keys.push(k); return v; }); console.log(keys);
  const back = JSON.parse('{"when":"2024-01-02T03:04:05.000Z","n":[1,2,{"x":3}]}', (key, value) => (typeof value === "string" && isoDate.test(value) ? new Date(value) : value));
  console.log(back.when instanceof Date, back.when.getTime(), back);
  const typed: { id: number; at: Date; tags: string[] } = JSON.parse('{"id":7,"at":"1970-01-01T00:00:00.000Z","tags":["z"]}', (k, v) => (k === "at" ? new Date(v) : v));
  console.log(typed.id + 1, typed.at.getFullYear(), typed.tags[0]);
  const nums: number[] = JSON.parse("[1,2,3]", (k, v) => (typeof v === "number" ? v * 2 : v)); console.log(nums, nums[0] + nums[2]);
  console.log(JSON.parse('{"a":1,"b":{"c":2}}', (k, v) => (k === "c" ? undefined : v)));
  const big = JSON.stringify({ n: 12n }, (_, v) => (typeof v === "bigint" ? v.toString() + "n" : v)); console.log(big);
}
