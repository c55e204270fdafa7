/** Gives a handle back, where there is one; null, for the place where it was kept. */
export function dropped<T>(handle: T): T {
  if (handle !== null) handle.drop();
  return null;
}
