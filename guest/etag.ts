import { pieces, trimSpace } from "../registry/ascii";

/** Whether `If-None-Match` names `etag`, by weak comparison (RFC 9110, 13.1.2). */
export function matchesEtag(header: string, etag: string): bool {
  if (!header.length) return false;
  const own = opaque(etag);
  const candidates = pieces(header, 0x2c);
  for (let i = 0; i < candidates.length; i++) {
    const candidate = trimSpace(candidates[i]);
    if (candidate == "*" || opaque(candidate) == own) return true;
  }
  return false;
}

function opaque(etag: string): string {
  return etag.startsWith("W/") ? etag.substring(2) : etag;
}
