// Arrays as text.

import { isHole } from "./hole";

/** `array.join(separator)`; `text` gives the text of an element. */
export function arrayJoin<T>(array: T[], separator: string, text: (value: T) => string): string {
  const parts = new StaticArray<string>(array.length);
  let units = max(array.length - 1, 0) * separator.length;
  for (let i = 0; i < parts.length && i < array.length; i++) {
    const part = isHole<T>(array, i) ? "" : text(unchecked(array[i]));
    units += part.length;
    parts[i] = part;
  }
  return joined(parts, separator, units);
}

function joined(parts: StaticArray<string>, separator: string, units: i32): string {
  const result = changetype<string>(__new(<usize>units << 1, idof<string>()));
  let to = changetype<usize>(result);
  for (let i = 0; i < parts.length; i++) {
    if (i > 0) to = copied(to, separator);
    to = copied(to, parts[i]);
  }
  return result;
}

function copied(to: usize, text: string): usize {
  const size = <usize>text.length << 1;
  memory.copy(to, changetype<usize>(text), size);
  return to + size;
}
