import { TaskBase } from "../runtime/core/task";
import { CborReader } from "./cbor/reader";
import { CborWriter } from "./cbor/writer";

/** One server function, as the compiler describes it. */
export class Endpoint {
  constructor(
    /** The name that the user exported it under. */
    public name: string,
    public method: string,
    /** Percent-decoded, such as `/api/DoubleServer`. */
    public path: string,
    /**
     * Decodes the arguments from a map keyed by parameter name (raising a `DecodeError`), starts the function and
     * returns a task that settles once the result has been written.
     */
    public run: (r: CborReader, w: CborWriter) => TaskBase,
  ) {}
}
