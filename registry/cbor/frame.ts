import { i32ToString } from "../../runtime/core/number";
import { decodeUtf8 } from "../../runtime/core/utf8/decode";

/** A path longer than this is cut, with `MORE` behind it. */
const LONGEST: i32 = 100;
const MORE = "…";

/** A container that is being read. Frames are kept and used again at the same depth. */
export class Frame {
  inner: Frame | null = null;

  /** Entries still to come; below zero: until the break. */
  remaining: i64 = 0;

  /** The entry being read. */
  index: i32 = -1;

  /** The key being read, null in arrays. */
  key: string | null = null;

  /** The same while an entry is only read over: where the key's UTF-8 is. */
  keyFrom: usize = 0;
  keySize: i32 = 0;

  isMap: bool = false;

  constructor(
    public outer: Frame | null,
    public depth: i32,
  ) {}

  /** Such as `order.items[3]`; `root` is the path of the outermost container. */
  path(root: string): string {
    const outer = this.outer;
    const before = outer !== null ? outer.path(root) : root;
    if (before.length > LONGEST) return before.endsWith(MORE) ? before : before + MORE;
    if (!this.isMap) return this.index < 0 ? before : before + "[" + i32ToString(this.index) + "]";
    const key = this.currentKey();
    if (key === null) return before;
    return before.length ? before + "." + key : key;
  }

  private currentKey(): string | null {
    return this.keyFrom ? decodeUtf8(this.keyFrom, this.keySize) : this.key;
  }
}
