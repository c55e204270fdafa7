// A pattern's text as a tree.

import { __throw } from "../error";
import {
  ANY,
  BACK,
  BOUNDARY,
  CHARACTER,
  CHOICE,
  END,
  GROUP,
  LOOK,
  LOOK_BEHIND,
  LOOK_NOT,
  Node,
  REPEAT,
  SEQUENCE,
  SET,
  START,
} from "./node";
import { addClass, addRange } from "./sets";

export class Parser {
  at: i32 = 0;
  groups: i32 = 1;
  /** Name of each group; "" without one. */
  names: string[] = [""];
  private backs: Node[] = [];

  constructor(
    public source: string,
    public flags: string,
    public unicode: bool,
  ) {}

  parse(): Node {
    const root = this.choice();
    if (this.at < this.source.length) this.fail(this.peek() == 0x29 ? "Unmatched ')'" : "Unexpected character");
    for (let i = 0; i < this.backs.length; i++) {
      const back = this.backs[i];
      if (back.a < 0) back.a = this.names.indexOf(back.name);
      if (back.a < 0) this.fail("Invalid named capture referenced");
    }
    return root;
  }

  private fail(why: string): void {
    __throw(new SyntaxError("Invalid regular expression: /" + this.source + "/" + this.flags + ": " + why));
  }

  private peek(): i32 {
    return this.at < this.source.length ? this.source.charCodeAt(this.at) : -1;
  }

