function part1(): void {
const m: any = new Map([["a", 1]]); console.log(m.get("a"), m.size, m.has("b")); m.set("b", 2); console.log([...m.keys()]); const st: any = new Set([1]); st.add(2); console.log(st.size);
}

function part2(): void {
const d: any = new Date(0); console.log(d.getTime(), d.toISOString(), d instanceof Date); const n: any = null; console.log(n?.x, n?.y.z, n == null);
}

function part3(): void {
const a: any = [3, 1, 2]; a.sort(); console.log(a, a.sort((x: number, y: number) => y - x), a.map((x: any) => x * 2), a.join("-"), a.indexOf(2), a.slice(1), [...a, 4], Math.max(...a), a.concat([9]), a.reverse(), a.includes(3), a.some((x: any) => x > 2)); a.push(4, 5); a.splice(1, 1); a[0] = "s"; a.length = 3; console.log(a, a.length, a.pop(), a.shift(), a.unshift(7));
}

function part4(): void {
const s: any = "Hello World"; console.log(s.split(" ").map((w: any) => w[0]).join(""), s.replace("World", "X"), s.replace(/o/g, (m: string) => m.toUpperCase()), s.slice(0, 5), s.indexOf("W"), s.length, s[4], s.at(-1), s.charCodeAt(0), s.includes("lo"), s.startsWith("He"), s.match(/o/g), [...s].length, s.padEnd(13, "!"), s + 1);
}

function part5(): void {
const m: any = new Map<string, number[]>(); m.set("a", [1]); m.get("a").push(2); console.log(m.get("a"), m.size, m); m.forEach((v: any, k: any) => console.log(k, v)); for (const [k, v] of m) console.log(k, v); for (const k of m.keys()) console.log(k); m.delete("a"); console.log(m.has("a"), m.size);
}

function part6(): void {
const d: any = new Date(Date.UTC(2024, 0, 5)); console.log(d.getUTCFullYear(), d.toISOString(), d - 0, d > new Date(0), typeof d); const re: any = /a(b)/; console.log(re.test("ab"), re.exec("xab")[1]); const st: any = new Set([1, 2]); st.add(3); console.log([...st], st.has(2), st.size);
}

function part7(): void {
const arr: any[][] = [[1, "a"], [2, "b"]]; for (const [n, s] of arr) console.log(n + 1, s + "!"); console.log(arr.map(([n]) => n), Object.fromEntries(arr.map(([n, s]) => [s, n]))); const t: [any, any] = [1, { z: 1 }]; console.log(t[1].z, t[0] + 1);
}

export function program(): void {
  part1();
  part2();
  part3();
  part4();
  part5();
  part6();
  part7();
}
