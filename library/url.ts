// `URL` and `URLSearchParams`, which apps use as globals (compiler/global-parts.ts). Hosts are ASCII: there is no table of
// the letters that domains may have.

const PORTS: Record<string, string> = {
  "http:": "80",
  "https:": "443",
  "ws:": "80",
  "wss:": "443",
  "ftp:": "21",
  "file:": "",
};

/**
 * An address, taken apart.
 *
 * @example
 * const next = new URL("../images?size=2", "https://example.org/a/b/c");
 * console.log(next.pathname, next.searchParams.get("size"));
 */
export class URL {
  #protocol = "";
  #username = "";
  #password = "";
  #hostname = "";
  #port = "";
  #pathname = "";
  #search = "";
  #hash = "";
  /** Whether there is a host, though it may be empty: `file:///a`. */
  #hasHost = false;
  readonly #params: URLSearchParams;

  constructor(url: string | URL, base?: string | URL) {
    this.#params = new URLSearchParams();
    this.#params.follow((search) => {
      this.#search = search;
    });
    this.#parse(String(url).trim(), base === undefined ? null : base instanceof URL ? base : new URL(base));
  }

  static canParse(url: string, base?: string): boolean {
    return URL.parse(url, base) !== null;
  }

  static parse(url: string, base?: string): URL | null {
    try {
      return new URL(url, base);
    } catch {
      return null;
    }
  }

  get href(): string {
    const at =
      this.#username || this.#password ? `${this.#username}${this.#password ? `:${this.#password}` : ""}@` : "";
    const host = this.#hasHost ? `//${at}${this.host}` : "";
    return this.#protocol + host + this.#pathname + this.#search + this.#hash;
  }
  set href(value: string) {
    this.#parse(value, null);
  }

  get origin(): string {
    return this.#protocol in PORTS && this.#protocol !== "file:" ? `${this.#protocol}//${this.host}` : "null";
  }

  get protocol(): string {
    return this.#protocol;
  }
  set protocol(value: string) {
    const protocol = `${value.replace(/:.*$/, "").toLowerCase()}:`;
    if (!/^[a-z][a-z0-9+.-]*:$/.test(protocol) || protocol in PORTS !== this.#protocol in PORTS) return;
    this.#protocol = protocol;
    if (this.#port === PORTS[protocol]) this.#port = "";
  }

  get username(): string {
    return this.#username;
  }
  set username(value: string) {
    this.#username = encoded(value, USER);
  }

  get password(): string {
    return this.#password;
  }
  set password(value: string) {
    this.#password = encoded(value, USER);
  }

  get host(): string {
    return this.#port ? `${this.#hostname}:${this.#port}` : this.#hostname;
  }
  set host(value: string) {
    const [, name = "", port = ""] = /^(\[[^\]]*\]|[^:/?#\\]*)(?::(\d*))?/.exec(value) ?? [];
    if (!name) return;
    this.#hostname = hostOf(name, this.#protocol in PORTS);
    if (port) this.port = port;
  }

  get hostname(): string {
    return this.#hostname;
  }
  set hostname(value: string) {
    if (value) this.#hostname = hostOf(value, this.#protocol in PORTS);
  }

  get port(): string {
    return this.#port;
  }
  set port(value: string) {
    const digits = /^\d*/.exec(String(value))?.[0] ?? "";
    if (digits === "" && value !== "") return;
    const port = digits === "" ? "" : String(Number(digits));
    if (Number(port) <= 65535) this.#port = port === PORTS[this.#protocol] ? "" : port;
  }

  get pathname(): string {
    return this.#pathname;
  }
  set pathname(value: string) {
    this.#pathname = this.#protocol in PORTS ? pathOf(value.replace(/\\/g, "/")) : encoded(value, PATH);
  }

  get search(): string {
    return this.#search === "?" ? "" : this.#search;
  }
  set search(value: string) {
    this.#setSearch(value === "" ? "" : value.startsWith("?") ? value : `?${value}`);
  }

  get hash(): string {
    return this.#hash === "#" ? "" : this.#hash;
  }
  set hash(value: string) {
    this.#hash = value === "" ? "" : `#${encoded(value.replace(/^#/, ""), HASH)}`;
  }

  get searchParams(): URLSearchParams {
    return this.#params;
  }

  toString(): string {
    return this.href;
  }

  toJSON(): string {
    return this.href;
  }

  #setSearch(search: string): void {
    this.#search = encoded(search, this.#protocol in PORTS ? SPECIAL_QUERY : QUERY);
    this.#params.read(this.#search);
  }

  #parse(text: string, base: URL | null): void {
    const [, start = "", search = "", hash = ""] =
      /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(text.replace(/[\t\n\r]/g, "")) ?? [];
    const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):(.*)$/s.exec(start);
    const protocol = scheme ? `${(scheme[1] ?? "").toLowerCase()}:` : "";
    const special = (protocol || base?.protocol || "") in PORTS;
    const rest = special
      ? (scheme ? (scheme[2] ?? "") : start).replace(/\\/g, "/")
      : scheme
        ? (scheme[2] ?? "")
        : start;
    if (scheme && (!base || protocol !== base.protocol || rest.startsWith("/") || !special)) {
      this.#protocol = protocol;
      this.#place(special ? `//${rest.replace(protocol === "file:" ? /^\/\// : /^\/+/, "")}` : rest, special, text);
      this.#setSearch(search);
    } else if (!base) {
      throw invalid(text);
    } else {
      this.#take(base, rest, search, special, text);
    }
    this.hash = hash;
  }

  /** What an address that begins without a scheme means where `base` is. */
  #take(base: URL, rest: string, search: string, special: boolean, text: string): void {
    if (!special && !base.pathname.startsWith("/") && rest !== "") throw invalid(text);
    this.#protocol = base.protocol;
    if (rest.startsWith("//")) {
      this.#place(rest, special, text);
      this.#setSearch(search);
      return;
    }
    this.#username = base.username;
    this.#password = base.password;
    this.#hostname = base.hostname;
    this.#port = base.port;
    this.#hasHost = base.#hasHost;
    if (rest === "") {
      this.#pathname = base.pathname;
      this.#setSearch(search === "" ? base.#search : search);
      return;
    }
    const folder = base.pathname.slice(0, base.pathname.lastIndexOf("/") + 1);
    this.#pathname = pathOf(rest.startsWith("/") ? rest : folder + rest);
    this.#setSearch(search);
  }

  /** User, host, port and path. */
  #place(rest: string, special: boolean, text: string): void {
    if (!rest.startsWith("//")) {
      this.#pathname = rest.startsWith("/") ? pathOf(rest) : encoded(rest, OPAQUE);
      return;
    }
    this.#hasHost = true;
    const end = rest.indexOf("/", 2);
    const authority = end < 0 ? rest.slice(2) : rest.slice(2, end);
    const at = authority.lastIndexOf("@");
    if (at >= 0) {
      const user = authority.slice(0, at);
      const colon = user.indexOf(":");
      this.#username = encoded(colon < 0 ? user : user.slice(0, colon), USER);
      this.#password = colon < 0 ? "" : encoded(user.slice(colon + 1), USER);
    }
    const place = /^(\[[0-9a-fA-F:.]*\]|[^:[\]]*)(?::(\d*))?$/.exec(authority.slice(at + 1));
    if (!place) throw invalid(text);
    const name = place[1] ?? "";
    if (special && name === "" && this.#protocol !== "file:") throw invalid(text);
    this.#hostname = hostOf(name, special, text);
    const port = place[2] ?? "";
    if (Number(port) > 65535) throw invalid(text);
    this.#port = "";
    this.port = port;
    const path = end < 0 ? "" : rest.slice(end);
    this.#pathname = path === "" && !special ? "" : pathOf(path);
  }
}

