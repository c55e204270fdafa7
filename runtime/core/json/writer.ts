// `JSON.stringify`: text as V8 writes it. The compiler derives from a value's type what to call.

import { asBool, asNumber, isBool, isFunction, isNumber, isString, isUndefined } from "../any";
import { NUMBER_ROOM, writeF64 } from "../number";

const QUOTE: u32 = 0x22;
const BACKSLASH: u32 = 0x5c;
// @ts-ignore: decorator
@lazy
const HEX: string = "0123456789abcdef";

const LARGEST_SPARE: i32 = 1 << 17;

/** The buffer of the last text: the next one is written there. Null while somebody writes. */
let spare: ArrayBuffer | null = null;

function takeSpare(): ArrayBuffer {
  const found = spare;
  spare = null;
  return found !== null ? found : new ArrayBuffer(256);
}

export class JsonWriter {
  private buffer: ArrayBuffer = takeSpare();
  /** Where the next unit goes, and where the buffer ends. */
  private at: usize = changetype<usize>(this.buffer);
  private limit: usize = this.at + <usize>this.buffer.byteLength;
  private depth: i32 = 0;
  /** Whether the innermost object or array has an entry already. */
  private filled: bool = false;
  /** In bytes from the start, where the entry begins whose value comes next; -1 where that is no property. */
  private entry: i32 = -1;

  /** `gap`: what lines are indented by, or "". */
  constructor(private readonly gap: string) {}

  /** All that was written. Nothing can be written any more. */
  text(): string {
    const start = changetype<usize>(this.buffer);
    const text = String.UTF16.decodeUnsafe(start, this.at - start);
    if (this.buffer.byteLength <= LARGEST_SPARE) spare = this.buffer;
    return text;
  }

  /** The same; null where the value has no text, as undefined and functions. */
  textOrNothing(): string | null {
    return this.at == changetype<usize>(this.buffer) ? null : this.text();
  }

  /** What has no text: a property is taken back, an item of a list is null, and a whole value nothing at all. */
  nothing(): void {
    if (this.entry >= 0) {
      this.at = changetype<usize>(this.buffer) + <usize>this.entry;
      this.filled = load<u16>(this.at) == 0x2c;
      this.entry = -1;
    } else if (this.depth > 0) this.null_();
  }

  /** Writes what is no object; false for an object. */
  simple(value: Object | null): bool {
    if (value === null) this.null_();
    else if (isUndefined(value) || isFunction(value)) this.nothing();
    else if (isString(value)) this.string(changetype<string>(value));
    else if (isNumber(value)) this.number(asNumber(value));
    else if (isBool(value)) this.bool(asBool(value));
    else return false;
    return true;
  }

  open(bracket: i32): void {
    this.unit(bracket);
    this.depth++;
    this.filled = false;
  }

  close(bracket: i32): void {
    this.depth--;
    if (this.filled) this.line();
    this.unit(bracket);
    this.filled = true;
  }

  /** Before each entry. */
  item(): void {
    this.entry = -1;
    if (this.filled) this.unit(0x2c);
    this.filled = true;
    if (this.gap.length) this.line();
  }

  /** Begins an entry of an object; `name` is in quotes already. */
  key(name: string): void {
    const start = this.at - changetype<usize>(this.buffer);
    if (this.gap.length) {
      this.item();
      this.raw(name);
      this.colon();
      this.entry = <i32>start;
      return;
    }
    this.entry = <i32>start;
    const units = name.length;
    let to = this.room(units + 2);
    if (this.filled) {
      store<u16>(to, 0x2c);
      to += 2;
    }
    this.filled = true;
    to = copyUnits(to, changetype<usize>(name), units);
    store<u16>(to, 0x3a);
    this.at = to + 2;
  }

  /** The same with any text as a name. */
  keyText(name: string): void {
    const start = this.at - changetype<usize>(this.buffer);
    this.item();
    this.string(name);
    this.colon();
    this.entry = <i32>start;
  }

  private colon(): void {
    this.unit(0x3a);
    if (this.gap.length) this.unit(0x20);
  }

  private line(): void {
    if (this.gap.length == 0) return;
    this.unit(0x0a);
    for (let i = 0; i < this.depth; i++) this.raw(this.gap);
  }

  null_(): void {
    this.raw("null");
  }

  bool(value: bool): void {
    this.raw(value ? "true" : "false");
  }

  number(value: f64): void {
    if (!isFinite(value)) return this.raw("null");
    const to = this.room(<i32>NUMBER_ROOM);
    // The digits are written as bytes first.
    const count = writeF64(scratch, value) - scratch;
    const digits = v128.load(scratch);
    v128.store(to, i16x8.extend_low_i8x16_u(digits));
    if (count > 8) v128.store(to, i16x8.extend_high_i8x16_u(digits), 16);
    if (count > 16) {
      const rest = v128.load(scratch, 16);
      v128.store(to, i16x8.extend_low_i8x16_u(rest), 32);
      v128.store(to, i16x8.extend_high_i8x16_u(rest), 48);
    }
    this.at = to + (count << 1);
  }

