// In which order the properties of an object were made, where that may be another one than its class has them in: a text,
// one unit for each property, that the object keeps beside its fields. Only classes that need it have that field, so these
// functions are generic.

/** What stands for the first property of a class. */
const FIRST: i32 = 0x30;

/** The places of an object, or those that its class says. */
export function placesOf<T>(object: T, all: string): string {
  // @ts-ignore: only some classes have it
  const own: string | null = object.order$$;
  return own !== null ? own : all;
}

/** Gives an object its places; null: as its class has them. */
export function withPlaces<T>(object: T, places: string | null): T {
  // @ts-ignore: only some classes have it
  object.order$$ = places;
  return object;
}

export function hasPlaces<T>(object: T): bool {
  // @ts-ignore: only some classes have it
  return object.order$$ !== null;
}

let lastRead: u64 = 0;
let lastPlaces: string = "";

/** Places that were met in this order, four bits each and counted from 1; null where they ascend. */
export function readPlaces(met: u64): string | null {
  let last: u64 = 16;
  for (let left = met; left != 0; left >>= 4) {
    if ((left & 15) >= last) return textOf(met);
    last = left & 15;
  }
  return null;
}

/** Objects of one list mostly have one order. */
function textOf(met: u64): string {
  if (met == lastRead) return lastPlaces;
  let text = "";
  for (let left = met; left != 0; left >>= 4) text = String.fromCharCode(FIRST - 1 + <i32>(left & 15)) + text;
  lastRead = met;
  lastPlaces = text;
  return text;
}

/** The same of a text. */
export function ascending(places: string): string | null {
  for (let at = 1; at < places.length; at++) if (places.charCodeAt(at) < places.charCodeAt(at - 1)) return places;
  return null;
}

/** `places` behind which `place` is made now. */
export function behindPlaces(places: string, place: string): string | null {
  const at = places.indexOf(place);
  return ascending((at < 0 ? places : places.substring(0, at) + places.substring(at + 1)) + place);
}

/** `places`, and those of `more` that are not among them. */
export function morePlaces(places: string, more: string): string {
  return places.includes(more) ? places : places + more;
}

/** The same of the places of these names; `all` are those of the class, with a zero between two. */
export function placesOfNames(places: string, names: string[], all: string): string {
  const known = all.split("\0");
  for (let at = 0; at < names.length; at++) {
    const place = known.indexOf(names[at]);
    if (place >= 0) places = morePlaces(places, String.fromCharCode(FIRST + place));
  }
  return places;
}
