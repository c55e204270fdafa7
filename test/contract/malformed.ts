// Requests that nobody should send, out of a fixed sequence: rightly made ones, and then something is done to them.

import { Agent, request } from "node:http";
import { Encoder } from "cbor-x";
import { expect, test } from "vitest";
import { megabytes } from "../hosts/driver.ts";
import { random, rounds } from "../random.ts";
import type { RawRequest } from "./raw-request.ts";
import { send, sendBytes } from "./raw-request.ts";
import { type Subject, testUnless } from "./subject.ts";

const encoder = new Encoder({ useRecords: false, mapsAsObjects: true, tagUint8Array: false });

/** How many requests each host gets with the other tests; `npm run fuzz` sends 25 times as many, 100 000 to all of them together. */
const FEW = 1340;
const AT_ONCE = 8;

/** From so many on memory must not grow. */
const MANY = 10_000;

const whole = (end: number): number => Math.floor(random() * end);
const pick = <T>(from: readonly T[]): T => from[whole(from.length)] as T;

/** Addresses that bind to all kinds of parameters. None of them throws by itself. */
const TARGETS: readonly [method: string, target: string][] = [
  ["GET", "/"],
  ["GET", "/api/dog/7"],
  ["PUT", "/api/dog/7"],
  ["PATCH", "/api/dog/7?loud=1"],
  ["GET", "/api/dog/3/toys/a%2Fb"],
  ["GET", "/api/files/a/b%20c/d"],
  ["GET", "/api/parts/x%2Fy/z"],
  ["GET", "/api/names?first=A+B&last=%C3%BC&age=3"],
  ["GET", "/api/kinds?on=1&level=2&word=dog&big=9007199254740993&small=7&tags=a&tags=b&counts=3"],
  ["GET", "/api/search?breed=x&ages%5B0%5D=3&ages[1]=4&size%5Bmin%5D=1&size[max]=9"],
  ["GET", "/api/everything?a=1&b=&c"],
  ["GET", "/api/flag/true/4e0"],
  ["GET", "/logo?name=a.png"],
  ["POST", "/api/42/chat?room_id=7"],
  ["POST", "/api/Join"],
  ["POST", "/api/Login"],
  ["POST", "/api/Upload"],
  ["POST", "/rpc/plain"],
  ["POST", "/api/Fields"],
  ["POST", "/api/Attach"],
  ["POST", "/files/x?count=3"],
  ["POST", "/api/old?kind=303"],
  ["GET", "/assets/nothing.js"],
];

/** Values that arguments may have, right and wrong. */
function anything(depth: number): unknown {
  const kind = whole(depth > 3 ? 7 : 11);
  if (kind === 0) return null;
  if (kind === 1) return random() < 0.5;
  if (kind === 2) return whole(300) - 20;
  if (kind === 3) return (random() - 0.5) * 10 ** whole(300);
  if (kind === 4) return pick(["", "a", "ü😀\ud800", "x".repeat(whole(2000)), "\u0000", "nobody", "admin"]);
  if (kind === 5) return pick([Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 31, 2 ** 53, 2 ** 64, -(2 ** 63)]);
  if (kind === 6) return Buffer.from([whole(256), whole(256)]);
  if (kind < 9) return Array.from({ length: whole(4) }, () => anything(depth + 1));
  return Object.fromEntries(Array.from({ length: whole(4) }, () => [name(), anything(depth + 1)]));
}

const NAMES = [
  "name",
  "age",
  "agreed",
  "tags",
  "password",
  "address",
  "city",
  "zip",
  "size",
  "user",
  "text",
  "title",
  "photo",
  "n",
];

function name(): string {
  return random() < 0.9 ? pick([...NAMES, "type", "bytes"]) : pick(["", "constructor", "a[b]", "😀"]);
}