/**
 * The parameters of an address, `?a=1&b=2`.
 *
 * @example
 * const query = new URLSearchParams({ page: "2" });
 * query.append("tag", "a b");
 * console.log(query.toString());
 */
export class URLSearchParams {
  #names: string[] = [];
  #values: string[] = [];
  #changed: ((search: string) => void) | null = null;

  constructor(init?: string | URLSearchParams | string[][] | Record<string, string>) {
    if (init === undefined) return;
    if (typeof init === "string") this.read(init);
    else if (init instanceof URLSearchParams) for (const [name, value] of init.entries()) this.append(name, value);
    else if (Array.isArray(init)) for (const [name, value] of init) this.append(name ?? "", value ?? "");
    else for (const [name, value] of Object.entries(init)) this.append(name, value);
  }

  get size(): number {
    return this.#names.length;
  }

  append(name: string, value: string): void {
    this.#names.push(name);
    this.#values.push(String(value));
    this.#tell();
  }

  delete(name: string, value?: string): void {
    const kept = this.#names.map((each, at) => each !== name || (value !== undefined && this.#values[at] !== value));
    this.#values = this.#values.filter((_, at) => kept[at] === true);
    this.#names = this.#names.filter((_, at) => kept[at] === true);
    this.#tell();
  }

  get(name: string): string | null {
    const at = this.#names.indexOf(name);
    return at < 0 ? null : this.#values[at]!;
  }

  getAll(name: string): string[] {
    return this.#values.filter((_, at) => this.#names[at] === name);
  }

