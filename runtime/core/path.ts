// Names for components and hooks that come out the same on server and client: both run components in document order, so
// it is enough to count. A path is a hash; equal paths of different components are as unlikely as any 32-bit collision.

/** Path of the page itself. */
export const ROOT_PATH: u32 = 0x811c9dc5;

/** Path of the `position`-th component (from 0) inside the component at `parent`. */
export function childPath(parent: u32, position: u32): u32 {
  return mix(parent + 0x9e3779b9 * (position + 1));
}

/** Key of the `position`-th hook (from 0) that the component at `path` calls. */
export function hookKey(path: u32, position: u32): u32 {
  return mix(path ^ (0xc2b2ae35 * (position + 1)));
}

/** The finaliser of MurmurHash3. */
function mix(hash: u32): u32 {
  hash ^= hash >> 16;
  hash *= 0x85ebca6b;
  hash ^= hash >> 13;
  hash *= 0xc2b2ae35;
  return hash ^ (hash >> 16);
}
