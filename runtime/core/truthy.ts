// JavaScript's truthiness where AssemblyScript's differs.

/** NaN and both zeros are false. */
// @ts-ignore: decorator
@inline
export function truthyF64(value: f64): bool {
  return value != 0 && value == value;
}

/** null and the empty string are false. */
// @ts-ignore: decorator
@inline
export function truthyString(value: string | null): bool {
  return value !== null && value.length > 0;
}
