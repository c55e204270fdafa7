// Values of form controls.

/** What is chosen in a `select multiple`, as one text: each value with a NUL before it. */
export function listValue(values: string[]): string {
  let all = "";
  for (let i = 0; i < values.length; i++) all += "\0" + unchecked(values[i]);
  return all;
}
