// What an app does with its AssemblyScript.
import * as kernel from "./kernel.as.ts";
import { dot, each, fail, find, first, fold, LIMIT, mix, NAME, RATE, reverse, run, shout, squares, sum, TABLE, twice } from "./kernel.as.ts";
import { middle, Named, Point, same } from "./shapes.as.ts";

interface Place {
  x: number;
  y: number;
  label: string;
}
class Box<T> {
  constructor(public value: T) {}
}

function numbers(): void {
  const n = 5;
  console.log(twice(21), twice(n as i32), mix(1, 3), mix(1, 3, 0.5), kernel.isOdd(3), kernel.short(1.5, 3));
  console.log(kernel.wide(5, -1), LIMIT + 1, RATE * 3, NAME, TABLE.join(), kernel.calls);
}
function lists(): void {
  console.log(shout("hi"), shout("hi", "?"), find(["a", "b"], "b"), find(["a"], "z") ?? "none");
  console.log(sum([1, 2.5, 3]), squares(5).map((x) => x + 1).join(), first(["q", "r"]), first([8, 9]));
  const a = new Float32Array(6).fill(2);
  console.log(dot(a, a));
  const bytes = new Uint8Array([1, 2, 3, 4]);
  reverse(bytes);
  console.log(bytes.join());
}
function callbacks(): void {
  let seen = 0;
  const by = 10;
  console.log(each([1, 2], (x) => x * by).join(), fold(["a", "bcd"], 1, (n, s) => (n + s.length) as i32));
  run(() => {
    seen++;
  }, 3);
  console.log(seen, [1, 2, 3].map((x) => twice(x as i32)).join());
  const f = twice;
  console.log(f(8), f === twice);
}
function classes(): void {
  const p = new Point(3, 4);
  const q = new Point(1);
  console.log(p.x, p.length, q.y, p.plus(q).x, p.plus(q, 2).y, `${p}`, p.label, Point.made);
  p.length = 10;
  p.label = "far";
  console.log(p.x, p.y, p.label, same(p, p), same(p, q), Point.origin().x);
  const named = new Named(7, 7);
  named.name = "n";
  const points: Point[] = [p, named];
  console.log(named.name, named.delete(), points[1] instanceof Named, points[0] instanceof Named, points[1].plus(q).x);
  console.log(middle(points)?.x, middle([]) === null, new Box(p).value.label, new Map([["p", p]]).get("p")?.y);
  const place: Place = q;
  place.label = "seen";
  console.log(q.label, place.x, place === q);
  const either: Point | string = points.length > 1 ? q : "no";
  console.log(typeof either === "string" ? either : either.y);
}
/** What fails in AssemblyScript is an error that the app catches, and `finally` runs. */
function failures(): void {
  for (let how = 0; how < 5; how++) {
    try {
      console.log(fail(how as i32, [1]));
    } catch (e) {
      console.log(how, e instanceof Error, e instanceof RangeError, how === 1 || how === 2 ? e.message : e.message.length > 0);
    } finally {
      console.log("finally");
    }
  }
}
export function program(): void {
  numbers();
  lists();
  callbacks();
  classes();
  failures();
}
