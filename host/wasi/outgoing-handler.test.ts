import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Method, OutgoingBody, OutgoingRequest } from "../_shared/glue.gen.ts";
import { fromLatin1, toLatin1 } from "../_shared/latin1.ts";
import { PairFields } from "./fields.ts";
import { Limits, WebOutgoingRequest } from "./outgoing.ts";
import { createOutgoingHandler } from "./outgoing-handler.ts";

const handler = createOutgoingHandler(fetch);
let server: Server;

beforeAll(async () => {
  server = createServer(async (req, res) => {
    if (req.url === "/moved") res.writeHead(302, { location: "/elsewhere" }).end();
    else if (req.url === "/slow") setTimeout(() => res.end(), 1000);
    else
      res.writeHead(201, { "x-echo": String(req.headers["x-a"]) }).end(`${req.method} ${req.url} ${await text(req)}`);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function outgoing(method: Method, path: string, port = (server.address() as AddressInfo).port): WebOutgoingRequest {
  const request = new WebOutgoingRequest(PairFields.fromList([["x-a", toLatin1("1")]]));
  request.setMethod(method);
  request.setScheme({ tag: "HTTP" });
  request.setAuthority(`127.0.0.1:${port}`);
  request.setPathWithQuery(path);
  return request;
}

/** The outcome of a request: status, a header and the body; or the error's name. */
async function send(request: OutgoingRequest, limits?: Limits): Promise<unknown[]> {
  const future = handler.handle(request, limits);
  expect(future.get()).toBe(undefined);
  const pollable = future.subscribe();
  while (!pollable.ready()) await new Promise((resolve) => setTimeout(resolve, 2));
  const outcome = future.get();
  expect(future.get()).toEqual({ tag: "err", val: undefined });
  if (outcome?.tag !== "ok") throw new Error("There is no outcome.");
  if (outcome.val.tag === "err") return [outcome.val.val.tag];
  const response = outcome.val.val;
  const stream = response.consume().stream();
  let body = "";
  try {
    for (;;) {
      const bytes = stream.read(5n);
      body += fromLatin1(bytes);
      if (bytes.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    }
  } catch {
    return [response.status(), response.headers().get("x-echo").map(fromLatin1)[0], body];
  }
}

describe("an outgoing request", () => {
  test("without a body is sent at once", async () => {
    expect(await send(outgoing({ tag: "get" }, "/a?b"))).toEqual([201, "1", "GET /a?b "]);
    expect(await send(outgoing({ tag: "delete" }, "/a"))).toEqual([201, "1", "DELETE /a "]);
  });

  test("with a body is sent when the body is finished", async () => {
    const request = outgoing({ tag: "post" }, "/p");
    const body = request.body();
    const result = send(request);
    const stream = body.write();
    for (const part of ["one ", "two"]) stream.blockingWriteAndFlush(toLatin1(part));
    (body as OutgoingBody & { finish(): void }).finish();
    expect(await result).toEqual([201, "1", "POST /p one two"]);
  });

  test("does not follow redirects", async () => {
    expect((await send(outgoing({ tag: "get" }, "/moved")))[0]).toBe(302);
  });

  test("that fails says how", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => closed.once("listening", resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    expect(await send(outgoing({ tag: "get" }, "/", port))).toEqual(["connection-refused"]);
    const dropped = outgoing({ tag: "post" }, "/");
    dropped.body().drop?.();
    expect(await send(dropped)).toEqual(["internal-error"]);
  });

  test("has a time limit", async () => {
    const limits = new Limits();
    limits.setFirstByteTimeout(30_000_000n);
    expect(await send(outgoing({ tag: "get" }, "/slow"), limits)).toEqual(["HTTP-response-timeout"]);
  });

  test("without an authority is refused", () => {
    const request = new WebOutgoingRequest(new PairFields());
    const refusal = expect.objectContaining({ payload: { tag: "HTTP-request-URI-invalid" } });
    expect(() => handler.handle(request, undefined)).toThrow(refusal);
  });
});
