// Error classes of the app's own: how their fields travel. The compiler tells of each.

import { CborWriter } from "./cbor/writer";

/** Writes the fields of an error as a map and returns its HTTP status. */
type WriteError = (w: CborWriter, error: Error) => i32;

export class ErrorType {
  constructor(
    public id: u32,
    public name: string,
    public write: WriteError,
  ) {}
}

// @ts-ignore: decorator
@lazy
const types: ErrorType[] = [];

/** Errors of the class `id` travel under `name`. */
export function errorType(id: u32, name: string, write: WriteError): void {
  types.push(new ErrorType(id, name, write));
}

/** Null for errors of other classes. */
export function errorTypeOf(error: Error): ErrorType | null {
  const id = load<u32>(changetype<usize>(error) - 8);
  for (let i = 0; i < types.length; i++) if (types[i].id == id) return types[i];
  return null;
}