function argumentsOf(): Record<string, unknown> {
  const right: Record<string, unknown> = {
    ...{ name: "Ada", age: 36, agreed: true, tags: ["a", "b"], password: "x", address: { city: "Bern" }, size: "s" },
    ...{ user: "u", text: "hi", n: 4, title: "t", photo: { name: "p", type: "t", bytes: Buffer.from("abc") } },
  };
  for (let times = whole(3); times > 0; times--) right[name()] = anything(0);
  return right;
}

const BODIES: readonly (readonly [type: string, make: () => Buffer])[] = [
  ["application/json", () => Buffer.from(JSON.stringify(argumentsOf()) ?? "")],
  ["application/cbor", () => encoder.encode(argumentsOf())],
  [
    "application/x-www-form-urlencoded",
    () =>
      Buffer.from(
        "name=Ada&age=36&agreed=on&tags=a&tags=b&password=x&address[city]=Bern&user=u&text=hi&n=4&title=t&size=s",
      ),
  ],
  [
    "multipart/form-data; boundary=b",
    () =>
      Buffer.from(
        [
          ...["name", "title", "text", "user", "password"].map(
            (each) => `--b\r\nContent-Disposition: form-data; name="${each}"\r\n\r\nx\r\n`,
          ),
        ]
          .concat(
            '--b\r\nContent-Disposition: form-data; name="photo"; filename="p.png"\r\nContent-Type: image/png\r\n\r\nabc\r\n--b--\r\n',
          )
          .join(""),
      ),
  ],
];

/** Changes bytes: turned over, cut, doubled, put in. */
function mutated(bytes: Buffer): Buffer {
  let now = bytes;
  for (let times = whole(4); times > 0; times--) {
    const at = whole(now.length + 1);
    const to = at + whole(Math.min(20, now.length - at + 1));
    const kind = whole(5);
    if (kind === 0) now = Buffer.concat([now.subarray(0, at), now.subarray(to)]);
    else if (kind === 1) now = Buffer.concat([now.subarray(0, to), now.subarray(at)]);
    else if (kind === 2) now = Buffer.concat([now.subarray(0, at), Buffer.from([whole(256)]), now.subarray(at)]);
    else if (kind === 3) now = now.subarray(0, at);
    else if (at < now.length) {
      now = Buffer.from(now);
      now[at] = whole(256);
    }
  }
  return now;
}

/** The same with the characters of an address or a header. */
function mutatedText(text: string, letters: string): string {
  let now = text;
  for (let times = whole(4); times > 0; times--) {
    const at = whole(now.length + 1);
    const kind = whole(4);
    if (kind === 0) now = now.slice(0, at) + pick([...letters]) + now.slice(at);
    else if (kind === 1) now = now.slice(0, at) + now.slice(at + whole(8));
    else if (kind === 2) now = now.slice(0, at) + now.slice(Math.max(0, at - whole(12)));
    else
      now =
        now.slice(0, at) +
        pick(["%", "%zz", "%00", "%ff", "%C3%A4", "[", "][]", "&&", "=", "..", "//", "%2F", "a".repeat(whole(3000))]) +
        now.slice(at);
  }
  return now;
}

const IN_ADDRESS = "abz019-_.~!$&'()*+,;=:@/?%[]{}|^`\"<>\\";
const IN_HEADER = `${IN_ADDRESS} \t\x80\xff`;

const HEADERS: Record<string, readonly string[]> = {
  accept: [
    "application/cbor",
    "application/json",
    "text/html,*/*;q=0.8",
    "*/*",
    "application/json;q=0.x",
    ";;;q=,,",
    "text/html",
  ],
  cookie: ["minnow-form=iWkvYXBpL0pvaW5vc2F5", "minnow-form=", "a=b; minnow-form=gA", "=;=;;", "minnow-form=____"],
  referer: ["http://localhost/?x", "https://evil.example/", "nonsense", "://", "http://"],
  origin: ["null", "https://evil.example", "http://localhost"],
  "sec-fetch-site": ["same-origin", "cross-site", "none", "?"],
  range: ["bytes=0-1", "bytes=-1", "bytes=9-1", "x"],
  "content-encoding": ["gzip", "br"],
};

