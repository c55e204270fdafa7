// Dates as people write them, `March 7, 2024 10:00 PM` or `Thu, 01 Jan 1970 00:00:00 GMT`, as V8 reads what is not ISO 8601:
// numbers and words one after the other, where the first ones need not mean anything. A time without an offset is UTC.

import { DAY_MS, makeDay, makeTime, timeClip } from "./calendar";

const WORDS: string =
  "jan feb mar apr may jun jul aug sep oct nov dec am  pm  utc gmt ut  z   est edt cst cdt mst mdt pst pdt ";
const AM: i32 = 12;
const PM: i32 = 13;
const UTC: i32 = 14;
const LAST_UTC: i32 = 17;

/** Milliseconds since 1970, or NaN. */
export function parseLegacyDate(text: string): f64 {
  return new LegacyDate(text).parse();
}

class LegacyDate {
  private at: i32 = 0;
  private readonly days: i32[] = [];
  private readonly times: i32[] = [];
  private month: i32 = 0;
  private halfDay: i32 = -1;
  private isTimeDone: bool = false;
  private hasNumber: bool = false;
  private hasZone: bool = false;
  /** Of the offset: its sign, 0 where there is none, hours, and minutes, -1 where they are still to come. */
  private sign: i32 = 0;
  private zoneHours: i32 = 0;
  private zoneMinutes: i32 = 0;

  constructor(private readonly text: string) {}

  parse(): f64 {
    while (this.at < this.text.length) {
      const unit = this.unit();
      if (isDigit(unit) ? !this.number() : isLetter(unit) ? !this.word() : !this.other(unit)) return NaN;
    }
    return this.result();
  }

  private unit(): i32 {
    return this.at < this.text.length ? this.text.charCodeAt(this.at) : -1;
  }

  private skip(unit: i32): bool {
    if (this.unit() != unit) return false;
    this.at++;
    return true;
  }

  private digits(): i32 {
    let value = 0;
    for (; isDigit(this.unit()); this.at++) value = min(value * 10 + this.unit() - 0x30, 99999999);
    return value;
  }

  private number(): bool {
    const value = this.digits();
    this.hasNumber = true;
    if (this.skip(0x3a)) {
      if (this.isTimeDone || this.times.length > 2) return false;
      this.times.push(value);
      return true;
    }
    const expected = this.isExpected(value);
    if (expected && this.unit() == 0x2e) {
      this.at++;
      this.times.push(value);
      if (!isDigit(this.unit())) return false;
      this.times.push(this.milliseconds());
      this.isTimeDone = true;
      return true;
    }
    if (this.sign != 0 && this.zoneMinutes < 0) {
      this.zoneMinutes = value;
      return value < 60;
    }
    if (expected) {
      this.times.push(value);
      this.isTimeDone = true;
      const next = this.unit();
      return next < 0 || next <= 0x20 || next == 0xa0 || next == 0x202f || next == 0x2b || next == 0x2d || (next | 32) == 0x7a;
    }
    if (this.days.length > 2) return false;
    this.days.push(value);
    this.skip(0x2d);
    this.skip(0x2e);
    return true;
  }

  private isExpected(value: i32): bool {
    const count = this.times.length;
    return !this.isTimeDone && (count == 1 || count == 2) && value < 60;
  }

  private milliseconds(): i32 {
    let value = 0;
    let count = 0;
    for (; isDigit(this.unit()); this.at++) if (count++ < 3) value = value * 10 + this.unit() - 0x30;
    for (; count < 3; count++) value *= 10;
    return value;
  }

  private word(): bool {
    const start = this.at;
    while (isLetter(this.unit())) this.at++;
    const length = this.at - start;
    const found = WORDS.indexOf(this.text.substring(start, start + min(length, 3)).toLowerCase().padEnd(4, " "));
    const word = found < 0 || (length > 3 && found >= 48) ? -1 : found / 4;
    if ((word == AM || word == PM) && this.times.length) {
      this.halfDay = word == AM ? 0 : 12;
      return true;
    }
    if (word >= 0 && word < AM) {
      this.month = word + 1;
      this.skip(0x2d);
      return true;
    }
    if (word >= UTC && this.hasNumber) {
      this.hasZone = true;
      const west = word > LAST_UTC ? 5 + (word - LAST_UTC - 1) / 2 - ((word - LAST_UTC - 1) & 1) : 0;
      this.sign = west ? -1 : 0;
      this.zoneHours = west;
      this.zoneMinutes = 0;
      return true;
    }
    // Words before the first number mean nothing.
    return !this.hasNumber && !isDigit(this.unit());
  }

  private other(unit: i32): bool {
    this.at++;
    if (unit == 0x28) return this.parentheses();
    if (unit != 0x2b && unit != 0x2d) return unit != 0x29 || !this.hasNumber;
    if (!this.hasZone && !this.times.length) return !this.hasNumber;
    const start = this.at;
    const value = this.digits();
    const length = this.at - start;
    if (length == 0 || length > 4) return false;
    this.hasNumber = true;
    this.isTimeDone = true;
    this.sign = unit == 0x2b ? 1 : -1;
    this.zoneHours = length > 2 ? value / 100 : value;
    this.zoneMinutes = length > 2 ? value % 100 : 0;
    if (this.skip(0x3a)) this.zoneMinutes = -1;
    return true;
  }

  private parentheses(): bool {
    let depth = 1;
    for (; depth > 0 && this.at < this.text.length; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      depth += unit == 0x28 ? 1 : unit == 0x29 ? -1 : 0;
    }
    return true;
  }

  private result(): f64 {
    const given = this.days.length;
    if (given == 0) return NaN;
    while (this.days.length < 3) this.days.push(1);
    const first = this.days[0];
    const isDay = first >= 1 && first <= 31;
    let year = isDay ? this.days[2] : first;
    let month = isDay ? first : this.days[1];
    let day = isDay ? this.days[1] : this.days[2];
    if (this.month > 0) {
      month = this.month;
      year = isDay ? this.days[1] : first;
      day = isDay ? first : this.days[1];
    }
    if (year < 50) year += 2000;
    else if (year < 100) year += 1900;
    if (month < 1 || month > 12 || day < 1 || day > 31) return NaN;
    while (this.times.length < 4) this.times.push(0);
    let hour = this.times[0];
    if (this.halfDay >= 0) {
      if (hour > 12) return NaN;
      hour = (hour % 12) + this.halfDay;
    }
    if (hour > 24 || this.times[1] > 59 || this.times[2] > 59) return NaN;
    if (hour == 24 && (this.times[1] > 0 || this.times[2] > 0 || this.times[3] > 0)) return NaN;
    const time = makeTime(<f64>hour, <f64>this.times[1], <f64>this.times[2], <f64>this.times[3]);
    const zone = <f64>this.sign * makeTime(<f64>this.zoneHours, <f64>max(this.zoneMinutes, 0), 0, 0);
    return timeClip(makeDay(<f64>year, <f64>(month - 1), <f64>day) * DAY_MS + time - zone);
  }
}

function isDigit(unit: i32): bool {
  return <u32>(unit - 0x30) < 10;
}

function isLetter(unit: i32): bool {
  return <u32>((unit | 32) - 0x61) < 26;
}
