// Values of union types: a pointer to whatever is there. Numbers and booleans are boxed; what a value is, its header says.

import { Box } from "./box";
import { rtIdOf, strictlyEqual } from "./equality";
import { __throw } from "./error";
import { Fn } from "./fn";
import { f64ToString } from "./number";

/** What `undefined` is where a null pointer is `null`. */
export class Undefined {}

// @ts-ignore: decorator
@lazy
const UNDEFINED: Undefined = new Undefined();
// @ts-ignore: decorator
@lazy
const TRUE: Box<bool> = new Box<bool>(true);
// @ts-ignore: decorator
@lazy
const FALSE: Box<bool> = new Box<bool>(false);

export function undefinedValue(): Object {
  return UNDEFINED;
}

// @ts-ignore: decorator
@inline
export function boxNumber(value: f64): Object {
  return new Box<f64>(value);
}

// @ts-ignore: decorator
@inline
export function boxBool(value: bool): Object {
  return value ? TRUE : FALSE;
}

export function isNumber(value: Object | null): bool {
  return value instanceof Box<f64>;
}

export function isBool(value: Object | null): bool {
  return value instanceof Box<bool>;
}

export function isString(value: Object | null): bool {
  return value instanceof String;
}

export function isFunction(value: Object | null): bool {
  return value instanceof Fn;
}

/** `typeof value == "object"`, null apart. */
export function isObject(value: Object | null): bool {
  return value !== null && !(isNumber(value) || isString(value) || isBool(value) || isFunction(value) || isUndefined(value));
}

/** The sentinel, not a null pointer. */
export function isUndefined(value: Object | null): bool {
  return value === changetype<Object>(UNDEFINED);
}

/** null or undefined, where both are told apart. */
export function isEmpty(value: Object | null): bool {
  return value === null || isUndefined(value);
}

const ARRAY: u32 = 1 << 1; // TypeinfoFlags.ARRAY

/** An array of whatever. */
export function isArray(value: Object | null): bool {
  if (value === null) return false;
  const id = rtIdOf(changetype<usize>(value));
  return (load<u32>(__rtti_base + sizeof<u32>() * (1 + id)) & ARRAY) != 0;
}

/** The undefined of a value that has no null, as the null pointer. */
export function withoutSentinel(value: Object | null): Object | null {
  return isUndefined(value) ? null : value;
}

/** The other way. */
export function withSentinel(value: Object | null): Object | null {
  return value === null ? changetype<Object>(UNDEFINED) : value;
}

/** What is neither null nor undefined. */
export function notEmpty(value: Object | null): Object {
  if (value === null || isUndefined(value)) nullError();
  return changetype<Object>(value);
}

/** What is not null: a null raises an error in release builds too. */
// @ts-ignore: decorator
@inline
export function notNull<T>(value: T | null): T {
  if (changetype<usize>(value) == 0) nullError();
  return changetype<T>(value);
}

/** What stands where a number or a boolean is missing. */
export function noValue<T>(): T {
  nullError();
  return unreachable();
}

function nullError(): void {
  __throw(new TypeError("Unexpected null or undefined"));
}

export function asNumber(value: Object | null): f64 {
  if (!isNumber(value)) mismatch();
  return changetype<Box<f64>>(value).value;
}

export function asBool(value: Object | null): bool {
  if (!isBool(value)) mismatch();
  return changetype<Box<bool>>(value).value;
}

export function asString(value: Object | null): string {
  if (!isString(value)) mismatch();
  return changetype<string>(value);
}

/** Any array, taken for one of this type: what its elements are cannot be told from outside. */
export function asArray<T>(value: Object | null): T {
  if (!isArray(value)) mismatch();
  return changetype<T>(value);
}

export function asObject<T>(value: Object | null): T {
  if (!(value instanceof T)) mismatch();
  return changetype<T>(value);
}

/** A value is not what the program says. */
export function mismatch(): void {
  __throw(new TypeError("A value is not of the type that it is used as"));
}

/** `typeof value`; `empty` is what a null pointer is. */
export function typeOf(value: Object | null, empty: string): string {
  if (value === null) return empty;
  if (isString(value)) return "string";
  if (isNumber(value)) return "number";
  if (isBool(value)) return "boolean";
  if (isUndefined(value)) return "undefined";
  return isFunction(value) ? "function" : "object";
}

/** `a === b`. */
export function strictEqual(a: Object | null, b: Object | null): bool {
  return strictlyEqual<Object | null>(a, b);
}

/** `value === number`, without a box for it. */
export function equalsNumber(value: Object | null, number: f64): bool {
  return isNumber(value) && changetype<Box<f64>>(value).value == number;
}

export function equalsBool(value: Object | null, bool: bool): bool {
  return isBool(value) && changetype<Box<bool>>(value).value == bool;
}

export function equalsString(value: Object | null, text: string): bool {
  return isString(value) && changetype<string>(value) == text;
}

/** Whether a value is true as a condition. */
export function truthy(value: Object | null): bool {
  if (value === null || isUndefined(value)) return false;
  if (isString(value)) return changetype<string>(value).length > 0;
  if (isBool(value)) return changetype<Box<bool>>(value).value;
  if (!isNumber(value)) return true;
  const number = changetype<Box<f64>>(value).value;
  return number != 0 && number == number;
}

/** `String(value)` of a primitive, or of an object of which nothing more is known; `empty` is what a null pointer is. */
export function anyText(value: Object | null, empty: string): string {
  if (value === null) return empty;
  if (isString(value)) return changetype<string>(value);
  if (isNumber(value)) return f64ToString(changetype<Box<f64>>(value).value);
  if (isBool(value)) return changetype<Box<bool>>(value).value ? "true" : "false";
  if (isUndefined(value)) return "undefined";
  if (value instanceof Error) return changetype<Error>(value).toString();
  return "[object Object]";
}

/** Which class an object is of, as `idof` numbers them. */
export function classIdOf(object: Object): i32 {
  return rtIdOf(changetype<usize>(object));
}
