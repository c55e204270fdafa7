// `Intl` and what dates and numbers have of it, which apps use as globals (compiler/global-parts.ts). It writes English, as
// in the United States and in Britain, and knows UTC alone; anything else throws a `RangeError`.

import { numberToLocale } from "minnow/internal";

declare global {
  interface Number {
    toLocaleString(locales?: string | string[], options?: Intl.NumberFormatOptions): string;
  }
  interface Date {
    toLocaleString(locales?: string | string[], options?: Intl.DateTimeFormatOptions): string;
    toLocaleDateString(locales?: string | string[], options?: Intl.DateTimeFormatOptions): string;
    toLocaleTimeString(locales?: string | string[], options?: Intl.DateTimeFormatOptions): string;
  }
}

type Style = "full" | "long" | "medium" | "short";
type Digits = "numeric" | "2-digit";
type Letters = "long" | "short" | "narrow";

/**
 * Texts for people.
 *
 * @example
 * const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
 * console.log(dollars.format(1234.5));
 */
export namespace Intl {
  export interface NumberFormatOptions {
    style?: "decimal" | "percent" | "currency" | "unit" | undefined;
    currency?: string | undefined;
    currencyDisplay?: "symbol" | "code" | "name" | "narrowSymbol" | undefined;
    notation?: "standard" | "compact" | "scientific" | "engineering" | undefined;
    compactDisplay?: "short" | "long" | undefined;
    signDisplay?: "auto" | "never" | "always" | "exceptZero" | undefined;
    useGrouping?: boolean | undefined;
    minimumIntegerDigits?: number | undefined;
    minimumFractionDigits?: number | undefined;
    maximumFractionDigits?: number | undefined;
    minimumSignificantDigits?: number | undefined;
    maximumSignificantDigits?: number | undefined;
  }

  export interface DateTimeFormatOptions {
    weekday?: Letters | undefined;
    year?: Digits | undefined;
    month?: Digits | Letters | undefined;
    day?: Digits | undefined;
    hour?: Digits | undefined;
    minute?: Digits | undefined;
    second?: Digits | undefined;
    fractionalSecondDigits?: 1 | 2 | 3 | undefined;
    hour12?: boolean | undefined;
    hourCycle?: "h11" | "h12" | "h23" | "h24" | undefined;
    dateStyle?: Style | undefined;
    timeStyle?: Style | undefined;
    timeZone?: string | undefined;
    timeZoneName?: "short" | "long" | undefined;
  }

  export class NumberFormat {
    readonly #options: NumberFormatOptions;

    constructor(locales?: string | string[], options?: NumberFormatOptions) {
      isBritish(locales);
      this.#options = options ?? {};
    }

    /** A function, so that `list.map(numbers.format)` works. */
    get format(): (value: number) => string {
      const options = this.#options;
      return (value) => numberText(value, options);
    }
  }

  export class DateTimeFormat {
    readonly #locales: string | string[] | undefined;
    readonly #options: DateTimeFormatOptions;

    constructor(locales?: string | string[], options?: DateTimeFormatOptions) {
      this.#locales = locales;
      this.#options = options ?? {};
    }

