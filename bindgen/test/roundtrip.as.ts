// The guest side of the round trip: `on_run` calls every import and checks what comes back. It answers the number of the first check that
// failed, or 0.
import { failed, liftArray, liftString, Result, Some, Tuple2 } from "../generated/abi";
import { checkResult, joinResult, makePointResult, numbersResult } from "../generated/test-roundtrip-calls";
import * as s from "../generated/test-roundtrip-shapes";
import {
  Access, Color, Counter, lastColor, lastShape, lastString, Mixed, MixedTag, Nested, Point, Shape, ShapeTag, State, Wrapped,
} from "../generated/test-roundtrip-shapes";

export { cabi_realloc } from "../generated/abi";

let checks: u32 = 0;
let broken: u32 = 0;

function check(ok: bool): void {
  checks++;
  if (!ok && broken == 0) broken = checks;
}

export function total(): u32 {
  return checks;
}

export function on_run(): u32 {
  checks = 0;
  broken = 0;
  scalars();
  lists();
  records();
  variants();
  options();
  results();
  resources();
  return broken;
}

function scalars(): void {
  const t = s.scalars(200, -100, 60000, -30000, 4000000000, -2000000000, 18000000000000000000, -9000000000000000000);
  check(t.f0 == 200 && t.f1 == -100 && t.f2 == 60000 && t.f3 == -30000);
  check(t.f4 == 4000000000 && t.f5 == -2000000000);
  check(t.f6 == 18000000000000000000 && t.f7 == -9000000000000000000);
  const f = s.floats(1.5, 0.1, 0x1f600, true);
  check(f.f0 == 1.5 && f.f1 == 0.1 && f.f2 == 0x1f600 && f.f3);
  check(s.oneBool(true) && !s.oneBool(false));
  check(s.oneChar(0xe9) == 0xe9 && s.oneF32(-2.5) == -2.5);
}

function lists(): void {
  check(s.text("héllo 😀 \0 wörld") == "héllo 😀 \0 wörld" && s.text("") == "");
  const long = "abcdé".repeat(1000);
  check(s.text(long) == long);
  const data = StaticArray.fromArray<u8>([1, 2, 255]);
  const back = s.bytes(changetype<usize>(data), 3);
  check(back.length == 3 && back[2] == 255 && s.bytes(0, 0).length == 0);
  const words = s.words(StaticArray.fromArray<u16>([1, 65535]));
  check(words.length == 2 && words[1] == 65535);
  const doubles = s.doubles(StaticArray.fromArray<f64>([0.5, -1e300]));
  check(doubles.length == 2 && doubles[1] == -1e300);
  const texts = s.texts(["a", "", "ccc"]);
  check(texts.length == 3 && texts[0] == "a" && texts[1] == "" && texts[2] == "ccc");
  const colors = s.colors([Color.Blue, Color.Red]);
  check(colors.length == 2 && colors[0] == Color.Blue && colors[1] == Color.Red);
  const inner = s.nestedLists([data, new StaticArray<u8>(0)]);
  check(inner.length == 2 && inner[0][2] == 255 && inner[1].length == 0);
  const tuples = s.tuples([new Tuple2<string, u64>("k", 1 << 40)]);
  check(tuples.length == 1 && tuples[0].f0 == "k" && tuples[0].f1 == 1 << 40);
}

function records(): void {
  check(s.oneColor(Color.DarkGreen) == Color.DarkGreen && s.oneState(State.Running) == State.Running);
  const rights = s.rights(s.AccessBits.RunIt | s.AccessBits.Read, s.WideBits.B9);
  check(rights.f0 == 5 && rights.f1 == 512 && s.oneAccess(2) == 2);
  check(s.oneWrapped(new Wrapped(7)).only == 7);
  const point = s.onePoint(new Point(-3, 2.25, "p"));
  check(point.x == -3 && point.y == 2.25 && point.name == "p");
  const made = new Nested(Color.Blue, 6, new Point(1, 2, "q"), ["m", "n"], new Tuple2<u8, i64>(9, -9));
  const nested = s.oneNested(made);
  check(nested.tint == Color.Blue && nested.rights == 6 && nested.at!.name == "q");
  check(nested.more.length == 2 && nested.more[1] == "n" && nested.pair.f0 == 9 && nested.pair.f1 == -9);
  check(s.oneNested(new Nested(Color.Red, 0, null, [], new Tuple2<u8, i64>(0, 0))).at === null);
}

