import { TaskBase } from "../runtime/core/task";
import { CborReader } from "./cbor/reader";
import { CborWriter } from "./cbor/writer";

/** How a function reads its request's body by itself: not at all, as a form, or as one file. */
export const NO_STREAM: i32 = 0;
export const FORM_STREAM: i32 = 1;
export const FILE_STREAM: i32 = 2;

/** One server function, as the compiler describes it. */
export class Endpoint {
  /** What of the address binds to parameters; null where all arguments come in the body. */
  address: Address | null = null;

  /** Whether there are arguments that come in the body. */
  hasBody: bool = true;

  /** Functions around its calls, a list; null where there are none. */
  around: Object | null = null;

  /** Whether pages of other sites may call it. */
  crossOrigin: bool = false;

  /** Whether its result says itself what the answer is made of, so that `accept` does not matter. */
  isRaw: bool = false;

  /** Largest body, and largest field of a form with files, in bytes; -1: as `launch` says. */
  bodyLimit: f64 = -1;
  fieldLimit: f64 = -1;

  /** Its last parameter, where that is the body as it arrives. */
  streamKind: i32 = NO_STREAM;
  streamName: string = "";

  constructor(
    /** The name that the user exported it under. */
    public name: string,
    public method: string,
    /** Such as `/api/DoubleServer` or `/api/dog/{}/{*}`, percent-decoded. */
    public path: string,
    /**
     * Decodes the arguments from a map keyed by parameter name (raising a `DecodeError`), starts the function and
     * returns a task that settles once the result has been written. With an `address` its arguments come first, in a map
     * of their own.
     */
    public run: (r: CborReader, w: CborWriter) => TaskBase,
  ) {}

  /** Says what of the address binds to parameters. */
  bound(address: Address, hasBody: bool): Endpoint {
    this.address = address;
    this.hasBody = hasBody;
    return this;
  }

  /** Says what stands around its calls, and who may make them. */
  guarded(around: Object | null, crossOrigin: bool): Endpoint {
    this.around = around;
    this.crossOrigin = crossOrigin;
    return this;
  }

  /** Says how much it takes. */
  limited(bodyLimit: f64, fieldLimit: f64): Endpoint {
    this.bodyLimit = bodyLimit;
    this.fieldLimit = fieldLimit;
    return this;
  }

  /** Says that its last parameter is the body as it arrives. `hasBody`: others are fields in front of it. */
  streamed(kind: i32, name: string, hasBody: bool): Endpoint {
    this.streamKind = kind;
    this.streamName = name;
    this.hasBody = hasBody;
    return this;
  }

  /** Its result says itself what the answer is made of. */
  raw(): Endpoint {
    this.isRaw = true;
    return this;
  }
}

/** Which parameter gets what of an address. */
export class Address {
  constructor(
    /** The parameters of the path, in its order. */
    public path: string[],
    /** Whether the last of them gets the segments of a catch-all as a list. */
    public isList: bool,
    /** Keys of the query, and the parameter for each. */
    public keys: string[],
    public params: string[],
    /** The parameter that gets all other keys of the query; "" where there is none. */
    public rest: string,
  ) {}
}
