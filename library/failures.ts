// What is missing becomes an error with a status, in one word.

import { HttpError } from "minnow";

/**
 * The value, or an `HttpError` where there is none.
 *
 * @example
 * const dog = orHttpError(dogs.get(id), 410, "This dog is gone");
 */
export function orHttpError<T>(value: T | null | undefined, status: i32, message: string): T {
  if (value === null || value === undefined) throw new HttpError(status, message);
  return value;
}

/**
 * The value, or a 404 where there is none.
 *
 * @example
 * const dog = orNotFound(dogs.get(id), "No such dog");
 */
export function orNotFound<T>(value: T | null | undefined, message: string = "Not Found"): T {
  return orHttpError(value, 404, message);
}

/**
 * The value, or a 400 where there is none.
 *
 * @example
 * const size = orBadRequest(sizes.get(name), "No such size");
 */
export function orBadRequest<T>(value: T | null | undefined, message: string = "Bad Request"): T {
  return orHttpError(value, 400, message);
}

/**
 * The value, or a 401 where there is none.
 *
 * @example
 * const user = orUnauthorized(await currentUser());
 */
export function orUnauthorized<T>(value: T | null | undefined, message: string = "Unauthorized"): T {
  return orHttpError(value, 401, message);
}

/**
 * The value, or a 403 where there is none.
 *
 * @example
 * const key = orForbidden(user.key, "Only for members");
 */
export function orForbidden<T>(value: T | null | undefined, message: string = "Forbidden"): T {
  return orHttpError(value, 403, message);
}
