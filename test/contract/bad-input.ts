import { expect, test } from "vitest";
import { answer, callCbor, callJson, post } from "./calls.ts";
import { expectError } from "./functions.ts";
import { send, sendBytes } from "./raw-request.ts";
import { type Subject, testUnless } from "./subject.ts";

/** A value with a hundred levels below it. */
const DEEP_JSON = `${"[".repeat(100)}1${"]".repeat(100)}`;

/** {"n": [[[…1…]]]} in CBOR: a map of one pair, the key, a hundred arrays of one. */
const DEEP_CBOR = bytes(0xa1, 0x61, 0x6e, ...Array.from({ length: 100 }, () => 0x81), 0x01);

/** {"text": …} with a text string that claims four gigabytes and brings one byte. */
const LYING_TEXT = bytes(0xa1, 0x64, 0x74, 0x65, 0x78, 0x74, 0x7a, 0xff, 0xff, 0xff, 0xff, 0x61);

/** {"items": …} with an array that claims two thousand million elements. */
const LYING_LIST = bytes(0xa1, 0x65, 0x69, 0x74, 0x65, 0x6d, 0x73, 0x9a, 0x7f, 0xff, 0xff, 0xff, 0x61, 0x61);

const POST_HEAD = "POST /api/EchoText HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n";

/** What must end in a 4xx and never in a trap. */
export function badInputCases(subject: Subject): void {
  const url = () => subject.url();
  const json = async (name: string, body: string) => answer(await post(url(), name, "application/json", body));
  const cbor = async (name: string, body: Uint8Array) => answer(await post(url(), name, "application/cbor", body));

  test("wrong types are named by argument", async () => {
    expectError(await callJson(url(), "Add", { a: 1, b: "two" }), 400, /\bb\b/);
    expectError(await callCbor(url(), "Add", { a: 1, b: "two" }), 400, /\bb\b/);
    expectError(await callJson(url(), "EchoText", { text: 5 }), 400, /\btext\b/);
    expectError(await callJson(url(), "EchoPoint", { point: { x: 1, y: 2, label: 3 } }), 400, /point\.label/);
    expectError(await callJson(url(), "EchoList", { items: ["a", 1] }), 400, /items/);
  });

  test("numbers that do not fit are named by argument", async () => {
    expectError(await callJson(url(), "EchoByte", { n: 256 }), 400, /\bn\b/);
    expectError(await callJson(url(), "EchoByte", { n: -1 }), 400, /\bn\b/);
    expectError(await callJson(url(), "Add", { a: 1.5, b: 1 }), 400, /\ba\b/);
    expectError(await callCbor(url(), "Add", { a: 2 ** 40, b: 1 }), 400, /\ba\b/);
  });

  test("a missing argument is named", async () => {
    expectError(await callJson(url(), "Add", { a: 1 }), 400, /\bb\b/);
    expectError(await callCbor(url(), "Add", {}), 400, /\b[ab]\b/);
    expectError(await callJson(url(), "Add", [1, 2]), 400, /./);
  });

  test("malformed JSON is a 400", async () => {
    for (const body of ["{", '{"a":1,"b":}', '{"a":1 "b":2}', "nonsense", '{"a":01,"b":2}', '{"text":"\\u12']) {
      expectError(await json("Add", body), 400, /./);
    }
  });

  test("malformed CBOR is a 400", async () => {
    for (const body of [[0xff], [0xa1], [0xa1, 0x61], [0x1c], [0xa2, 0x61, 0x61, 0x01], [0xbf, 0x61, 0x61]]) {
      expectError(await cbor("Add", bytes(...body)), 400, /./);
    }
  });

  test("malformed UTF-8 in a text is a 400", async () => {
    expectError(await cbor("EchoText", bytes(0xa1, 0x64, 0x74, 0x65, 0x78, 0x74, 0x62, 0xc3, 0x28)), 400, /text/);
  });

  test("bytes behind the arguments are a 400", async () => {
    expectError(await json("Add", '{"a":1,"b":2} 3'), 400, /./);
    expectError(await cbor("Add", bytes(0xa2, 0x61, 0x61, 0x01, 0x61, 0x62, 0x02, 0x00)), 400, /./);
  });

  test("a value a hundred levels deep is a 400", async () => {
    expectError(await json("EchoNumber", `{"n":${DEEP_JSON}}`), 400, /\bn\b/);
    expectError(await cbor("EchoNumber", DEEP_CBOR), 400, /\bn\b/);
    expect((await json("EchoNumber", "[".repeat(100_000))).status).toBe(400);
    expect((await cbor("EchoNumber", new Uint8Array(100_000).fill(0x81))).status).toBe(400);
  });

  test("a length that lies is a 400", async () => {
    expectError(await cbor("EchoText", LYING_TEXT), 400, /text/);
    expectError(await cbor("EchoList", LYING_LIST), 400, /items/);
  });

  test("a body over the limit is a 413", async () => {
    const body = `{"text":"${"a".repeat(2_200_000)}"}`;
    const length = `content-length: ${body.length}`;
    expect(await sendBytes(url(), `${POST_HEAD}${length}\r\n\r\n${body}`)).toContain(" 413 ");
  });

  test("a large body under the limit passes", async () => {
    const text = "ä".repeat(500_000);
    expect((await callJson(url(), "EchoText", { text })).value).toBe(text);
  });

  testUnless(subject, "early-413", "a body over the limit is refused before all of it came", async () => {
    const announced = `${POST_HEAD}content-length: 50000000\r\n\r\n${"a".repeat(256 * 1024)}`;
    expect(await sendBytes(url(), announced)).toContain(" 413 ");
    const chunks = `40000\r\n${"a".repeat(0x40000)}\r\n`.repeat(10);
    expect(await sendBytes(url(), `${POST_HEAD}transfer-encoding: chunked\r\n\r\n${chunks}`)).toContain(" 413 ");
  });

  testUnless(subject, "unparsed-target", "bad percent-encoding is a 400", async () => {
    for (const target of ["/%", "/%zz", "/api/%E0%A4%A", "/assets/%ff%fe"]) {
      expect((await send(url(), { target })).status, target).toBe(400);
    }
  });

  testUnless(subject, "large-head", "a URL or header too long is a 4xx", async () => {
    const long = "a".repeat(1_500_000);
    expect(await sendBytes(url(), `GET /${long} HTTP/1.1\r\nhost: localhost\r\n\r\n`)).toMatch(/ 4\d\d /);
    expect(await sendBytes(url(), `GET / HTTP/1.1\r\nhost: localhost\r\nx-long: ${long}\r\n\r\n`)).toMatch(/ 4\d\d /);
  });

  test("after all of this it still answers", async () => {
    expect((await callJson(url(), "Add", { a: 1, b: 2 })).value).toBe(3);
  });
}

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values);
}
