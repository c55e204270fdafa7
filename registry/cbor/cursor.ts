// The lowest level of reading CBOR: initial bytes and their arguments, bounds, and errors with a path. No input makes
// it trap: every length is compared with what is left before it is used.

import { __throw } from "../../runtime/core/error";
import { i32ToString, u64ToString } from "../../runtime/core/number";
import { decodedUnits } from "../../runtime/core/utf8/decode";
import { DecodeError } from "./decode-error";
import { Frame } from "./frame";
import * as major from "./majors";
import { CborWriter } from "./writer";

export const NOT_UTF8 = "expected text, found bytes that are not UTF-8";

export class CborCursor {
  protected at_: usize;
  protected limit: usize;

  /** The argument of the head that was read last. */
  protected argument: u64 = 0;

  /** The innermost open container. */
  protected frame: Frame | null = null;

  /** What `at` named outside of every container. */
  protected root: string = "";

  /** How messages call the outermost value. */
  what: string = "the value";

  /**
   * So many bytes came as texts, from an address or a form: there `"7"` is a number too, `"on"` a boolean, and a single value a
   * list of one.
   */
  texts: i32 = 0;

  /** Whether they came from a form, which sends nothing for a box that is not ticked. */
  isForm: bool = false;

  private spare: Frame | null = null;

  /** `owner` keeps the bytes alive; null where the caller does. */
  constructor(
    protected start: usize,
    length: i32,
    protected owner: ArrayBuffer | null,
  ) {
    this.at_ = start;
    this.limit = start + length;
  }

  /** The position in the input, in bytes. */
  get position(): i32 {
    return <i32>(this.at_ - this.start);
  }

  /** Begins anew, behind a value that was skipped as a whole. */
  rewind(): void {
    this.at_ = this.start;
  }

  /** Appends what was not read yet. */
  copyRest(to: CborWriter): void {
    to.raw(this.at_, <i32>this.left);
  }

  /** Whether what begins at `from` came as text. */
  protected isText(from: usize): bool {
    return <i32>(from - this.start) < this.texts;
  }

  protected get left(): u64 {
    return <u64>(this.limit - this.at_);
  }

  protected peek(): u8 {
    if (this.at_ >= this.limit) this.fail("the input ends too early");
    return load<u8>(this.at_);
  }

  /** Reads an initial byte and its argument. For the indefinite length and the break the argument is 0. */
  protected head(): u8 {
    const initial = this.peek();
    this.at_++;
    const info = initial & major.INFO;
    if (info < major.ONE_BYTE) {
      this.argument = info;
      return initial;
    }
    if (info > major.EIGHT_BYTES) {
      const kind = initial & ~major.INFO;
      const lengthless = kind == major.UNSIGNED || kind == major.NEGATIVE || kind == major.TAG;
      if (info != major.INDEFINITE || lengthless) this.fail("malformed CBOR, no value begins with this byte");
      this.argument = 0;
      return initial;
    }
    const size = 1 << (info - major.ONE_BYTE);
    if (this.left < <u64>size) this.fail("the input ends too early");
    this.argument = bigEndian(this.at_, size);
    this.at_ += size;
    if (initial == major.SIMPLE_8 && this.argument < 32) this.fail("malformed CBOR, a simple value in too many bytes");
    return initial;
  }

  protected skipTags(): void {
    while ((this.peek() & ~major.INFO) == major.TAG) this.head();
  }

  /** Takes the bytes of a string whose head was read; returns where they begin. */
  protected content(): usize {
    const from = this.at_;
    if (this.argument > this.left) this.tooLong(" bytes long, but ", " are left");
    this.at_ += <usize>this.argument;
    return from;
  }

  /** Takes one piece of text whose head was read; returns where it begins. */
  protected textContent(): usize {
    const from = this.content();
    if (decodedUnits(from, <i32>this.argument) < 0) this.fail(NOT_UTF8);
    return from;
  }

  /** Opens the container whose head was read; returns its count, -1 where it is indefinite. */
  protected open(initial: u8): i32 {
    const isMap = (initial & ~major.INFO) == major.MAP;
    const indefinite = (initial & major.INFO) == major.INDEFINITE;
    if (!indefinite && this.argument > (isMap ? this.left / 2 : this.left)) {
      this.tooLong(" entries long, but ", " bytes are left");
    }
    const outer = this.frame;
    const frame = this.nextFrame(outer);
    frame.isMap = isMap;
    frame.index = -1;
    frame.key = null;
    frame.keyFrom = 0;
    frame.remaining = indefinite ? -1 : <i64>this.argument;
    this.frame = frame;
    return indefinite ? -1 : <i32>this.argument;
  }

  /** Goes to the next entry of the innermost container; false at its end, which closes it. */
  protected advance(): bool {
    const frame = this.frame;
    if (frame === null) return false;
    if (frame.remaining < 0 ? this.peek() == major.BREAK : frame.remaining == 0) {
      if (frame.remaining < 0) this.at_++;
      this.frame = frame.outer;
      return false;
    }
    if (frame.remaining > 0) frame.remaining--;
    frame.index++;
    if (frame.isMap) {
      frame.key = null;
      frame.keyFrom = 0;
    }
    return true;
  }

  /** The path of the value that is being read. */
  path(): string {
    const frame = this.frame;
    return frame !== null ? frame.path(this.root) : this.root;
  }

  /** Raises a `DecodeError` for the value that is being read. */
  fail(message: string): void {
    const path = this.path();
    __throw(new DecodeError(path.length ? path : this.what, message));
  }

  private tooLong(unit: string, rest: string): void {
    this.fail("says it is " + u64ToString(this.argument) + unit + u64ToString(this.left) + rest);
  }

  private nextFrame(outer: Frame | null): Frame {
    const kept = outer !== null ? outer.inner : this.spare;
    if (kept !== null) return kept;
    const depth = outer !== null ? outer.depth + 1 : 1;
    if (depth > major.MAX_DEPTH) this.fail("nested more than " + i32ToString(major.MAX_DEPTH) + " levels deep");
    const frame = new Frame(outer, depth);
    if (outer !== null) outer.inner = frame;
    else this.spare = frame;
    return frame;
  }
}

function bigEndian(at: usize, size: i32): u64 {
  switch (size) {
    case 1:
      return load<u8>(at);
    case 2:
      return bswap<u16>(load<u16>(at));
    case 4:
      return bswap<u32>(load<u32>(at));
    default:
      return bswap<u64>(load<u64>(at));
  }
}
