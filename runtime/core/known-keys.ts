// Names of properties that were read before: objects of one kind have the same ones again and again, and a text that is
// found here need not be made anew.

/** A power of two. */
const SLOTS: i32 = 64;
const LONGEST: i32 = 24;

const names: StaticArray<string> = new StaticArray<string>(SLOTS);

// @ts-ignore: decorator
@inline
function slotOf(first: u32, last: u32, length: i32): i32 {
  return (<i32>(first * 7 + last * 31) + length * 5) & (SLOTS - 1);
}

/** The known name of these UTF-16 units; null where it is none. */
export function knownUnits(start: usize, length: i32): string | null {
  if (length <= 0 || length > LONGEST) return null;
  const last = start + (<usize>(length - 1) << 1);
  const name = unchecked(names[slotOf(load<u16>(start), load<u16>(last), length)]);
  if (changetype<usize>(name) == 0 || name.length != length) return null;
  for (let at = start, other = changetype<usize>(name); at <= last; at += 2, other += 2) {
    if (load<u16>(at) != load<u16>(other)) return null;
  }
  return name;
}

/** The same for bytes. What is no ASCII is never known: its text has fewer units than it has bytes, or others. */
export function knownBytes(start: usize, length: i32): string | null {
  if (length <= 0 || length > LONGEST) return null;
  const last = start + <usize>(length - 1);
  const name = unchecked(names[slotOf(load<u8>(start), load<u8>(last), length)]);
  if (changetype<usize>(name) == 0 || name.length != length) return null;
  for (let at = start, other = changetype<usize>(name); at <= last; at++, other += 2) {
    const byte = load<u8>(at);
    if (byte >= 0x80 || byte != <u8>load<u16>(other) || load<u8>(other, 1)) return null;
  }
  return name;
}

/** Keeps a name in the place of whatever was there. */
export function learn(name: string): void {
  const length = name.length;
  if (length == 0 || length > LONGEST) return;
  const start = changetype<usize>(name);
  const slot = slotOf(load<u16>(start), load<u16>(start + (<usize>(length - 1) << 1)), length);
  unchecked((names[slot] = name));
}
