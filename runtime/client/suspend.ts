import { Unwind } from "../core/error";
import { Node } from "./graph";

/** Raised by the read of a pending value: what reads it stops, and runs again when `source` has changed. */
export class Suspend extends Unwind {
  constructor(public source: Node) {
    super("This value is still pending. Where nothing can wait for it, read it with `.or(…)`.");
  }
}
