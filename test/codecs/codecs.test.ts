// Codecs of every type that can travel: derived by the compiler, on both sides, in CBOR and in JSON.

import { join } from "node:path";
import { Decoder, Encoder } from "cbor-x";
import { beforeAll, expect, test } from "vitest";
import { type BothSides, bothSides } from "./both-sides.ts";

const encoder = new Encoder({ useRecords: false, tagUint8Array: false });
const decoder = new Decoder({ useRecords: false, mapsAsObjects: false });

let sides: BothSides;

beforeAll(async () => {
  sides = await bothSides(join(import.meta.dirname, "../apps/codecs/src/app.ts"));
});

const json = (name: string, args: unknown): unknown => {
  const { status, body } = sides.post(name, "application/json", JSON.stringify(args));
  const value = JSON.parse(body.toString());
  return status === 200 ? value : `${status} ${value.message}`;
};

test("values that the client sends come back to it", () => {
  expect(sides.runClient()).toEqual([
    "2 1.5 -2",
    "2 x 0",
    "2 true false",
    "2 0.1",
    "leaf root 1e+21 x+y",
    "2 true root",
    "3",
    "true",
    "paid",
    "2 undefined",
    "circle",
    "a 1 true null",
    "open",
    "a 2",
    "2",
    "Hello, Ann. Hi, Bob. Hey, Cid!",
    "2000-02-29T12:00:00.123Z",
    '{"2":[3],"b":[1],"a":[]}',
    "2,0",
  ]);
});

const square = { kind: "square", side: 2, label: "s" };
const leaf = { name: "leaf", price: 1, tags: [], parent: null };

test.each<[string, object, unknown]>([
  ["EchoScores", { scores: { a: 1, "": 2.5 } }, { a: 1, "": 2.5 }],
  ["EchoNames", { names: { 1: ["x"], "-2.5": [] } }, { 1: ["x"], "-2.5": [] }],
  ["EchoSet", { all: ["b", "a", "b"] }, ["b", "a"]],
  ["EchoBytes", { bytes: "AQID" }, "AQID"],
  ["EchoFloats", { floats: [0.1, -1] }, [0.1, -1]],
  ["EchoItem", { item: { ...leaf, parent: leaf } }, { ...leaf, parent: leaf }],
  ["EchoPage", { page: { items: [leaf] } }, { items: [leaf] }],
  ["EchoCounts", { page: { items: [1], next: 0 } }, { items: [1], next: 0 }],
  ["EchoLevel", { level: 5 }, 5],
  ["EchoGrid", { grid: [[1, null], []] }, [[1, null], []]],
  ["EchoStatus", { status: "open" }, "open"],
  ["EchoShape", { shape: { radius: 1, kind: "circle", other: [1] } }, { kind: "circle", radius: 1 }],
  ["EchoShape", { shape: { kind: "group", shapes: [square] } }, { kind: "group", shapes: [square] }],
  ["EchoValue", { value: false }, false],
  ["EchoValue", { value: null }, null],
  ["EchoResult", { result: { ok: false, error: "no" } }, { ok: false, error: "no" }],
  ["EchoPair", { pair: ["x", 1.5] }, ["x", 1.5]],
  ["EchoPoint", { point: [1, -2] }, [1, -2]],
  ["EchoPet", { pet: { name: "Tom", lives: 9 } }, { name: "Tom", lives: 9 }],
  ["EchoPet", { pet: { name: "Rex", breed: null } }, { name: "Rex", breed: null }],
  ["EchoPet", { pet: ["x"] }, ["x"]],
  ["EchoDie", { die: 6 }, 6],
  ["EchoDate", { when: "2024-02-29T12:00:00Z" }, "2024-02-29T12:00:00.000Z"],
  ["EchoCountsByName", { counts: { x: [1, 2], "": [] } }, { x: [1, 2], "": [] }],
  ["Greet", { name: "Ann" }, "Hello, Ann."],
  ["Greet", { name: "Ann", greeting: "Hi", mark: null }, "Hi, Ann."],
])("%s: JSON in, JSON out", (name, args, result) => {
  expect(json(name, args)).toEqual(result);
});

test("a map with numbers as keys has them in CBOR too", () => {
  const { body } = sides.post("EchoNames", "application/cbor", encoder.encode({ names: new Map([[7, ["x"]]]) }));
  expect(decoder.decode(body)).toEqual(new Map([[7, ["x"]]]));
});

test("a date in seconds is taken too", () => {
  const { body } = sides.post("EchoDate", "application/cbor", Buffer.from("a1647768656ec11a5e5a5300", "hex"));
  expect(decoder.decode(body)).toEqual(new Date(0x5e5a5300 * 1000));
});

test.each<[string, object, string]>([
  ["EchoScores", { scores: { a: 1, b: "x" } }, "400 scores.b: expected a number, found text"],
  ["EchoNames", { names: { a: [] } }, "400 names.a: expected a number as a key, found text"],
  ["EchoNames", { names: { 1: ["x", 2] } }, "400 names.1[1]: expected text, found 2"],
  ["EchoFloats", { floats: [1, null] }, "400 floats[1]: expected a number, found null"],
  [
    "EchoItem",
    { item: { ...leaf, parent: { ...leaf, price: [] } } },
    "400 item.parent.price: expected a number, found an array",
  ],
  ["EchoPage", { page: { items: [leaf, { name: "x" }] } }, "400 page.items[1].price: missing"],
  ["EchoStatus", { status: "closed" }, '400 status: expected "open" or "paid", found text'],
  ["EchoShape", { shape: { kind: "oval" } }, '400 shape.kind: expected "circle" or "square" or "group", found text'],
  ["EchoShape", { shape: { side: 1 } }, "400 shape.kind: missing"],
  ["EchoShape", { shape: { kind: "group", shapes: [{ kind: "circle" }] } }, "400 shape.shapes[0].radius: missing"],
  ["EchoShape", { shape: 5 }, "400 shape: expected a map, found 5"],
  ["EchoValue", { value: [] }, "400 value: expected text or a number or true or false or null, found an array"],
  ["EchoResult", { result: { ok: true, value: "x" } }, '400 result.value: expected "open" or "paid", found text'],
  ["EchoPair", { pair: ["x"] }, "400 pair: expected an array of 2, found an array"],
  ["EchoPair", { pair: ["x", 1, 2] }, "400 pair[2]: expected the end of an array of 2, found 2"],
  ["EchoPoint", { point: [1, "x"] }, "400 point[1]: expected a number, found text"],
  ["EchoDie", { die: 7 }, "400 die: expected 1 or 2 or 3 or 4 or 5 or 6, found 7"],
  ["EchoDate", { when: "yesterday" }, "400 when: expected a date such as 2024-02-29T12:00:00Z, found text"],
  ["EchoDate", { when: 5 }, "400 when: expected a date such as 2024-02-29T12:00:00Z, found 5"],
  ["EchoCountsByName", { counts: { x: ["1"] } }, "400 counts.x[0]: expected a number, found text"],
  ["EchoItem", { item: { name: "x", price: 1, tags: [] } }, "400 item.parent: missing"],
])("%s: what is wrong is named with its path", (name, args, message) => {
  expect(json(name, args)).toBe(message);
});