function variants(): void {
  check(s.oneShape(Shape.Empty()).tag == ShapeTag.Empty);
  check(s.oneShape(Shape.Circle(1.5)).circle == 1.5);
  check(s.oneShape(Shape.Big(1 << 60)).big == 1 << 60);
  check(s.oneShape(Shape.Named("n")).named! == "n");
  check(s.oneShape(Shape.At(new Point(1, 2, "three"))).at!.name == "three");
  check(s.oneShape(Shape.Many([new Point(1, 2, "a"), new Point(3, 4, "b")])).many![1].name == "b");
  check(s.oneShape(Shape.Tint(new Some<Color>(Color.Blue))).tint!.value == Color.Blue);
  check(s.oneShape(Shape.Tint(null)).tint === null);
  check(s.oneShape(Shape.Precise(-0.1)).precise == -0.1);
  check(s.oneShape(Shape.Whole(-5)).whole == -5);
  const all = s.shapes([Shape.Whole(1), Shape.Named("z"), Shape.Many([]), Shape.Tint(new Some<Color>(Color.Red))]);
  check(all.length == 4 && all[0].whole == 1 && all[1].named! == "z" && all[2].many!.length == 0);
  const small = s.oneMixed(Mixed.Small(3.5));
  check(small.tag == MixedTag.Small && small.small == 3.5 && s.oneMixed(Mixed.Whole(4000000000)).whole == 4000000000);
}

function options(): void {
  check(s.maybeText("x")! == "x" && s.maybeText(null) === null && s.maybeText("")! == "");
  check(s.maybeU64(new Some<u64>(5))!.value == 5 && s.maybeU64(null) === null);
  check(s.maybeMaybe(null) === null);
  check(s.maybeMaybe(new Some<Some<u8> | null>(null))!.value === null);
  check(s.maybeMaybe(new Some<Some<u8> | null>(new Some<u8>(3)))!.value!.value == 3);
}

function results(): void {
  check(s.plain(true) && !failed && !s.plain(false) && failed);
  check(s.fallible(7) == 7 && !failed);
  check(s.fallible(13) == 0 && failed && lastString! == "unlucky");
  check(s.fallibleText(1)! == "1" && s.fallibleText(13) === null && lastColor == Color.Blue);
  check(s.onlyError(1) && !s.onlyError(13) && lastShape!.named! == "unlucky");
  const ok = s.inner(new Result<Point | null, string | null>(true, new Point(1, 2, "in"), null));
  check(ok!.ok && ok!.value!.name == "in" && ok!.error === null);
  const err = s.inner(new Result<Point | null, string | null>(false, null, "bad"));
  check(!err!.ok && err!.error! == "bad");
  const data = StaticArray.fromArray<u8>([65, 66]);
  const joined = s.spilled("a", "b", "c", changetype<usize>(data), 2, new Point(1, 2, "p"), "f", 8, ["x", "y"]);
  check(joined == "a b c AB p f 8 x,y");
}

function resources(): void {
  const a = Counter.create(5);
  check(a.handle != 0 && a.increment(2) == 7);
  const b = a.clone();
  check(b !== a && Counter.sum([a, b]) == 14);
  const merged = Counter.merge(a, b);
  check(merged.increment(0) == 14);
  const back = s.maybeCounter(merged);
  check(back !== null && back.increment(1) == 15 && s.maybeCounter(null) === null);
  back!.drop();
}

export function on_join(a: usize, aLength: i32, b: usize, bLength: i32, some: i32, c: u32, d: i32, e: i32): usize {
  let text = liftString(a, aLength);
  for (let i = 0; i < bLength; i++) text += "," + liftString(load<usize>(b + i * 8), load<i32>(b + i * 8, 4));
  return joinResult(text + "," + (some ? c.toString() : "none") + "," + d.toString() + "," + e.toString());
}

export function on_spilled(params: usize): u64 {
  let length: u64 = 0;
  for (let i = 0; i < 8; i++) length += liftString(load<usize>(params + i * 8), load<i32>(params + i * 8, 4)).length;
  return length + load<u64>(params, 64);
}

export function on_makePoint(x: i32, name: usize, nameLength: i32): usize {
  return makePointResult(x, <f64>x / 2, liftString(name, nameLength));
}

export function on_check(v: u32): usize {
  return checkResult(new Result<string | null, u32>(v < 10, v < 10 ? "ok " + v.toString() : null, v));
}

/** A variant's flat form: tag, then three slots that its cases share. */
export function on_take(counter: i32, tag: i32, first: i64, second: i64, third: i32, fourth: i32): f64 {
  const c = Counter.from(counter);
  const n = c.increment(1);
  c.drop();
  return <f64>n + (tag == 1 ? <f64>reinterpret<f32>(<i32>first) : tag == 7 ? reinterpret<f64>(first) : <f64>first);
}

export function on_numbers(n: u32): usize {
  const list = new StaticArray<u32>(n);
  for (let i: u32 = 0; i < n; i++) list[i] = i * i;
  return numbersResult(list);
}

export function growAndFill(pages: i32): void {
  memory.grow(pages);
}

export function collect(): void {
  __collect();
}