    get format(): (date?: Date | number) => string {
      const [locales, options] = [this.#locales, this.#options];
      return (date) => {
        const at = date === undefined ? new Date() : typeof date === "number" ? new Date(date) : date;
        if (Number.isNaN(at.getTime())) throw new RangeError("Invalid time value");
        return dateText(at, locales, options, "date");
      };
    }

    resolvedOptions(): { locale: string; timeZone: string } {
      return { locale: isBritish(this.#locales) ? "en-GB" : "en-US", timeZone: "UTC" };
    }
  }
}

/** `number.toLocaleString(…)`, where its options are no literals. */
export function numberToLocaleString(
  value: number,
  locales?: string | string[],
  options?: Intl.NumberFormatOptions,
): string {
  isBritish(locales);
  return numberText(value, options ?? {});
}

/** `date.toLocaleString(…)`, `toLocaleDateString` and `toLocaleTimeString`. */
export function dateToLocaleString(
  date: Date,
  locales?: string | string[],
  options?: Intl.DateTimeFormatOptions,
): string {
  return dateText(date, locales, options ?? {}, "any");
}

export function dateToLocaleDateString(
  date: Date,
  locales?: string | string[],
  options?: Intl.DateTimeFormatOptions,
): string {
  return dateText(date, locales, options ?? {}, "date");
}

export function dateToLocaleTimeString(
  date: Date,
  locales?: string | string[],
  options?: Intl.DateTimeFormatOptions,
): string {
  return dateText(date, locales, options ?? {}, "time");
}

/** Whether a locale writes dates as Britain does. */
function isBritish(locales: string | string[] | undefined): boolean {
  const locale = locales === undefined ? "en-US" : typeof locales === "string" ? locales : (locales[0] ?? "en-US");
  if (/^en-(GB|AU|NZ|IE)$/.test(locale)) return true;
  if (!/^en(-US)?$/.test(locale)) throw new RangeError(`Only English is there, not ${locale}`);
  return false;
}

const SYMBOLS: Record<string, string> = {
  ...{ USD: "$", EUR: "€", GBP: "£", JPY: "¥", CNY: "CN¥", INR: "₹", KRW: "₩", CAD: "CA$", AUD: "A$", NZD: "NZ$" },
  ...{ MXN: "MX$", BRL: "R$", ILS: "₪", VND: "₫", TWD: "NT$", HKD: "HK$", PHP: "₱" },
};

function numberText(value: number, options: Intl.NumberFormatOptions): string {
  const { style = "decimal", notation = "standard", signDisplay = "auto" } = options;
  if (style === "unit" || notation === "scientific" || notation === "engineering")
    throw new RangeError(`Numbers are not written as ${style === "unit" ? style : notation}`);
  const size = Math.abs(value);
  const text = notation === "compact" ? compact(size, options) : plain(size, options);
  const isZero = !/[1-9∞]/.test(text);
  const negative = value < 0 || Object.is(value, -0);
  if (signDisplay === "never" || (signDisplay === "exceptZero" && isZero)) return text;
  if (negative) return `-${text}`;
  return signDisplay === "always" || signDisplay === "exceptZero" ? `+${text}` : text;
}

function plain(size: number, options: Intl.NumberFormatOptions): string {
  const { style = "decimal", currency = "", currencyDisplay = "symbol" } = options;
  const money = style === "currency";
  if (money && !/^[A-Za-z]{3}$/.test(currency)) throw new TypeError("Currency code is required with currency style.");
  const code = currency.toUpperCase();
  const few = money ? (code === "JPY" || code === "KRW" || code === "VND" ? 0 : 2) : 0;
  const many = money ? few : style === "percent" ? 0 : 3;
  const before = !money
    ? ""
    : currencyDisplay === "code" || !(code in SYMBOLS)
      ? `${code}\u00a0`
      : (SYMBOLS[code] ?? "");
  return digits(size, few, many, before, style === "percent" ? "%" : "", options);
}

function digits(
  size: number,
  few: number,
  many: number,
  before: string,
  after: string,
  options: Intl.NumberFormatOptions,
): string {
  const { useGrouping = true, minimumIntegerDigits = 1, maximumSignificantDigits, minimumSignificantDigits } = options;
  let least = options.minimumFractionDigits ?? Math.min(few, options.maximumFractionDigits ?? few);
  let most = options.maximumFractionDigits ?? Math.max(many, least);
  if (least > most || most > 100 || least < 0) throw new RangeError("maximumFractionDigits value is out of range.");
  let shown = size;
  if (maximumSignificantDigits !== undefined || minimumSignificantDigits !== undefined) {
    const scaled = after === "%" ? size * 100 : size;
    const place = scaled === 0 ? 0 : Math.floor(Math.log10(scaled));
    const kept = maximumSignificantDigits ?? 21;
    most = Math.max(0, kept - 1 - place);
    least = Math.max(0, (minimumSignificantDigits ?? 1) - 1 - place);
    if (kept - 1 < place) shown = Number(size.toPrecision(kept));
  }
  const text = numberToLocale(
    shown,
    Math.min(least, 100) as i32,
    Math.min(most, 100) as i32,
    useGrouping,
    before,
    after,
  );
  const whole = /\d[\d,]*/.exec(text)?.[0] ?? "";
  const missing = minimumIntegerDigits - whole.replaceAll(",", "").length;
  return missing > 0 && whole !== "" ? text.replace(whole, "0".repeat(missing) + whole) : text;
}

/** `1.2K`, `3.4 million`: two digits that count, if there are no more before the point. */
function compact(size: number, options: Intl.NumberFormatOptions): string {
  const short = ["", "K", "M", "B", "T"];
  const long = ["", " thousand", " million", " billion", " trillion"];
  let step = 0;
  let left = size;
  const given = options.maximumFractionDigits !== undefined || options.maximumSignificantDigits !== undefined;
  // What would be written as 1000 is 1 of the next step.
  while (step < 4 && Number(left.toFixed(given ? (options.maximumFractionDigits ?? 3) : 0)) >= 1000) {
    left /= 1000;
    step++;
  }
  const fraction = left < 100 && step + left > 0 ? (left >= 10 ? 0 : 1) : 0;
  const { currency = "USD" } = options;
  const before = options.style === "currency" ? (SYMBOLS[currency] ?? `${currency}\u00a0`) : "";
  const shown = given
    ? digits(left, 0, 3, before, "", options)
    : numberToLocale(left, 0, fraction as i32, true, before, "");
  return shown + ((options.compactDisplay === "long" ? long : short)[step] ?? "");
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** `wanted` is what is written where the options name no part. */
function dateText(
  date: Date,
  locales: string | string[] | undefined,
  given: Intl.DateTimeFormatOptions,
  wanted: "date" | "time" | "any",
): string {
  const british = isBritish(locales);
  const { timeZone = "UTC" } = given;
  if (!/^(UTC|GMT|Etc\/UTC|Etc\/GMT)$/i.test(timeZone)) throw new RangeError(`Only UTC is there, not ${timeZone}`);
  if (Number.isNaN(date.getTime())) return "Invalid Date";
  const options = withParts(given, wanted, british);
  const day = british ? britishDay(date, options) : americanDay(date, options);
  const time = timeOf(date, options, british);
  if (day === "" || time === "") return day + time;
  if (!options.year && !options.month && !options.day) return `${day} ${time}`;
  const long = options.month === "long";
  return `${day}${long ? " at " : ", "}${time}`;
}

function withParts(given: Intl.DateTimeFormatOptions, wanted: string, british: boolean): Intl.DateTimeFormatOptions {
  const { dateStyle, timeStyle } = given;
  const options: Intl.DateTimeFormatOptions = { ...given };
  if (dateStyle) {
    if (dateStyle === "full") options.weekday = "long";
    const short = dateStyle === "short";
    options.year = short && !british ? "2-digit" : "numeric";
    options.month = short ? (british ? "2-digit" : "numeric") : dateStyle === "medium" ? "short" : "long";
    options.day = short && british ? "2-digit" : "numeric";
  }
  if (timeStyle) {
    options.hour = british ? "2-digit" : "numeric";
    options.minute = "2-digit";
    if (timeStyle !== "short") options.second = "2-digit";
    if (timeStyle === "long" || timeStyle === "full") options.timeZoneName = timeStyle === "full" ? "long" : "short";
  }
  if (dateStyle || timeStyle) return options;
  const hasDay = options.weekday || options.year || options.month || options.day;
  const hasTime = options.hour || options.minute || options.second || options.fractionalSecondDigits;
  const needsDay = wanted === "date" ? !hasDay : wanted === "any" && !hasDay && !hasTime;
  const needsTime = wanted === "time" ? !hasTime : wanted === "any" && !hasDay && !hasTime;
  // A format of its own writes the day alone, unless it is asked for a time.
  if (needsDay && !(wanted === "date" && hasTime)) {
    options.year = "numeric";
    options.month = british ? "2-digit" : "numeric";
    options.day = british ? "2-digit" : "numeric";
  }
  if (needsTime) {
    options.hour = british ? "2-digit" : "numeric";
    options.minute = "2-digit";
    options.second = "2-digit";
  }
  return options;
}

interface Parts {
  weekday: string;
  day: string;
  month: string;
  year: string;
  /** Whether the month is a word. */
  word: boolean;
}

function partsOf(date: Date, { weekday, day, month, year }: Intl.DateTimeFormatOptions): Parts {
  const number = date.getUTCMonth();
  const name = MONTHS[number] ?? "";
  const word = month === "long" || month === "short" || month === "narrow";
  return {
    weekday: weekday ? shortened(DAYS[date.getUTCDay()] ?? "", weekday) : "",
    day: day ? padded(date.getUTCDate(), day) : "",
    month: !month ? "" : word ? shortened(name, month) : padded(number + 1, month),
    year: !year ? "" : year === "2-digit" ? twoDigits(date.getUTCFullYear() % 100) : String(date.getUTCFullYear()),
    word,
  };
}

function shortened(name: string, how: string): string {
  return how === "long" ? name : name.slice(0, how === "short" ? 3 : 1);
}

function padded(value: number, how: string): string {
  return how === "2-digit" ? twoDigits(value) : String(value);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function americanDay(date: Date, options: Intl.DateTimeFormatOptions): string {
  const { weekday, day, month, year, word } = partsOf(date, options);
  if (!month) {
    if (day && year) return `${year} (day: ${day})`;
    return [day, weekday, year].filter((each) => each !== "").join(" ");
  }
  if (!word) {
    const numbers = [month, day, year].filter((each) => each !== "").join("/");
    return weekday ? `${weekday}, ${numbers}` : numbers;
  }
  if (weekday && !day && !year) return `${month} ${weekday}`;
  const front = [month, day].filter((each) => each !== "").join(" ");
  const dated = !year ? front : day ? `${front}, ${year}` : `${front} ${year}`;
  return weekday ? `${weekday}, ${dated}` : dated;
}

function britishDay(date: Date, options: Intl.DateTimeFormatOptions): string {
  const wide = options.month === "numeric" && options.day !== "2-digit" && (options.day || options.year);
  const day: "2-digit" | undefined = options.day && "2-digit";
  const parts = partsOf(date, wide ? { ...options, month: "2-digit", day } : options);
  const { weekday, year, word } = parts;
  if (!parts.month) return year && parts.day ? `${year} (day: ${parts.day})` : `${weekday} ${parts.day}${year}`.trim();
  if (weekday && !parts.day && !year) return `${parts.month} ${weekday}`;
  const month = options.month === "short" && parts.month === "Sep" ? "Sept" : parts.month;
  const dated = [parts.day, month, year].filter((each) => each !== "").join(word ? " " : "/");
  return weekday ? `${weekday}${word && !year ? " " : ", "}${dated}` : dated;
}

function timeOf(date: Date, options: Intl.DateTimeFormatOptions, british: boolean): string {
  const { hour, minute, second, fractionalSecondDigits: fraction, timeZoneName: zone, hourCycle } = options;
  if (!hour && !minute && !second && !fraction) return "";
  const twelve = options.hour12 ?? (hourCycle ? hourCycle === "h12" || hourCycle === "h11" : !british);
  const hours = date.getUTCHours();
  const parts: string[] = [];
  if (hour) {
    const shown = twelve ? hours % 12 || 12 : hours || (hourCycle === "h24" ? 24 : 0);
    parts.push(twelve ? padded(shown, hour) : twoDigits(shown));
  }
  if (minute) parts.push(hour || second ? twoDigits(date.getUTCMinutes()) : String(date.getUTCMinutes()));
  if (second) parts.push(minute ? twoDigits(date.getUTCSeconds()) : padded(date.getUTCSeconds(), second));
  let text = parts.join(":");
  if (fraction) text += (text ? "." : "") + String(date.getUTCMilliseconds()).padStart(3, "0").slice(0, fraction);
  if (hour && twelve) text += british ? (hours < 12 ? " am" : " pm") : hours < 12 ? " AM" : " PM";
  return zone ? `${text} ${zone === "long" ? "Coordinated Universal Time" : "UTC"}` : text;
}
