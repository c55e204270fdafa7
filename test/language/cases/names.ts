import { sleep } from "minnow";

function start(n: number): number {
  return n + 1;
}
function all(map: number[]): number {
  let text = 0;
  for (const i32 of map) text += i32;
  return text;
}
function main_1(): string {
  return "main_1";
}
function text(s: string): string {
  return `<${s}>`;
}
function divide(a: number, b: number): number {
  return a - b;
}
function step_program(): number {
  return 8;
}
class Box {
  value: number = 4;
  index: number = 5;
  at: number = 6;
}
class Task {
  id: number = 1;
  result: string = "r";
  state: number = 3;
}
class View {
  x: number = 2;
}
class Frame_program {
  y: number = 3;
}
interface Fn0 {
  call: number;
}
let state = 1;
let result = "res";
let at = 2;
let index = 3;
async function namesOfTheRuntimePart(): Promise<void> {
  console.log(start(1), all([1, 2]), main_1(), text("x"), divide(5, 2), step_program());
  const b = new Box();
  const load = b.value,
    store = b.index;
  console.log(load, store, b.at);
  const t = new Task();
  console.log(t.id, t.result, t.state, new View().x, new Frame_program().y);
  const f: Fn0 = { call: 3 };
  console.log(f.call);
  state++;
  result += "!";
  at *= 2;
  index--;
  await sleep(1);
  console.log(state, result, at, index);
  const abort = 1,
    assert = 2,
    changetype = 3,
    memory = 4,
    heap = 5,
    trace = 6,
    unreachable = 7,
    select = 8,
    min = 9,
    max = 10,
    idof = 11;
  await sleep(1);
  console.log(abort + assert + changetype + memory + heap + trace + unreachable + select + min + max + idof);
}

function f(
  load: number,
  store: number,
  i32x: number,
  is: number,
  of: number,
  type: number,
  get: number,
  set: number,
  from: number,
  as: number,
  declare: number,
  module: number,
  keyof: number,
  abstract: number,
  namespace: number,
  readonly: number,
  constructor_: number,
): number {
  return (
    load +
    store +
    i32x +
    is +
    of +
    type +
    get +
    set +
    from +
    as +
    declare +
    module +
    keyof +
    abstract +
    namespace +
    readonly +
    constructor_
  );
}
async function namesPlainFnPart(): Promise<void> {
  console.log(f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17));
}

function f2x(
  sizeof: number,
  offsetof: number,
  nameof: number,
  isString: number,
  instantiate: number,
  call_indirect: number,
  fmod: number,
  isNaN_: number,
  console_: number,
  Math_: number,
  i8: number,
  u8: number,
  bool: number,
  String_: number,
  v128: number,
  i64x2: number,
  externref: number,
  anyref: number,
  symbol: number,
  object: number,
  number: number,
  boolean: number,
  any: number,
  never: number,
  unknown: number,
  bigint: number,
  undefined_: number,
  ASC_TARGET: number,
  process: number,
  performance: number,
  crypto: number,
): number {
  return (
    sizeof +
    offsetof +
    nameof +
    isString +
    instantiate +
    call_indirect +
    fmod +
    isNaN_ +
    console_ +
    Math_ +
    i8 +
    u8 +
    bool +
    String_ +
    v128 +
    i64x2 +
    externref +
    anyref +
    symbol +
    object +
    number +
    boolean +
    any +
    never +
    unknown +
    bigint +
    undefined_ +
    ASC_TARGET +
    process +
    performance +
    crypto
  );
}
async function namesOffsetPart(): Promise<void> {
  console.log(f2x(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
}

interface O {
  type: string;
  of: number;
  get: number;
  set: number;
  static: number;
  is: number;
  default: number;
  new: number;
  delete: number;
  in: number;
  if: string;
  function: number;
  constructor2: number;
  class: number;
  i32: number;
  toString2: string;
  this: number;
  public: number;
  abstract: number;
  readonly: number;
  async: number;
  await: number;
  void: number;
  null: number;
  true: number;
}
async function fieldNamesPart(): Promise<void> {
  const o: O = {
    type: "t",
    of: 1,
    get: 2,
    set: 3,
    static: 4,
    is: 5,
    default: 6,
    new: 7,
    delete: 8,
    in: 9,
    if: "if",
    function: 10,
    constructor2: 1,
    class: 3,
    i32: 4,
    toString2: "s",
    this: 1,
    public: 1,
    abstract: 1,
    readonly: 2,
    async: 3,
    await: 4,
    void: 5,
    null: 6,
    true: 7,
  };
  console.log(
    o.type,
    o.of,
    o.get,
    o.set,
    o.static,
    o.is,
    o.default,
    o.new,
    o.delete,
    o.in,
    o.if,
    o.function,
    o.class,
    o.i32,
    o.this,
    o.public,
    o.abstract,
    o.void,
    o.null,
    o.true,
  );
}

interface H {
  "content-type": string;
  $dollar: number;
  _under: number;
  "with space": number;
}
async function stringKeysPart(): Promise<void> {
  const h: H = { "content-type": "x", $dollar: 1, _under: 2, "with space": 3 };
  console.log(h["content-type"], h.$dollar, h._under, h["with space"]);
}

async function unicodeNamesPart(): Promise<void> {
  const größe = 3;
  const $x = 4;
  const _y = 5;
  const f = (名: number): number => 名 * größe;
  console.log(f(2), $x, _y);
}

export async function program(): Promise<void> {
  console.log("namesOfTheRuntimePart");
  await namesOfTheRuntimePart();
  console.log("namesPlainFnPart");
  await namesPlainFnPart();
  console.log("namesOffsetPart");
  await namesOffsetPart();
  console.log("fieldNamesPart");
  await fieldNamesPart();
  console.log("stringKeysPart");
  await stringKeysPart();
  console.log("unicodeNamesPart");
  await unicodeNamesPart();
}
