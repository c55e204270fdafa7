// What a server function may return besides values: answers of another kind than JSON and CBOR.

import { decodeText, encodeUtf8, followLocation } from "minnow/internal";

/**
 * An answer of plain text.
 *
 * @example
 * export const Robots = get("/robots.txt", async (): Promise<Text> => new Text("User-agent: *"));
 */
export class Text {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * An answer of HTML: a page of its own. Nothing in it is escaped.
 *
 * @example
 * export const About = get("/about", async (): Promise<Html> => new Html("<h1>About us</h1>"));
 */
export class Html {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/**
 * An answer of bytes of some media type. With a name a browser that goes there keeps it as a file.
 *
 * @example
 * export const Logo = get("/logo.png", async (): Promise<Bytes> => new Bytes(draw(), "image/png"));
 */
export class Bytes {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;

  constructor(bytes: Uint8Array, type: string = "application/octet-stream", name: string = "") {
    this.bytes = bytes;
    this.type = type;
    this.name = name;
  }
}

/**
 * An answer without a body, of status 204.
 *
 * @example
 * export const Ping = post("/ping", async (): Promise<NoContent> => new NoContent());
 */
export class NoContent {}

/**
 * An answer that leads elsewhere: browsers and forms go there. A call in the browser gets it as a value, and goes there with
 * `follow()`.
 *
 * @example
 * export const Login = post("/login", async (name: string): Promise<Redirect> => Redirect.to("/welcome"));
 */
export class Redirect {
  readonly location: string;
  readonly status: i32;

  constructor(location: string, status: i32 = 303) {
    this.location = location;
    this.status = status;
  }

  /** 303: what is there is to be asked for with GET. */
  static to(location: string): Redirect {
    return new Redirect(location, 303);
  }

  /** 307: the same request again, this time. */
  static temporary(location: string): Redirect {
    return new Redirect(location, 307);
  }

  /** 308: the same request again, from now on. */
  static permanent(location: string): Redirect {
    return new Redirect(location, 308);
  }

  /** In the browser: goes there. */
  follow(): void {
    followLocation(this.location);
  }
}

/**
 * A value with a status of its own.
 *
 * @example
 * export const Add = post("/dogs", async (name: string): Promise<WithStatus<i32>> => withStatus(201, dogs.push(name)));
 */
export class WithStatus<T> {
  readonly status: i32;
  readonly value: T;

  constructor(status: i32, value: T) {
    this.status = status;
    this.value = value;
  }
}

/**
 * Answers a value with a status of its own.
 *
 * @example
 * return withStatus(201, dog);
 */
export function withStatus<T>(status: i32, value: T): WithStatus<T> {
  return new WithStatus<T>(status, value);
}

/**
 * Any answer: status, headers (a name may be there several times, `Set-Cookie` for example), body. A call gets it as it
 * arrived, whatever its status.
 *
 * @example
 * return new HttpResponse(202, "{}").header("content-type", "application/json").header("set-cookie", "a=1");
 */
export class HttpResponse {
  readonly status: i32;
  readonly body: Uint8Array;
  /** Each name is followed by its value. */
  readonly headers: string[];

  constructor(status: i32, body: string | Uint8Array = "", headers: string[] = []) {
    this.status = status;
    this.body = typeof body === "string" ? encodeUtf8(body) : body;
    this.headers = headers;
  }

  /** Adds a header. */
  header(name: string, value: string): HttpResponse {
    this.headers.push(name.toLowerCase(), value);
    return this;
  }

  /** The first header of a name, null where there is none. */
  get(name: string): string | null {
    const wanted = name.toLowerCase();
    for (let i = 0; i + 1 < this.headers.length; i += 2) {
      if (this.headers[i] === wanted) return this.headers[i + 1]!;
    }
    return null;
  }

  /** The body as text; what is no UTF-8 is an empty one. */
  text(): string {
    return decodeText(this.body);
  }
}
