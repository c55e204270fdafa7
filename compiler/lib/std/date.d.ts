// Date, as in TypeScript's own library. Local time is UTC.

interface Date {
  getDate(): number;
  getDay(): number;
  getFullYear(): number;
  getHours(): number;
  getMilliseconds(): number;
  getMinutes(): number;
  getMonth(): number;
  getSeconds(): number;
  getTime(): number;
  getTimezoneOffset(): number;
  getUTCDate(): number;
  getUTCDay(): number;
  getUTCFullYear(): number;
  getUTCHours(): number;
  getUTCMilliseconds(): number;
  getUTCMinutes(): number;
  getUTCMonth(): number;
  getUTCSeconds(): number;
  setDate(date: number): number;
  setFullYear(year: number, month?: number, date?: number): number;
  setHours(hours: number, minutes?: number, seconds?: number, ms?: number): number;
  setMilliseconds(ms: number): number;
  setMinutes(minutes: number, seconds?: number, ms?: number): number;
  setMonth(month: number, date?: number): number;
  setSeconds(seconds: number, ms?: number): number;
  setTime(time: number): number;
  setUTCDate(date: number): number;
  setUTCFullYear(year: number, month?: number, date?: number): number;
  setUTCHours(hours: number, minutes?: number, seconds?: number, ms?: number): number;
  setUTCMilliseconds(ms: number): number;
  setUTCMinutes(minutes: number, seconds?: number, ms?: number): number;
  setUTCMonth(month: number, date?: number): number;
  setUTCSeconds(seconds: number, ms?: number): number;
  toDateString(): string;
  toISOString(): string;
  toJSON(key?: string): string;
  toString(): string;
  toTimeString(): string;
  toUTCString(): string;
  valueOf(): number;
}

interface DateConstructor {
  new (): Date;
  new (value: number | string | Date): Date;
  new (
    year: number,
    month: number,
    date?: number,
    hours?: number,
    minutes?: number,
    seconds?: number,
    ms?: number,
  ): Date;
  (): string;
  readonly prototype: Date;
  /** Milliseconds since 1970. */
  now(): number;
  parse(text: string): number;
  UTC(
    year: number,
    month?: number,
    date?: number,
    hours?: number,
    minutes?: number,
    seconds?: number,
    ms?: number,
  ): number;
}
declare const Date: DateConstructor;

interface Performance {
  /** Milliseconds since the start. */
  now(): number;
}
declare const performance: Performance;
