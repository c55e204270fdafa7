import type { HttpTypes } from "../_shared/glue.gen.ts";
import { PairFields } from "./fields.ts";
import { NoTrailers } from "./incoming.ts";
import { type BufferedBody, BufferedResponse, Limits, type Outparam, WebOutgoingRequest } from "./outgoing.ts";

/** `wasi:http/types`: constructors and statics; the resources themselves are in the files beside. */
export const httpTypes: HttpTypes = {
  httpErrorCode: () => undefined,
  Fields: PairFields,
  OutgoingRequest: WebOutgoingRequest,
  OutgoingResponse: BufferedResponse,
  RequestOptions: Limits,
  IncomingBody: { finish: () => new NoTrailers() },
  OutgoingBody: { finish: (body) => (body as BufferedBody).finish() },
  ResponseOutparam: {
    set(param, response) {
      const answer = param as Outparam;
      if (response.tag === "ok") answer.resolve(response.val as BufferedResponse);
      else answer.reject(new Error(`The guest failed: ${response.val.tag}`));
    },
  },
};
