// Functions around requests.

import { Extension, fetch, get, HttpError, type Middleware, openStore, post, request, response, server, sleep } from "minnow";
import { bearerAuth, cors, countIn, rateLimit, timeout } from "minnow/middleware";
import { measured, observe, traceparent } from "minnow/observe";

const trail = new Extension<string>("");
const user = new Extension<string | null>(null);

function step(name: string): Middleware {
  return async (next) => {
    trail.value += `>${name}`;
    await sleep(1);
    await next();
    trail.value += `<${name}`;
    response().headers.set("x-trail", trail.value);
  };
}

/** Around all requests. */
export const outer: Middleware = async (next) => {
  const path = request().path;
  if (path === "/api/early") {
    response().status = 299;
    return response().send("early bird");
  }
  if (path === "/api/silent") return;
  if (path === "/refused") throw new HttpError(402, "pay <first>");
  await next();
  await next();
  response().headers.set("x-seen", `${response().status} ${response().headers.get("content-type") ?? ""}`);
  if (path === "/api/replaced") response().status = 503;
};

export const crossSite = cors({ origins: ["https://friend.example"], credentials: true, expose: ["x-seen"] });

const auth: Middleware = async (next) => {
  const name = request().headers.get("x-user");
  if (name === null) throw new HttpError(401, "who are you?");
  user.value = name;
  await next();
};

export const Stepped = server({ use: [step("a"), step("b")] }, async (): Promise<string> => {
  await sleep(1);
  trail.value += "!";
  return trail.value;
});

export const Secret = get("/api/secret/{id}", { use: [auth] }, async (id: i32): Promise<string> => `${user.value} ${id}`);
export const Strict = post("/api/strict", { use: [auth] }, async (n: i32): Promise<i32> => n);
export const Token = server({ use: [bearerAuth({ check: async (token) => token === "good" })] }, async (): Promise<string> => "in");
export const Limited = server({ use: [timeout(1500)] }, async (ms: number): Promise<string> => {
  await sleep(ms);
  return "in time";
});
export const LimitedOnce = server({ use: [timeout(1, 503)] }, async (): Promise<void> => await sleep(60_000));
export const Rare = server({ use: [rateLimit({ requests: 2, seconds: 600 })] }, async (): Promise<i32> => 1);
export const RareForAll = server({ use: [rateLimit({ requests: 2, seconds: 1e9, key: () => "all", count: countIn("rare") })] }, async (): Promise<i32> => 1);
export const CountedKeys = server(async (): Promise<string[]> => (await openStore("rare").keys()).toSorted());
export const AgeCounts = server(async (): Promise<void> => {
  await openStore("rare").increment("0 all");
  await openStore("rare").increment("0");
});
export const Open = server({ crossOrigin: true }, async (): Promise<string> => "open");
export const Public = server({ use: [cors({ origins: ["*"] })] }, async (): Promise<string> => "public");
export const Closed = server(async (): Promise<string> => "closed");
export const Replaced = server({ endpoint: "replaced" }, async (): Promise<string> => "x");
export const Broken = server(async (): Promise<string> => {
  throw new Error("a secret");
});

export const Observed = server({ use: [observe({ serverTiming: true })] }, async (url: string): Promise<string> => {
  await measured("nap time", sleep(5));
  const answer = await fetch(`${url}/trace`);
  return `${traceparent()} ${await answer.text()}`;
});
