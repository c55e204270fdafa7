// Dates in ISO 8601, as ECMAScript prescribes it; others as V8 reads them (legacy.ts). A time without an offset is UTC here: there is no local time.

import { DAY_MS, makeDay, makeTime, timeClip } from "./calendar";
import { parseLegacyDate } from "./legacy";

/** Milliseconds since 1970, or NaN. */
export function parseDate(text: string): f64 {
  const time = parseIso(text);
  // A year of more than four digits, and what begins as ISO 8601 does, has no other meaning.
  return time == time || text.charCodeAt(0) == 0x2b || text.charCodeAt(0) == 0x2d ? time : parseLegacyDate(text);
}

function parseIso(text: string): f64 {
  const reader = new Reader(text);
  const sign = reader.sign();
  const year = reader.digits(sign != 0 ? 6 : 4);
  if (sign < 0 && year == 0) return NaN;
  let month = 1;
  let day = 1;
  if (reader.take("-")) {
    month = reader.digits(2);
    if (reader.take("-")) day = reader.digits(2);
  }
  let time: f64 = 0;
  if (!reader.ended && (reader.take("T") || reader.take("t") || reader.take(" "))) time = readTime(reader);
  if (reader.failed || !reader.ended || month < 1 || month > 12 || day < 1 || day > 31) return NaN;
  return timeClip(makeDay(<f64>(sign < 0 ? -year : year), <f64>(month - 1), <f64>day) * DAY_MS + time);
}

function readTime(reader: Reader): f64 {
  const hour = reader.digits(2);
  if (!reader.take(":")) return NaN;
  const minute = reader.digits(2);
  let second = 0;
  let ms = 0;
  if (reader.take(":")) {
    second = reader.digits(2);
    if (reader.take(".")) ms = reader.milliseconds();
  }
  if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && (minute > 0 || second > 0 || ms > 0))) return NaN;
  const time = makeTime(<f64>hour, <f64>minute, <f64>second, <f64>ms);
  if (reader.take("Z") || reader.take("z")) return time;
  const sign = reader.sign();
  if (sign == 0) return time;
  const hours = reader.digits(2);
  reader.take(":");
  const minutes = reader.digits(2);
  return time - <f64>sign * makeTime(<f64>hours, <f64>minutes, 0, 0);
}

class Reader {
  private at: i32 = 0;
  failed: bool = false;

  constructor(private readonly text: string) {}

  get ended(): bool {
    return this.at == this.text.length;
  }

  take(char: string): bool {
    if (!this.text.startsWith(char, this.at)) return false;
    this.at++;
    return true;
  }

  /** 1 or -1 of a sign that stands here, else 0. */
  sign(): i32 {
    return this.take("+") ? 1 : this.take("-") ? -1 : 0;
  }

  /** A number of exactly so many digits. */
  digits(count: i32): i32 {
    let value = 0;
    for (let i = 0; i < count; i++) {
      const digit = this.digit();
      if (digit < 0) {
        this.failed = true;
        return 0;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** A fraction of a second: one digit or more, cut to three. */
  milliseconds(): i32 {
    let value = 0;
    let count = 0;
    for (let digit = this.digit(); digit >= 0; digit = this.digit()) {
      if (count < 3) value = value * 10 + digit;
      count++;
    }
    if (count == 0) this.failed = true;
    for (; count < 3; count++) value *= 10;
    return value;
  }

  private digit(): i32 {
    const digit = this.text.charCodeAt(this.at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    this.at++;
    return digit;
  }
}
