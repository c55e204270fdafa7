/** The zero of any type; of a reference type an unset one, to be assigned before it is read. */
// @ts-ignore: decorator
@inline
export function zero<T>(): T {
  return isReference<T>() ? changetype<T>(<usize>0) : <T>0;
}

/** A reference that is assigned before it is read. */
// @ts-ignore: decorator
@inline
export function unset<T>(): T {
  return changetype<T>(<usize>0);
}