  raw(text: string): void {
    const units = text.length;
    this.at = copyUnits(this.room(units), changetype<usize>(text), units);
  }

  string(value: string): void {
    let i = this.plain(value);
    for (; i < value.length; i++) {
      const unit = <u32>value.charCodeAt(i);
      if (unit >= 0x20 && unit != QUOTE && unit != BACKSLASH && (unit & 0xf800) != 0xd800) this.unit(unit);
      else if ((unit & 0xf800) == 0xd800) i += this.surrogate(value, i, unit);
      else this.escaped(unit);
    }
    this.unit(QUOTE);
  }

  /** Writes a quote and what needs no escape; gives how many units that were. */
  private plain(value: string): i32 {
    const units = value.length;
    let to = this.room(units + 1);
    store<u16>(to, QUOTE);
    let from = changetype<usize>(value);
    const end = from + (<usize>units << 1);
    for (; from + 16 <= end; from += 16) {
      const block = v128.load(from);
      if (v128.any_true(special(block))) break;
      v128.store(to, block, 2);
      to += 16;
    }
    for (; from < end; from += 2) {
      const unit = <u32>load<u16>(from);
      if (unit < 0x20 || unit == QUOTE || unit == BACKSLASH || (unit & 0xf800) == 0xd800) break;
      store<u16>((to += 2), unit);
    }
    this.at = to + 2;
    return <i32>((from - changetype<usize>(value)) >> 1);
  }

  /** A pair is written as it is, a lone one as an escape; gives how many units more were read. */
  private surrogate(value: string, at: i32, unit: u32): i32 {
    const next = at + 1 < value.length ? <u32>value.charCodeAt(at + 1) : 0;
    if (unit > 0xdbff || (next & 0xfc00) != 0xdc00) {
      this.hex(unit);
      return 0;
    }
    this.unit(unit);
    this.unit(next);
    return 1;
  }

  private escaped(unit: u32): void {
    let letter: u32 = 0;
    if (unit == QUOTE || unit == BACKSLASH) letter = unit;
    else if (unit == 8) letter = 0x62;
    else if (unit == 9) letter = 0x74;
    else if (unit == 10) letter = 0x6e;
    else if (unit == 12) letter = 0x66;
    else if (unit == 13) letter = 0x72;
    if (letter == 0) return this.hex(unit);
    this.unit(BACKSLASH);
    this.unit(letter);
  }

  private hex(unit: u32): void {
    this.raw("\\u");
    for (let shift = 12; shift >= 0; shift -= 4) this.unit(HEX.charCodeAt((unit >> shift) & 15));
  }

  private unit(unit: u32): void {
    const to = this.room(1);
    store<u16>(to, <u16>unit);
    this.at = to + 2;
  }

  /** Where the next units go: so many fit. */
  private room(units: i32): usize {
    if (this.limit - this.at < <usize>units << 1) this.grow(units);
    return this.at;
  }

  private grow(units: i32): void {
    const used = <i32>(this.at - changetype<usize>(this.buffer));
    const larger = new ArrayBuffer(max(used + (units << 1), this.buffer.byteLength << 1));
    const start = changetype<usize>(larger);
    memory.copy(start, changetype<usize>(this.buffer), used);
    this.buffer = larger;
    this.at = start + used;
    this.limit = start + larger.byteLength;
  }
}

/** Copies UTF-16 units; what is short is done before a copy of the engine's has begun. */
// @ts-ignore: decorator
@inline
function copyUnits(to: usize, from: usize, units: i32): usize {
  const end = from + (<usize>units << 1);
  if (units > 32) {
    memory.copy(to, from, end - from);
    return to + (end - from);
  }
  for (; from + 8 <= end; from += 8, to += 8) store<u64>(to, load<u64>(from));
  for (; from < end; from += 2, to += 2) store<u16>(to, load<u16>(from));
  return to;
}

/** Which of eight units cannot stand in quotes as they are: control characters, quotes, backslashes, surrogates. */
// @ts-ignore: decorator
@inline
function special(block: v128): v128 {
  const control = i16x8.lt_u(block, i16x8.splat(0x20));
  const quoted = v128.or(i16x8.eq(block, i16x8.splat(<i16>QUOTE)), i16x8.eq(block, i16x8.splat(<i16>BACKSLASH)));
  const surrogate = i16x8.eq(v128.and(block, i16x8.splat(<i16>0xf800)), i16x8.splat(<i16>0xd800));
  return v128.or(v128.or(control, quoted), surrogate);
}

// @ts-ignore: decorator
@lazy
const scratch: usize = memory.data(64, 16);

/** The indentation that a number stands for. */
export function jsonGap(spaces: f64): string {
  return " ".repeat(spaces == spaces ? <i32>min(max(spaces, 0), 10) : 0);
}

/** An indentation of at most ten characters. */
export function jsonIndent(text: string): string {
  return text.substring(0, 10);
}
