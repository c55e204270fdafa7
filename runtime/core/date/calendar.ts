// Days, months and years of the Gregorian calendar, as ECMAScript computes them: everything is an f64, NaN is no date.

export const DAY_MS: f64 = 86400000;

/** Days since 1970 of a day in the calendar; months and days may be out of range. */
export function makeDay(year: f64, month: f64, day: f64): f64 {
  if (!isFinite(year) || !isFinite(month) || !isFinite(day)) return NaN;
  const months = Math.trunc(month);
  const y = Math.trunc(year) + Math.floor(months / 12);
  if (abs(y) > 400000) return NaN;
  const m = months - Math.floor(months / 12) * 12;
  return daysFromCivil(<i64>y, <i64>m + 1) + Math.trunc(day) - 1;
}

export function makeTime(hour: f64, minute: f64, second: f64, ms: f64): f64 {
  if (!isFinite(hour) || !isFinite(minute) || !isFinite(second) || !isFinite(ms)) return NaN;
  return Math.trunc(hour) * 3600000 + Math.trunc(minute) * 60000 + Math.trunc(second) * 1000 + Math.trunc(ms);
}

/** A time that a Date can hold, or NaN. */
export function timeClip(time: f64): f64 {
  return abs(time) <= 8.64e15 ? Math.trunc(time) + 0.0 : NaN;
}

/** Days since 1970 of the first of a month (1 to 12). */
function daysFromCivil(year: i64, month: i64): f64 {
  const y = month <= 2 ? year - 1 : year;
  const era = (y >= 0 ? y : y - 399) / 400;
  const yearOfEra = y - era * 400;
  const dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5;
  const dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return <f64>(era * 146097 + dayOfEra - 719468);
}

/** What the last `split` found. */
export let splitYear: i32 = 0;
/** From 0. */
export let splitMonth: i32 = 0;
export let splitDay: i32 = 0;

/** Year, month and day of a finite time. */
export function split(time: f64): void {
  const days = <i64>Math.floor(time / DAY_MS) + 719468;
  const era = (days >= 0 ? days : days - 146096) / 146097;
  const dayOfEra = days - era * 146097;
  const yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const shifted = (5 * dayOfYear + 2) / 153;
  splitDay = <i32>(dayOfYear - (153 * shifted + 2) / 5 + 1);
  splitMonth = <i32>(shifted < 10 ? shifted + 2 : shifted - 10);
  splitYear = <i32>(yearOfEra + era * 400 + i64(splitMonth <= 1));
}

/** What is left of a time within its day. */
export function timeInDay(time: f64): f64 {
  return time - Math.floor(time / DAY_MS) * DAY_MS;
}
