import {
  Bytes, get, Html, HttpError, HttpResponse, NoContent, orNotFound, post, put, Redirect, ServerFnError, server, sleep, Text, type WithStatus, withStatus,
} from "minnow";

export interface Dog { name: string; age: i32 }

export class OutOfStock extends HttpError {
  constructor(readonly sku: string, readonly left: i32, readonly dog: Dog | null = null) { super(409, `${sku} is sold out`); }
}

/** No `HttpError`, but it says what its status is. */
export class Invalid extends Error {
  status = 422;
  protected secret: string = "canary";
  constructor(public field: string, message: string) { super(message); this.name = "Invalid"; }
}

export class Worse extends OutOfStock {
  why: string[] = [];
  constructor(sku: string) { super(sku, 0); this.why.push("worse"); }
}

const dogs = new Map<string, Dog>([["rex", { name: "Rex", age: 4 }]]);

export const Robots = get("/robots.txt", async (): Promise<Text> => new Text("grün"));
export const About = get("/about", async (): Promise<Html> => new Html("<h1>About us</h1>"));
export const Logo = get("/logo?name", async (name: string = ""): Promise<Bytes> => new Bytes(new Uint8Array(3).fill(255), "image/png", name));
export const Ping = post("/api/ping", async (): Promise<NoContent> => new NoContent());
export const Old = post("/api/old?kind", async (kind: i32): Promise<Redirect> =>
  kind === 307 ? Redirect.temporary("/about?a=1") : kind === 308 ? Redirect.permanent("https://example.org/") : Redirect.to("/about"));
export const Created = put("/api/created", async (name: string): Promise<WithStatus<Dog>> => withStatus<Dog>(201, { name, age: 0 }));
export const Whole = get("/api/whole?status", async (status: i32): Promise<HttpResponse> =>
  new HttpResponse(status, "whole").header("Content-Type", "text/x-whole").header("Set-Cookie", "a=1; Path=/").header("set-cookie", "b=2").header("X-One", "1"));
export const Cut = get("/api/cut", async (): Promise<HttpResponse> => new HttpResponse(200, "").header("x-cut", "a\r\nset-cookie: c=3"));

export const Sell = server(async (sku: string, left: i32): Promise<string> => {
  if (left === 0) throw new OutOfStock(sku, left, { name: "Rex", age: 4 });
  if (left === 1) throw new Worse(sku);
  if (left === 2) throw new Invalid("sku", "not like this");
  if (left === 3) throw HttpError.notFound("no such thing");
  if (left === 4) throw HttpError.imATeapot();
  if (left === 5) throw new Error("a secret");
  if (left === 6) throw new ServerFnError(0, "too slow", "MiddlewareError");
  if (left === 7) throw new HttpError(200, "an error is no success");
  await sleep(1);
  if (left === 8) throw new OutOfStock("later", left);
  return "sold";
});
export const Find = get("/api/find/{name}", async (name: string): Promise<Dog> => orNotFound(dogs.get(name), `no dog ${name}`));
