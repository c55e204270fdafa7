// Calls that change something are taken from this site's own pages, and from programs, which send neither header.

import { lowerAscii } from "../registry/ascii";
import { HttpError } from "../runtime/core/http-error";
import { __throw } from "../runtime/core/error";
import { Request } from "./request";

/** Raises a 403 for a call from another site's page. Hosts are compared, not schemes: a proxy may have ended TLS. */
export function checkOrigin(request: Request): void {
  const site = request.header("sec-fetch-site");
  if (site == "same-origin" || site == "none") return;
  const origin = request.header("origin");
  if (!site.length && !origin.length) return;
  const separator = origin.indexOf("://");
  const host = separator < 0 ? "" : lowerAscii(origin.substring(separator + 3));
  const own = request.incoming.authority();
  if (host.length && own !== null && lowerAscii(own) == host) return;
  __throw(new HttpError(403, "calls from pages of another site are refused"));
}
