// The request and its answer, ambient in server functions.

import { Extension, HttpError, request, response, server, sleep } from "minnow";

export interface Seen {
  method: string;
  url: string;
  path: string;
  one: string | null;
  all: string[];
  none: string | null;
  agent: string | null;
  twice: string[];
  has: boolean;
  names: string[];
  theme: string | null;
  cookies: [string, string][];
  remote: string;
}

const visitor = new Extension<string>("nobody");
const count = new Extension<number>(0);

export const See = server(async (): Promise<Seen> => {
  await sleep(1);
  const { headers, cookies } = request();
  return {
    method: request().method,
    url: request().url,
    path: request().path,
    one: request().query("one"),
    all: request().queryAll("all"),
    none: request().query("none"),
    agent: headers.get("X-Agent"),
    twice: headers.all("x-twice"),
    has: headers.has("x-agent") && !headers.has("x-none"),
    names: headers.entries().map((entry) => entry[0]),
    theme: cookies.get("theme"),
    cookies: cookies.entries(),
    remote: request().remoteAddress,
  };
});

/** Two of these at once must not see each other's request. */
export const Interleave = server(async (ms: number): Promise<string> => {
  visitor.value = request().headers.get("x-agent") ?? "";
  for (let i = 0; i < 3; i++) {
    await sleep(ms);
    count.value++;
    response().headers.append("x-step", `${visitor.value}${i}`);
  }
  return `${visitor.value} ${count.value} ${request().headers.get("x-agent")}`;
});

export const Create = server(async (): Promise<string> => {
  response().status = 201;
  response().headers.set("location", "/things/1");
  response().headers.set("content-type", "text/x-thing");
  response().headers.append("x-more", "a");
  response().headers.append("x-more", "b");
  response().headers.set("x-gone", "1");
  response().headers.delete("X-Gone");
  return "made";
});

export const Cookies = server(async (): Promise<void> => {
  const { cookies } = response();
  cookies.set("plain", "a b;c=ü");
  cookies.set("all", "1", {
    path: "/api", domain: "example.org", maxAge: 60, expires: new Date(0), httpOnly: false, secure: true, sameSite: "strict",
  });
  cookies.delete("old");
});

export const BadHeader = server(async (kind: string): Promise<string> => {
  response().headers.set("x-kept", "1");
  response().cookies.set("kept", "1");
  try {
    if (kind === "name") response().headers.set("a b", "1");
    if (kind === "break") response().headers.set("x-a", "1\r\nx-b: 2");
    if (kind === "length") response().headers.set("Content-Length", "1");
    if (kind === "status") response().status = 42;
    if (kind === "cookie") response().cookies.set("a=b", "1");
    if (kind === "path") response().cookies.set("a", "1", { path: "/;x" });
  } catch (error) {
    return error.message;
  }
  response().status = 202;
  throw new HttpError(409, "in the way");
});

export const Empty = server(async (): Promise<string> => {
  response().status = 204;
  return "not sent";
});
