// The server functions of the app. `register` is explicit, in the user's `main`; the compiler also declares every
// server function of the program, so that a forgotten `register` can be named.

import { __throw } from "../runtime/core/error";
import { argumentReader } from "./arguments";
import { useCodecs } from "./codecs";
import { Endpoint } from "./endpoint";
import { HttpError } from "../runtime/core/http-error";
import { cborToJson } from "./json/cbor-to-json";
import { Match, addRoute, allowedMethods, lookup } from "./router";

/** Makes a server function callable. */
export function register(endpoint: Endpoint): void {
  useCodecs(argumentReader, cborToJson);
  const other = addRoute(endpoint.name, endpoint.method, endpoint.path, endpoint);
  if (other === null) return;
  const route = endpoint.method + " " + endpoint.path;
  if (other.name == endpoint.name) __throw(new Error("`" + endpoint.name + "` is registered twice"));
  __throw(new Error("`" + endpoint.name + "` and `" + other.name + "` are both registered for " + route));
}

/** Tells of a server function that is in the program, registered or not. */
export function declared(name: string, method: string, path: string): void {
  addRoute(name, method, path, null);
}

/**
 * The function at an address, such as `POST /api/DoubleServer?x`. Raises an `HttpError` where there is none: 404, or 405
 * where only the method is wrong. Null where nothing at all is there.
 */
export function find(target: string): Match | null {
  const match = lookup(target);
  if (match === null || match.endpoint !== null) return match;
  if (match.unregistered.length) __throw(unregistered(match.unregistered));
  const allowed = allowedMethods(target);
  if (!allowed.length) return null;
  const method = target.substring(0, target.indexOf(" "));
  const error = new HttpError(405, "`" + pathOf(target) + "` does not answer " + method);
  error.allow = allowed;
  error.kind = "UnsupportedRequestMethod";
  __throw(error);
  return null;
}

/** Raises the 404 of an address below `/api/` where nothing is. */
export function notFound(target: string): void {
  const query = target.indexOf("?");
  const route = query < 0 ? target : target.substring(0, query);
  __throw(new HttpError(404, "no server function answers `" + route + "`"));
}

function pathOf(target: string): string {
  const query = target.indexOf("?");
  return target.substring(target.indexOf(" ") + 1, query < 0 ? target.length : query);
}

function unregistered(name: string): HttpError {
  const remedy = "call `register(" + name + ")` in `main()`";
  const error = new HttpError(404, "the server function `" + name + "` is not registered: " + remedy);
  error.kind = "Registration";
  return error;
}
