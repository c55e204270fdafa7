// The server functions of the app. `register` is explicit, in the user's `main`; the compiler also declares every
// server function of the program, so that a forgotten `register` can be named.

import { __throw } from "../runtime/core/error";
import { argumentReader } from "./arguments";
import { useCodecs } from "./codecs";
import { Endpoint } from "./endpoint";
import { HttpError } from "../runtime/core/http-error";
import { cborToJson } from "./json/cbor-to-json";

/** Server functions live here unless they say where. */
const API = "/api/";

/** A server function of the program, registered or not. */
class Declaration {
  constructor(
    public name: string,
    public method: string,
    public path: string,
  ) {}
}

const endpoints: Endpoint[] = [];
const declarations: Declaration[] = [];

/** Makes a server function callable. */
export function register(endpoint: Endpoint): void {
  useCodecs(argumentReader, cborToJson);
  const other = lookup(endpoint.method, endpoint.path);
  if (other !== null) {
    const route = endpoint.method + " " + endpoint.path;
    if (other.name == endpoint.name) __throw(new Error("`" + endpoint.name + "` is registered twice"));
    __throw(new Error("`" + endpoint.name + "` and `" + other.name + "` are both registered for " + route));
  }
  endpoints.push(endpoint);
}

/** Tells of a server function that is in the program, registered or not. */
export function declared(name: string, method: string, path: string): void {
  declarations.push(new Declaration(name, method, path));
}

/** Whether requests for `path` are calls of server functions, so that errors are answers to programs, not pages. */
export function isCall(path: string): bool {
  return path.startsWith(API) || methodsOf(path).length > 0;
}

/** The function at a route. Raises an `HttpError` where there is none: 404, or 405 where only the method is wrong. */
export function find(method: string, path: string): Endpoint {
  const wanted = method == "HEAD" ? "GET" : method;
  const endpoint = lookup(wanted, path);
  if (endpoint !== null) return endpoint;
  for (let i = 0; i < declarations.length; i++) {
    const one = declarations[i];
    if (one.path == path && one.method == wanted) __throw(unregistered(one.name));
  }
  const methods = methodsOf(path);
  if (methods.length) {
    const error = new HttpError(405, "`" + path + "` does not answer " + method);
    error.allow = methods;
    __throw(error);
  }
  __throw(new HttpError(404, "no server function answers `" + method + " " + path + "`"));
  return unreachable();
}

function lookup(method: string, path: string): Endpoint | null {
  for (let i = 0; i < endpoints.length; i++) {
    const one = endpoints[i];
    if (one.path == path && one.method == method) return one;
  }
  return null;
}

/** What a path answers to, joined with ", ". */
function methodsOf(path: string): string {
  let methods = "";
  for (let i = 0; i < endpoints.length; i++) {
    const one = endpoints[i];
    if (one.path == path) methods = methods.length ? methods + ", " + one.method : one.method;
  }
  return methods;
}

function unregistered(name: string): HttpError {
  const remedy = "call `register(" + name + ")` in `main()`";
  return new HttpError(404, "the server function `" + name + "` is not registered: " + remedy);
}
