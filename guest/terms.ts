// What the head of a call says: the format of its arguments, that of the answer, and who sends it. Callers send the same head
// again and again, so what the last one came to is kept.

import { lowerAscii } from "../registry/ascii";
import { CBOR_TYPE, JSON_TYPE, fitsNothing, isForm, mediaType, wantsCbor } from "../registry/negotiate";
import { HttpError } from "../runtime/core/http-error";
import { __throw } from "../runtime/core/error";
import { Request } from "./request";

/** The lines of `Request.head`. */
const CONTENT_TYPE: i32 = 0;
const ACCEPT: i32 = 1;
const SEC_FETCH_SITE: i32 = 2;
const ORIGIN: i32 = 3;

export class Terms {
  head: string;
  contentType: string;
  /** Whether the answer is to be CBOR. */
  cbor: bool;
  /** Whether neither JSON nor CBOR would do. */
  fitsNothing: bool;
  /** Whether a browser sent a form by itself and will show what comes back. */
  isBrowsersForm: bool;
  /** The origin that has to be compared with the host's name; null where there is no need to. */
  foreign: string | null = null;

  constructor(request: Request) {
    this.head = request.head;
    const contentType = header(request, CONTENT_TYPE, "content-type");
    const accept = header(request, ACCEPT, "accept");
    const form = isForm(mediaType(contentType));
    this.contentType = contentType;
    this.cbor = accept == CBOR_TYPE || wantsCbor(accept, contentType);
    // A browser that sends a form by itself goes back to its page.
    this.fitsNothing = !this.cbor && !form && fitsNothing(accept);
    this.isBrowsersForm = form && accept.includes("text/html");
    const site = header(request, SEC_FETCH_SITE, "sec-fetch-site");
    if (site != "same-origin" && site != "none") {
      const origin = header(request, ORIGIN, "origin");
      if (site.length || origin.length) this.foreign = origin;
    }
  }

  /** Raises a 406 where the answer could not be read. */
  checkAccept(): void {
    if (this.fitsNothing) __throw(new HttpError(406, "this function answers " + JSON_TYPE + " or " + CBOR_TYPE));
  }

  /**
   * Raises a 403 for a call from another site's page: calls that change something are taken from this site's own pages, and
   * from programs, which send neither header. Hosts are compared, not schemes: a proxy may have ended TLS.
   */
  checkOrigin(request: Request): void {
    const origin = this.foreign;
    if (origin === null) return;
    const separator = origin.indexOf("://");
    const host = separator < 0 ? "" : lowerAscii(origin.substring(separator + 3));
    const own = request.incoming.authority();
    if (host.length && own !== null && lowerAscii(own) == host) return;
    __throw(new HttpError(403, "calls from pages of another site are refused"));
  }
}

let last: Terms | null = null;

export function termsOf(request: Request): Terms {
  const head = request.head;
  const known = last;
  if (known !== null && head.length && known.head == head) return known;
  const made = new Terms(request);
  if (head.length) last = made;
  return made;
}

/** A header, from the head where the host sent that along. */
function header(request: Request, line: i32, name: string): string {
  const head = request.head;
  if (!head.length) return request.header(name);
  let from = 0;
  for (; line > 0; line--) from = head.indexOf("\n", from) + 1;
  return head.substring(from, head.indexOf("\n", from));
}
