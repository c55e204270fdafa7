// Where the app lives when it does not have a host name for itself: `/shop`. Everything inside knows addresses without it;
// it is cut off where requests come in. An app without one never calls `setBase`, and the optimiser drops what asks for it.

let base: string = "";
let based: bool = false;

/** The app lives below `path`, which begins with a slash and does not end with one. */
export function setBase(path: string): void {
  base = path;
  based = true;
}

/** Whether the app has a base path. */
// @ts-ignore: decorator
@inline
export function hasBase(): bool {
  return based;
}

/** `GET /shop/about?x` → `GET /about?x`; null where that is not inside. The base alone is the app's `/`. */
export function insideBase(target: string): string | null {
  const space = target.indexOf(" ");
  const end = space + 1 + base.length;
  if (target.substring(space + 1, end) != base) return null;
  const next = target.charCodeAt(end);
  if (next == 0x2f) return target.substring(0, space + 1) + target.substring(end);
  if (end == target.length || next == 0x3f) return target.substring(0, space + 1) + "/" + target.substring(end);
  return null;
}

/** `/about` → `/shop/about`; what is no address of the app stays as it is. */
export function withinBase(location: string): string {
  return based && location.startsWith("/") && !location.startsWith("//") ? base + location : location;
}