  has(name: string, value?: string): boolean {
    return this.#names.some((each, at) => each === name && (value === undefined || this.#values[at] === value));
  }

  set(name: string, value: string): void {
    const first = this.#names.indexOf(name);
    if (first < 0) {
      this.append(name, value);
      return;
    }
    this.#values[first] = String(value);
    this.#values = this.#values.filter((_, at) => at <= first || this.#names[at] !== name);
    this.#names = this.#names.filter((each, at) => at <= first || each !== name);
    this.#tell();
  }

  sort(): void {
    const order = this.#names.map((_, at) => at);
    order.sort((a, b) => {
      const [left, right] = [this.#names[a]!, this.#names[b]!];
      return left < right ? -1 : left > right ? 1 : a - b;
    });
    const [names, values] = [this.#names, this.#values];
    this.#names = order.map((at) => names[at]!);
    this.#values = order.map((at) => values[at]!);
    this.#tell();
  }

  forEach(visit: (value: string, name: string, params: URLSearchParams) => void): void {
    for (let at = 0; at < this.#names.length; at++) visit(this.#values[at]!, this.#names[at]!, this);
  }

  *entries(): Generator<[string, string]> {
    for (let at = 0; at < this.#names.length; at++) yield [this.#names[at]!, this.#values[at]!];
  }

  *keys(): Generator<string> {
    for (const name of this.#names) yield name;
  }

  *values(): Generator<string> {
    for (const value of this.#values) yield value;
  }

  [Symbol.iterator](): Generator<[string, string]> {
    return this.entries();
  }

  toString(): string {
    return this.#names.map((name, at) => `${formEncoded(name)}=${formEncoded(this.#values[at]!)}`).join("&");
  }

  /** Takes the parameters of a text. For `URL`. */
  read(search: string): void {
    this.#names = [];
    this.#values = [];
    for (const part of search.replace(/^\?/, "").split("&")) {
      if (part === "") continue;
      const at = part.indexOf("=");
      this.#names.push(formDecoded(at < 0 ? part : part.slice(0, at)));
      this.#values.push(at < 0 ? "" : formDecoded(part.slice(at + 1)));
    }
  }

  /** Who is told of changes. For `URL`. */
  follow(changed: (search: string) => void): void {
    this.#changed = changed;
  }

  #tell(): void {
    const changed = this.#changed;
    if (changed) changed(this.#names.length ? `?${this.toString()}` : "");
  }
}

const OPAQUE = /[^\x20-\x7e]/gu;
const HASH = /[^\x21-\x7e]|["<>`]/gu;
const QUERY = /[^\x21-\x7e]|["#<>]/gu;
const SPECIAL_QUERY = /[^\x21-\x7e]|["#<>']/gu;
const PATH = /[^\x21-\x7e]|["#<>?^`{}]/gu;
const USER = /[^\x21-\x7e]|["#<>?`{}/:;=@[\\\]^|]/gu;

function encoded(text: string, set: RegExp): string {
  return text.replace(set, (unit) => percent(unit));
}

function percent(unit: string): string {
  return Array.from(
    new TextEncoder().encode(unit),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  ).join("");
}

function formEncoded(text: string): string {
  return text.replace(/[^A-Za-z0-9*._-]/gu, (unit) => (unit === " " ? "+" : percent(unit)));
}

function formDecoded(text: string): string {
  const plain = text.replace(/\+/g, " ");
  if (!plain.includes("%")) return plain;
  return plain.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const bytes = new Uint8Array(run.length / 3);
    for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(run.slice(at * 3 + 1, at * 3 + 3), 16);
    return new TextDecoder().decode(bytes);
  });
}

/** Without `.` and `..`, beginning with a slash. */
function pathOf(path: string): string {
  const parts: string[] = [];
  const given = path.replace(/^\//, "").split("/");
  for (const [at, part] of given.entries()) {
    const last = at === given.length - 1;
    if (/^(\.|%2e)(\.|%2e)$/i.test(part)) {
      parts.pop();
      if (last) parts.push("");
    } else if (/^(\.|%2e)$/i.test(part)) {
      if (last) parts.push("");
    } else parts.push(encoded(part, PATH));
  }
  return `/${parts.join("/")}`;
}

function hostOf(name: string, special: boolean, text: string = name): string {
  if (!special) return encoded(name, OPAQUE);
  const host = formDecodedHost(name).toLowerCase();
  if (/[^\x21-\x7e]|[#%/<>?@\\^|]/.test(host)) throw invalid(text);
  return host;
}

function formDecodedHost(name: string): string {
  return name.includes("%") ? decodeURIComponent(name) : name;
}

function invalid(_: string): TypeError {
  return new TypeError("Invalid URL");
}
