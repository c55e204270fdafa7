// The request that runs and its answer, for server functions and what they call. Everything is asked for when it is
// needed: a server function that asks for no header costs none.

export type { CookieOptions } from "./http/cookie.ts";
export { RequestCookies, ResponseCookies } from "./http/cookies.ts";
export { Extension } from "./http/extension.ts";
export { RequestHeaders, ResponseHeaders } from "./http/headers.ts";
export { request, ServerRequest } from "./http/request.ts";
export { response, ServerResponse } from "./http/response.ts";
