// Jumps out of loops without an end, out of switches and tries, at the top level and in classes too.
function a(n: number): number { while (true) { switch (n) { case 1: return 1; default: n--; } if (n < -3) break; } return n; }
function b(n: number): string { do { if (n > 3) return "big"; n++; } while (true); }
function c(n: number): never { throw new Error("c" + n); }
function d(n: number): number { if (n > 0) return 1; c(n); }
function e(n: number): number { try { if (n) return c(n); } catch { return 5; } finally { n++; } return n; }
function f(x: "a" | "b"): number { switch (x) { case "a": return 1; case "b": return 2; } }
function g(x: string | number): string { if (typeof x === "string") { return "s"; } else if (typeof x === "number") { return "n"; } const never: never = x; return never; }
function h(): number { for (const x of [1, 2, 3]) { for (;;) { if (x > 1) return x; break; } } return -1; }
function i(n: number): number { for (let k = 0; ; k++) { if (k > n) return k; if (k > 100) break; } return -1; }
function j(): string { l1: { l2: { break l1; } return "no"; } return "yes"; }
function k(n: number): number { while (n > 0) { try { n--; if (n === 2) continue; if (n === 1) break; } finally { n--; } } return n; }
function l(n: number): number { { return n; } }
function m(n: number): void { switch (n) { } switch (n) { default: } for (;;) { return; } }
function o(n: number): string { return n > 2 ? (() => { throw new Error("x"); })() : "ok"; }
const p = (n: number): number => { for (;;) { if (n-- < 0) break; } return n; };
async function q(n: number): Promise<string> { for (;;) { if (n > 2) return "r" + n; n++; await null; } }
async function r(n: number): Promise<string> { while (true) { try { if (n > 2) break; n += await Promise.resolve(1); } catch { return "c"; } finally { n += 0; } } return "out" + n; }
function* s(n: number): Generator<number, string> { while (true) { if (n > 3) return "done"; yield n++; } }
async function* u(n: number): AsyncGenerator<number> { for (;;) { try { if (n > 3) return; yield n++; } finally { n++; } } }
class V { #x = 1; get x(): number { for (;;) { if (this.#x > 3) return this.#x; this.#x++; } } static { for (;;) { break; } } }
function w(n: number): number { outer: while (true) { while (true) { if (n > 5) break outer; if (n > 2) { n += 2; continue outer; } n++; } } return n; }
function y(n: number): number { let r = 0; do { r++; if (r > n) break; else continue; } while (r < 10); return r; }
function z(n: number): number { switch (true) { case n > 5: return 5; case n > 2: { if (n === 4) break; return 2; } default: return 0; } return -1; }
let done = 0;
class Counts {
  static {
    for (;;) {
      done++;
      break;
    }
  }
  static n = 4;
}
for (;;) {
  done += 10;
  break;
}
while (true) {
  if (done > 5) break;
  else {
    done++;
    break;
  }
}
export async function program(): Promise<void> {
  console.log(done, Counts.n);
  console.log(a(3), b(1), d(1), e(0), e(1), f("a"), f("b"), g("x"), g(1), h(), i(4), j(), k(9), l(1), m(1), o(1), p(3), await q(0), await r(0), [...s(1)].join(), new V().x, w(0), y(3), z(9), z(4), z(3), z(1));
  const got: number[] = []; for await (const x of u(0)) got.push(x); console.log(got);
  try { d(0); } catch (x) { console.log(x.message); } try { o(5); } catch (x) { console.log(x.message); }
}
