interface P { x: number; y: { z: string } }
function log(x: string): string { console.log(x); return x; }
const make = (): P => ({ x: 1, y: { z: log("z") } });
const unused = log("unused");
let counter = 0;
const bumped = ++counter;
const [a, b] = [log("a"), 2];
const { x, y: { z } } = make();
export const { length } = "four";
const [first = 5, ...rest] = [1, 2, 3];
const [, second] = [log("p"), log("q")];
let later: number;
later = 5;
const list = [1, 2, 3];
const total = list.reduce((s, n) => s + n, 0);
console.log(a, b, x, z, later, length, first, rest.join(), second);
const fs = [() => a + rest.length];
export function program() { console.log(counter, total, fs[0]()); }
