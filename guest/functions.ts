// What generated code says about server functions. An app without them carries none of what answers calls: the first that
// is declared brings it in.

import { Endpoint } from "../registry/endpoint";
import { declared as declareFunction, register as registerFunction } from "../registry/registry";
import { answerCallError, startCall } from "./call";
import { useCalls } from "./serve";

/** Makes a server function callable. */
export function register(endpoint: Endpoint): void {
  useCalls(startCall, answerCallError);
  registerFunction(endpoint);
}

/** Tells of a server function that is in the program, registered or not. */
export function declared(name: string, method: string, path: string): void {
  useCalls(startCall, answerCallError);
  declareFunction(name, method, path);
}
