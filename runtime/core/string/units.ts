// UTF-16 units in memory, and texts that are made of several at once.

/** Copies `size` bytes. For few the engine's own way is a call. */
export function copyUnits(to: usize, from: usize, size: usize): void {
  if (ASC_SHRINK_LEVEL > 1 || size > 32) memory.copy(to, from, size);
  else if (size >= 8) {
    const last = load<u64>(from + size - 8);
    store<u64>(to, load<u64>(from));
    if (size > 16) {
      store<u64>(to, load<u64>(from, 8), 8);
      if (size > 24) store<u64>(to, load<u64>(from, 16), 16);
    }
    store<u64>(to + size - 8, last);
  } else if (size >= 4) {
    const last = load<u32>(from + size - 4);
    store<u32>(to, load<u32>(from));
    store<u32>(to + size - 4, last);
  } else if (size) store<u16>(to, load<u16>(from));
}

// @ts-ignore: decorator
@inline
function add(to: usize, text: string): usize {
  const size = <usize>text.length << 1;
  copyUnits(to, changetype<usize>(text), size);
  return to + size;
}

function room(length: i32): string {
  return length ? changetype<string>(__new(<usize>length << 1, idof<string>())) : "";
}

/** `a + b + c`, without a text for what is on the way. */
export function joined3(a: string, b: string, c: string): string {
  const made = room(a.length + b.length + c.length);
  add(add(add(changetype<usize>(made), a), b), c);
  return made;
}

/** The same of four. */
export function joined4(a: string, b: string, c: string, d: string): string {
  const made = room(a.length + b.length + c.length + d.length);
  add(add(add(add(changetype<usize>(made), a), b), c), d);
  return made;
}

/** The same of five. */
export function joined5(a: string, b: string, c: string, d: string, e: string): string {
  const made = room(a.length + b.length + c.length + d.length + e.length);
  add(add(add(add(add(changetype<usize>(made), a), b), c), d), e);
  return made;
}
