// Cookies as text (RFC 6265).

/**
 * How the browser keeps a cookie.
 *
 * @example
 * response().cookies.set("theme", "dark", { maxAge: 31_536_000, sameSite: "lax" });
 */
export interface CookieOptions {
  /** Below which paths it is sent. `/` where nothing is said. */
  path?: string;
  /** To which host and its subdomains it is sent: where nothing is said to this host only. */
  domain?: string;
  /** For how many seconds it is kept. Without `maxAge` and `expires` until the browser closes. */
  maxAge?: number;
  expires?: Date;
  /** Out of reach of scripts. True where nothing is said. */
  httpOnly?: boolean;
  /** Sent over TLS only. */
  secure?: boolean;
  /** Whether it goes along with requests from pages of other sites. `lax` where nothing is said. */
  sameSite?: "strict" | "lax" | "none";
}

/** A `Set-Cookie` header. */
export function setCookieHeader(name: string, value: string, options: CookieOptions): string {
  let text = `${checkedName(name)}=${encodeURIComponent(value)}; Path=${checkedPart(options.path ?? "/")}`;
  if (options.domain !== undefined) text += `; Domain=${checkedPart(options.domain)}`;
  if (options.maxAge !== undefined) text += `; Max-Age=${Math.trunc(options.maxAge)}`;
  if (options.expires !== undefined) text += `; Expires=${options.expires.toUTCString()}`;
  if (options.httpOnly ?? true) text += "; HttpOnly";
  const sameSite = options.sameSite ?? "lax";
  // Browsers take a cookie for other sites' pages only with TLS.
  if (options.secure ?? sameSite === "none") text += "; Secure";
  return `${text}; SameSite=${sameSite === "strict" ? "Strict" : sameSite === "none" ? "None" : "Lax"}`;
}

/** Names and values of a `Cookie` header in turn; the first of two with one name counts. */
export function parseCookies(header: string): string[] {
  const list: string[] = [];
  for (const part of header.split(";")) {
    const equals = part.indexOf("=");
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim();
    const raw = part.slice(equals + 1).trim();
    const bare = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"') ? raw.slice(1, -1) : raw;
    list.push(name, decoded(bare));
  }
  return list;
}

/** What is no percent-encoding stays as it is: others set cookies too. */
function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function checkedName(name: string): string {
  for (const character of name) {
    const isWord = (character >= "0" && character <= "9") || isLetter(character);
    if (!isWord && !"!#$%&'*+-.^_`|~".includes(character)) throw new TypeError(`\`${name}\` is no name of a cookie`);
  }
  if (name === "") throw new TypeError("A cookie needs a name");
  return name;
}

function isLetter(character: string): boolean {
  return (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");
}

function checkedPart(text: string): string {
  if (text.includes(";")) throw new TypeError(`\`${text}\` holds a semicolon: it cannot be a part of a cookie`);
  return text;
}