  private take(): i32 {
    const code = this.unicode ? this.source.codePointAt(this.at) : this.source.charCodeAt(this.at);
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  private eat(code: i32): bool {
    if (this.peek() != code) return false;
    this.at++;
    return true;
  }

  private choice(): Node {
    const first = this.sequence();
    if (this.peek() != 0x7c) return first;
    const node = new Node(CHOICE);
    node.list.push(first);
    while (this.eat(0x7c)) node.list.push(this.sequence());
    return node;
  }

  private sequence(): Node {
    const node = new Node(SEQUENCE);
    while (this.peek() >= 0 && this.peek() != 0x7c && this.peek() != 0x29) node.list.push(this.term());
    return node.list.length == 1 ? node.list[0] : node;
  }

  private term(): Node {
    const first = this.groups;
    const atom = this.atom();
    const next = this.peek();
    let least = 0;
    let most = -1;
    if (next == 0x2a) this.at++;
    else if (next == 0x2b) {
      this.at++;
      least = 1;
    } else if (next == 0x3f) {
      this.at++;
      most = 1;
    } else if (next == 0x7b) {
      const from = this.at++;
      least = this.number();
      most = least;
      if (least >= 0 && this.eat(0x2c)) most = this.peek() == 0x7d ? -1 : this.number();
      if (least < 0 || !this.eat(0x7d)) {
        // Not a count: the brace itself, which comes next.
        if (this.unicode) this.fail("Incomplete quantifier");
        this.at = from;
        return atom;
      }
      if (most >= 0 && most < least) this.fail("numbers out of order in {} quantifier");
    } else return atom;
    if (atom.kind == START || atom.kind == END || atom.kind == BOUNDARY || (atom.kind == LOOK && (this.unicode || (atom.a & LOOK_BEHIND) != 0)))
      this.fail("Nothing to repeat");
    const node = new Node(REPEAT);
    node.a = least;
    node.b = most;
    node.lazy = this.eat(0x3f);
    node.list.push(atom);
    node.first = first;
    node.last = this.groups;
    return node;
  }

  /** Decimal digits; -1 where there are none. */
  private number(): i32 {
    let value: i64 = -1;
    for (let code = this.peek(); code >= 0x30 && code <= 0x39; code = this.peek()) {
      value = (value < 0 ? 0 : value) * 10 + (code - 0x30);
      if (value > 0x7fffffff) value = 0x7fffffff;
      this.at++;
    }
    return <i32>value;
  }

  private atom(): Node {
    const code = this.take();
    switch (code) {
      case 0x5e:
        return new Node(START);
      case 0x24:
        return new Node(END);
      case 0x2e:
        return new Node(ANY);
      case 0x28:
        return this.group();
      case 0x5b:
        return this.set();
      case 0x5c:
        return this.escape();
      case 0x2a:
      case 0x2b:
      case 0x3f:
        this.fail("Nothing to repeat");
        break;
      case 0x7b:
      case 0x7d:
      case 0x5d:
        if (this.unicode) this.fail(code == 0x7b ? "Nothing to repeat" : "Lone quantifier brackets");
        if (code == 0x7b && this.isCount()) this.fail("Nothing to repeat");
    }
    return character(code);
  }

  /** Whether `{` begins a count. */
  private isCount(): bool {
    const from = this.at;
    const least = this.number();
    if (this.eat(0x2c)) this.number();
    const is = least >= 0 && this.peek() == 0x7d;
    this.at = from;
    return is;
  }

  private group(): Node {
    let node: Node;
    if (!this.eat(0x3f)) {
      node = new Node(GROUP);
      node.a = this.groups++;
      this.names.push("");
    } else if (this.eat(0x3a)) node = new Node(GROUP);
    else if (this.eat(0x3d)) node = new Node(LOOK);
    else if (this.eat(0x21)) {
      node = new Node(LOOK);
      node.a = LOOK_NOT;
    } else {
      if (!this.eat(0x3c)) this.fail("Invalid group");
      if (this.eat(0x3d)) {
        node = new Node(LOOK);
        node.a = LOOK_BEHIND;
      } else if (this.eat(0x21)) {
        node = new Node(LOOK);
        node.a = LOOK_BEHIND | LOOK_NOT;
      } else {
        node = new Node(GROUP);
        const name = this.name();
        if (this.names.includes(name)) this.fail("Duplicate capture group name");
        node.a = this.groups++;
        this.names.push(name);
      }
    }
    node.first = this.groups;
    node.list.push(this.choice());
    node.last = this.groups;
    if (!this.eat(0x29)) this.fail("Unterminated group");
    return node;
  }

  /** `name>` */
  private name(): string {
    const end = this.source.indexOf(">", this.at);
    if (end <= this.at) this.fail("Invalid capture group name");
    const name = this.source.substring(this.at, end);
    this.at = end + 1;
    return name;
  }

  private escape(): Node {
    const code = this.peek();
    if (code < 0) this.fail("\\ at end of pattern");
    if (code == 0x62 || code == 0x42) {
      this.at++;
      const node = new Node(BOUNDARY);
      node.a = code == 0x42 ? 1 : 0;
      return node;
    }
    if (code >= 0x31 && code <= 0x39) {
      const from = this.at;
      const index = this.number();
      if (index < this.groups || index <= this.allGroups()) return this.back(index, "");
      if (this.unicode) this.fail("Invalid escape");
      this.at = from;
    }
    if (code == 0x6b && (this.unicode || this.source.includes("(?<"))) {
      this.at++;
      if (!this.eat(0x3c)) this.fail("Invalid named reference");
      return this.back(-1, this.name());
    }
    if (isClassLetter(code)) {
      this.at++;
      const node = new Node(SET);
      addClass(node.ranges, code);
      return node;
    }
    return character(this.escaped(false));
  }

  private back(index: i32, name: string): Node {
    const node = new Node(BACK);
    node.a = index;
    node.name = name;
    this.backs.push(node);
    return node;
  }

  /** How many groups the whole pattern has. */
  private allGroups(): i32 {
    let count = 0;
    let inSet = false;
    for (let i = 0; i < this.source.length; i++) {
      const code = this.source.charCodeAt(i);
      if (code == 0x5c) i++;
      else if (inSet) inSet = code != 0x5d;
      else if (code == 0x5b) inSet = true;
      else if (code == 0x28) {
        const next = i + 2 < this.source.length ? this.source.charCodeAt(i + 2) : 0;
        const third = i + 3 < this.source.length ? this.source.charCodeAt(i + 3) : 0;
        if (this.source.charCodeAt(i + 1) != 0x3f || (next == 0x3c && third != 0x3d && third != 0x21)) count++;
      }
    }
    return count;
  }

  /** The character that an escape stands for, behind the backslash. */
  private escaped(inSet: bool): i32 {
    const code = this.take();
    switch (code) {
      case 0x6e:
        return 10;
      case 0x72:
        return 13;
      case 0x74:
        return 9;
      case 0x76:
        return 11;
      case 0x66:
        return 12;
      case 0x62:
        return inSet ? 8 : code;
      case 0x30: {
        const next = this.peek();
        return next >= 0x30 && next <= 0x39 ? this.octal(0) : 0;
      }
      case 0x63: {
        const letter = this.peek() | 0x20;
        if (letter < 0x61 || letter > 0x7a) {
          this.at--;
          return 0x5c;
        }
        return this.take() & 31;
      }
      case 0x78: {
        const value = this.hex(2);
        return value < 0 ? code : value;
      }
      case 0x75:
        return this.unicodeEscape();
      case 0x70:
      case 0x50:
        if (this.unicode) this.fail("Properties of characters (\\p) are not supported");
    }
    return !this.unicode && code >= 0x31 && code <= 0x37 ? this.octal(code - 0x30) : code;
  }

  private octal(value: i32): i32 {
    for (let code = this.peek(); code >= 0x30 && code <= 0x37 && value < 32; code = this.peek()) {
      value = value * 8 + (code - 0x30);
      this.at++;
    }
    return value;
  }

  private unicodeEscape(): i32 {
    if (this.unicode && this.eat(0x7b)) {
      let value = 0;
      while (this.peek() >= 0 && this.peek() != 0x7d) {
        const digit = digitOf(this.take());
        if (digit < 0 || value > 0x10ffff) this.fail("Invalid Unicode escape");
        value = value * 16 + digit;
      }
      this.at++;
      return value;
    }
    const high = this.hex(4);
    if (high < 0) return 0x75;
    if (!this.unicode || (high & 0xfc00) != 0xd800 || this.peek() != 0x5c) return high;
    const from = this.at;
    this.at++;
    const low = this.eat(0x75) ? this.hex(4) : -1;
    if ((low & 0xfffffc00) == 0xdc00) return 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
    this.at = from;
    return high;
  }

  /** As many hexadecimal digits; -1 where they are not there. */
  private hex(digits: i32): i32 {
    let value = 0;
    if (this.at + digits > this.source.length) return -1;
    for (let i = 0; i < digits; i++) {
      const digit = digitOf(this.source.charCodeAt(this.at + i));
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    this.at += digits;
    return value;
  }

  /** Behind `[`. */
  private set(): Node {
    const node = new Node(SET);
    node.a = this.eat(0x5e) ? 1 : 0;
    while (!this.eat(0x5d)) {
      if (this.peek() < 0) this.fail("Unterminated character class");
      const from = this.member(node);
      if (this.peek() != 0x2d || this.at + 1 >= this.source.length || this.source.charCodeAt(this.at + 1) == 0x5d) {
        if (from >= 0) addRange(node.ranges, from, from);
        continue;
      }
      this.at++;
      const to = this.member(node);
      if (from < 0 || to < 0) {
        if (this.unicode) this.fail("Invalid character class");
        addRange(node.ranges, 0x2d, 0x2d);
        if (from >= 0) addRange(node.ranges, from, from);
        if (to >= 0) addRange(node.ranges, to, to);
        continue;
      }
      if (to < from) this.fail("Range out of order in character class");
      addRange(node.ranges, from, to);
    }
    return node;
  }

  /** One character of a set, or -1 for a class, which is added. */
  private member(to: Node): i32 {
    const code = this.take();
    if (code != 0x5c) return code;
    if (!isClassLetter(this.peek())) return this.escaped(true);
    addClass(to.ranges, this.take());
    return -1;
  }
}

function isClassLetter(code: i32): bool {
  const small = code | 0x20;
  return small == 0x64 || small == 0x77 || small == 0x73;
}

function digitOf(code: i32): i32 {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x66 ? small - 0x61 + 10 : -1;
}

function character(code: i32): Node {
  const node = new Node(CHARACTER);
  node.a = code;
  return node;
}
