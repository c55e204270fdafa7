// `HttpError.notFound("…")` and its siblings: the status is known here, so nothing of them is left at run time.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { construct, integer, text } from "../../ir/node.ts";
import { classType, STRING } from "../../ir/type.ts";
import { lowerAs } from "../expression.ts";
import type { LibraryCall } from "./arguments.ts";

const STATUSES: Record<string, [code: number, message: string]> = {
  badRequest: [400, "Bad Request"],
  unauthorized: [401, "Unauthorized"],
  paymentRequired: [402, "Payment Required"],
  forbidden: [403, "Forbidden"],
  notFound: [404, "Not Found"],
  methodNotAllowed: [405, "Method Not Allowed"],
  notAcceptable: [406, "Not Acceptable"],
  proxyAuthenticationRequired: [407, "Proxy Authentication Required"],
  requestTimeout: [408, "Request Timeout"],
  conflict: [409, "Conflict"],
  gone: [410, "Gone"],
  lengthRequired: [411, "Length Required"],
  preconditionFailed: [412, "Precondition Failed"],
  payloadTooLarge: [413, "Payload Too Large"],
  uriTooLong: [414, "URI Too Long"],
  unsupportedMediaType: [415, "Unsupported Media Type"],
  rangeNotSatisfiable: [416, "Range Not Satisfiable"],
  expectationFailed: [417, "Expectation Failed"],
  imATeapot: [418, "I'm a teapot"],
  misdirectedRequest: [421, "Misdirected Request"],
  unprocessableEntity: [422, "Unprocessable Entity"],
  locked: [423, "Locked"],
  failedDependency: [424, "Failed Dependency"],
  tooEarly: [425, "Too Early"],
  upgradeRequired: [426, "Upgrade Required"],
  preconditionRequired: [428, "Precondition Required"],
  tooManyRequests: [429, "Too Many Requests"],
  requestHeaderFieldsTooLarge: [431, "Request Header Fields Too Large"],
  unavailableForLegalReasons: [451, "Unavailable For Legal Reasons"],
  internalServerError: [500, "Internal Server Error"],
  notImplemented: [501, "Not Implemented"],
  badGateway: [502, "Bad Gateway"],
  serviceUnavailable: [503, "Service Unavailable"],
  gatewayTimeout: [504, "Gateway Timeout"],
  httpVersionNotSupported: [505, "HTTP Version Not Supported"],
  variantAlsoNegotiates: [506, "Variant Also Negotiates"],
  insufficientStorage: [507, "Insufficient Storage"],
  loopDetected: [508, "Loop Detected"],
  networkAuthenticationRequired: [511, "Network Authentication Required"],
};

/** Null for a name that is no error. */
export function httpErrorStatic({ node, lowering }: LibraryCall, name: string): Expr | null {
  const status = STATUSES[name];
  if (!status || !ts.isCallExpression(node)) return null;
  const [code, usual] = status;
  const [message] = node.arguments;
  return construct(classType("HttpError"), [integer(code), message ? lowerAs(message, STRING, lowering) : text(usual)]);
}
