import { Extension } from "minnow/http";

/** `traceparent` of the request that runs; "" where nobody observes it. */
export const currentTrace: Extension<string> = new Extension<string>("");