function malformed(): RawRequest {
  const [method, target] = pick(TARGETS);
  const [type, make] = pick(BODIES);
  const changed = random() < 0.6 ? mutatedText(target, IN_ADDRESS) : target;
  const headers: Record<string, string> = {};
  for (const [header, values] of Object.entries(HEADERS)) {
    if (random() < 0.25) headers[header] = random() < 0.5 ? pick(values) : mutatedText(pick(values), IN_HEADER);
  }
  const hasBody = method !== "GET" || random() < 0.1;
  if (hasBody && random() < 0.95) headers["content-type"] = random() < 0.8 ? type : mutatedText(type, IN_HEADER);
  return {
    method: random() < 0.95 ? method : pick(["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "POST", "TRACE", "PROPFIND"]),
    target: changed.startsWith("/") ? changed : `/${changed}`,
    headers,
    ...(hasBody && { body: mutated(make()) }),
  };
}

/** Its status; 0 where the client or the server's HTTP itself would not have it. */
function statusOf(url: string, agent: Agent, { method = "GET", target, headers, body }: RawRequest): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    try {
      const sent = request({ hostname, port, method, path: target, headers, agent }, (message) => {
        message.on("error", () => resolve(0));
        message.on("end", () => resolve(message.statusCode ?? 0));
        message.resume();
      });
      sent.on("error", () => resolve(0));
      sent.setTimeout(30_000, () => {
        sent.destroy();
        resolve(-1);
      });
      sent.end(body);
    } catch {
      resolve(0);
    }
  });
}

export function malformedCases(subject: Subject): void {
  testUnless(subject, "odd-methods", "no request traps, and none is the server's fault", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    let left = rounds(FEW);
    // Judged where there are enough requests for memory to have settled.
    const half = left / 2;
    const memory: number[] = [];
    const answered = new Map<number, number>();
    const worker = async (): Promise<void> => {
      while (left-- > 0) {
        if (left <= half && !memory.length) memory.push(megabytes(subject.running().pid));
        const sent = malformed();
        const status = await statusOf(subject.url(), agent, sent);
        answered.set(status, (answered.get(status) ?? 0) + 1);
        // Methods that nobody knows are 501 on some hosts; `DELETE /api/dog/0` throws by itself.
        const chosen = status === 501 || (sent.method === "DELETE" && status === 500);
        if (status < 0 || (status >= 500 && !chosen)) {
          const shown = JSON.stringify({
            ...sent,
            body: sent.body && Buffer.from(sent.body as string).toString("latin1"),
          });
          throw new Error(`${status} for ${shown}\n${subject.running().log().slice(-1500)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    agent.destroy();
    memory.push(megabytes(subject.running().pid));
    const [before = 0, after = 0] = memory;
    if (rounds(FEW) >= MANY) {
      console.log(`malformed requests on ${subject.driver.name}: ${rounds(FEW)}, memory ${before} → ${after} MB`);
      expect(after).toBeLessThan(before * 1.3 + 32);
    }
    // The sequence is not all refused: some of it gets through to the functions.
    expect(answered.get(200) ?? 0).toBeGreaterThan(rounds(FEW) / 50);
    expect(answered.get(400) ?? 0).toBeGreaterThan(rounds(FEW) / 10);
    expect(subject.running().log()).not.toMatch(/RuntimeError|unreachable|wasm trap|out of memory/);
  });

  test("bytes that are no request at all do not end the server", async () => {
    for (let round = 0; round < rounds(10); round++) {
      const text = `POST /api/Join HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}`;
      await Promise.race([
        sendBytes(subject.url(), mutated(Buffer.from(text))),
        new Promise((done) => setTimeout(done, 200)),
      ]).catch(() => {});
    }
    expect((await send(subject.url(), { target: "/api/dog/7" })).status).toBe(200);
  });
}
