// JavaScript's `Date`. Local time is UTC: a server has no place, and the page shall be the same in the browser.

import { wallClock } from "../clock";
import { throwRangeError } from "../error";
import { DAY_MS, makeDay, makeTime, split, splitDay, splitMonth, splitYear, timeClip, timeInDay } from "./calendar";

/** Parts of a date. */
export const YEAR: i32 = 0;
export const MONTH: i32 = 1;
export const DATE: i32 = 2;
export const HOURS: i32 = 3;
export const MINUTES: i32 = 4;
export const SECONDS: i32 = 5;
export const MILLISECONDS: i32 = 6;
export const WEEKDAY: i32 = 7;

// @ts-ignore: decorator
@lazy
const DAYS: StaticArray<string> = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
// @ts-ignore: decorator
@lazy
const MONTHS: StaticArray<string> = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

export class Date {
  constructor(public time: f64) {}

  /** One of the parts above; NaN of an invalid date. */
  part(which: i32): f64 {
    const time = this.time;
    if (time != time) return NaN;
    switch (which) {
      case HOURS:
        return Math.floor(timeInDay(time) / 3600000);
      case MINUTES:
        return Math.floor(timeInDay(time) / 60000) % 60;
      case SECONDS:
        return Math.floor(timeInDay(time) / 1000) % 60;
      case MILLISECONDS:
        return timeInDay(time) % 1000;
      case WEEKDAY: {
        const day = (Math.floor(time / DAY_MS) + 4) % 7;
        return day < 0 ? day + 7 : day;
      }
    }
    split(time);
    return <f64>(which == YEAR ? splitYear : which == MONTH ? splitMonth : splitDay);
  }

  /** Sets `values` for the parts from `first` on. */
  assign(first: i32, values: f64[]): f64 {
    // An invalid date gets valid again by its year alone.
    if (this.time != this.time && first != YEAR) return NaN;
    const base = this.time == this.time ? this.time : 0;
    const parts = new StaticArray<f64>(7);
    const held = new Date(base);
    for (let i = 0; i < 7; i++) parts[i] = i >= first && i - first < values.length ? values[i - first] : held.part(i);
    return this.setTime(timeOf(parts));
  }

  setTime(time: f64): f64 {
    this.time = timeClip(time);
    return this.time;
  }

  toISOString(): string {
    if (this.time != this.time) throwRangeError("Invalid time value");
    split(this.time);
    const year = splitYear;
    const size = year >= 0 && year <= 9999 ? padded(year, 4) : (year < 0 ? "-" : "+") + padded(abs(year), 6);
    const date = size + "-" + padded(splitMonth + 1, 2) + "-" + padded(splitDay, 2);
    return date + "T" + this.clock() + "." + padded(<i32>this.part(MILLISECONDS), 3) + "Z";
  }

  toJSON(): string | null {
    return this.time == this.time ? this.toISOString() : null;
  }

  toString(): string {
    return this.time == this.time ? this.toDateString() + " " + this.toTimeString() : "Invalid Date";
  }

  toDateString(): string {
    if (this.time != this.time) return "Invalid Date";
    split(this.time);
    return this.weekday() + " " + MONTHS[splitMonth] + " " + padded(splitDay, 2) + " " + shownYear(splitYear);
  }

  toTimeString(): string {
    return this.time == this.time ? this.clock() + " GMT+0000 (Coordinated Universal Time)" : "Invalid Date";
  }

  toUTCString(): string {
    if (this.time != this.time) return "Invalid Date";
    split(this.time);
    const date = padded(splitDay, 2) + " " + MONTHS[splitMonth] + " " + shownYear(splitYear);
    return this.weekday() + ", " + date + " " + this.clock() + " GMT";
  }

  private weekday(): string {
    return DAYS[<i32>this.part(WEEKDAY)];
  }

  private clock(): string {
    const hours = padded(<i32>this.part(HOURS), 2);
    return hours + ":" + padded(<i32>this.part(MINUTES), 2) + ":" + padded(<i32>this.part(SECONDS), 2);
  }
}

function padded(value: i32, length: i32): string {
  return value.toString().padStart(length, "0");
}

function shownYear(year: i32): string {
  return (year < 0 ? "-" : "") + padded(abs(year), year < 0 ? 6 : 4);
}

function timeOf(parts: StaticArray<f64>): f64 {
  const day = makeDay(parts[YEAR], parts[MONTH], parts[DATE]);
  return day * DAY_MS + makeTime(parts[HOURS], parts[MINUTES], parts[SECONDS], parts[MILLISECONDS]);
}

/** `new Date()`. */
export function dateNow(): Date {
  return new Date(Math.floor(wallClock()));
}

/** `Date.UTC(year, month, …)`, also what `new Date(year, month, …)` holds: years below 100 are of the 20th century. */
export function dateUtc(values: f64[]): f64 {
  const parts = new StaticArray<f64>(7);
  parts[DATE] = 1;
  for (let i = 0; i < values.length && i < 7; i++) parts[i] = values[i];
  const year = Math.trunc(parts[YEAR]);
  if (year >= 0 && year <= 99) parts[YEAR] = 1900 + year;
  return timeClip(timeOf(parts));
}
