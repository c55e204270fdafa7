// URLs that would run code when they are followed.

/** What is written in place of a blocked URL. */
export const blockedUrl: string = "about:blank#blocked";

/**
 * Whether a browser would run `url` as a script. It strips control characters and blanks in front, and tabs and line
 * breaks anywhere, before it looks at the scheme.
 */
export function isBlockedUrl(url: string): bool {
  let at = 0;
  while (at < url.length && url.charCodeAt(at) <= 0x20) at++;
  if (at == url.length) return false;
  const first = url.charCodeAt(at) | 0x20;
  if (first == 0x6a) return hasScheme(url, at, "javascript:");
  return first == 0x76 && hasScheme(url, at, "vbscript:");
}

/** `url`, or what stands for a blocked one. */
export function safeUrl(url: string | null): string | null {
  return url !== null && isBlockedUrl(url) ? blockedUrl : url;
}

function hasScheme(url: string, at: i32, scheme: string): bool {
  let matched = 0;
  for (; at < url.length && matched < scheme.length; at++) {
    const unit = url.charCodeAt(at);
    if (unit == 0x09 || unit == 0x0a || unit == 0x0d) continue;
    // The bit is set in a colon already.
    if ((unit | 0x20) != scheme.charCodeAt(matched)) return false;
    matched++;
  }
  return matched == scheme.length;
}
