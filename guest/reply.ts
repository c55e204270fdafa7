// What an app says about its answer while the request is being handled: status and headers. Kept with the request, since
// requests interleave, and put into the answer's head last of all.

import { lowerAscii } from "../registry/ascii";
import { __throw } from "../runtime/core/error";
import { addHeader, beginHead, headLength, headStart, setStatus, status } from "./answer";
import { latin1Range } from "./latin1";

const COLON: u8 = 0x3a;
const LINE_END: u8 = 0x0a;

export class Reply {
  /** 0: what the answer has by itself. */
  status: i32 = 0;

  /** Headers in order. */
  private names: string[] = [];
  private values: string[] = [];

  /** Names that the answer's own headers are not to have any more. */
  private replaced: string[] = [];

  get(name: string): string | null {
    const wanted = lowerAscii(name);
    let found: string | null = null;
    for (let i = 0; i < this.names.length; i++) {
      if (this.names[i] != wanted) continue;
      found = found === null ? this.values[i] : found + ", " + this.values[i];
    }
    return found;
  }

  /** Names and values in turn. */
  entries(): string[] {
    const pairs: string[] = [];
    for (let i = 0; i < this.names.length; i++) {
      pairs.push(this.names[i]);
      pairs.push(this.values[i]);
    }
    return pairs;
  }

  set(name: string, value: string): void {
    this.delete(name);
    this.append(name, value);
  }

  append(name: string, value: string): void {
    const checked = checkedName(name);
    checkValue(name, value);
    this.names.push(checked);
    this.values.push(value);
  }

  delete(name: string): void {
    const unwanted = checkedName(name);
    let kept = 0;
    for (let i = 0; i < this.names.length; i++) {
      if (this.names[i] == unwanted) continue;
      this.names[kept] = this.names[i];
      this.values[kept++] = this.values[i];
    }
    this.names.length = kept;
    this.values.length = kept;
    if (!this.replaced.includes(unwanted)) this.replaced.push(unwanted);
  }

  /** Takes over the head that has been written: from here on all of it can be seen and changed. */
  absorb(): void {
    this.status = status;
    const end = headStart() + headLength();
    for (let at = headStart(); at < end; ) {
      const colon = find(at, COLON);
      const lineEnd = find(colon, LINE_END);
      const name = latin1Range(at, colon);
      // ": " stands between name and value.
      if (!this.replaced.includes(name)) this.add(name, latin1Range(colon + 2, lineEnd));
      at = lineEnd + 1;
    }
  }

  private add(name: string, value: string): void {
    this.names.push(name);
    this.values.push(value);
  }

  /** Writes the head again, with what the app said. */
  write(): void {
    setStatus(this.status);
    beginHead();
    for (let i = 0; i < this.names.length; i++) addHeader(this.names[i], this.values[i]);
  }
}

/** Puts what the app said into the answer that has been written. */
export function applyReply(reply: Reply): void {
  const wanted = reply.status;
  reply.absorb();
  if (wanted) reply.status = wanted;
  reply.write();
}

/** Refuses what no answer can have. */
export function checkedStatus(code: i32): i32 {
  if (code < 200 || code > 599) __throw(new RangeError("the status of an answer is between 200 and 599"));
  return code;
}

function find(at: usize, byte: u8): usize {
  while (load<u8>(at) != byte) at++;
  return at;
}

function checkedName(name: string): string {
  const lower = lowerAscii(name);
  for (let i = 0; i < lower.length; i++) {
    if (!isToken(lower.charCodeAt(i))) __throw(new TypeError("`" + name + "` is no name of a header"));
  }
  if (!lower.length || isReserved(lower)) {
    __throw(new TypeError("the header `" + name + "` is the host's"));
  }
  return lower;
}

/** Headers that belong to the connection, or follow from the body: hosts write them. */
function isReserved(name: string): bool {
  if (name.startsWith("proxy-")) return name == "proxy-connection" || name.startsWith("proxy-auth");
  if (name == "connection" || name == "content-length" || name == "host" || name == "http2-settings") return true;
  return name == "keep-alive" || name == "transfer-encoding" || name == "upgrade";
}

function checkValue(name: string, value: string): void {
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if ((unit < 0x20 && unit != 0x09) || unit == 0x7f || unit > 0xff) {
      __throw(new TypeError("the header `" + name + "` holds what no header can"));
    }
  }
}

/** RFC 9110, 5.6.2. */
function isToken(unit: i32): bool {
  if (unit >= 0x61 && unit <= 0x7a) return true;
  if (unit >= 0x30 && unit <= 0x39) return true;
  return unit < 0x7f && "!#$%&'*+-.^_`|~".includes(String.fromCharCode(unit));
}
