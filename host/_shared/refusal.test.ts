import { decode } from "cbor-x";
import { expect, test } from "vitest";
import { refusal } from "./refusal.ts";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test("a program that speaks CBOR is refused in CBOR", () => {
  const { type, body } = refusal(500, { method: "POST", accept: "application/cbor", contentType: "application/cbor" });
  expect([type, decode(body)]).toEqual(["application/cbor", { message: "Internal Server Error", code: 500 }]);
});

test("other programs are refused in JSON", () => {
  const { type, body } = refusal(503, { method: "GET", accept: "application/json", contentType: null });
  expect([type, text(body)]).toEqual(["application/json", '{"message":"Service Unavailable","code":503}']);
  expect(refusal(503, { method: "POST", accept: "*/*", contentType: undefined }).type).toBe("application/json");
});

test("people are refused in plain text", () => {
  const { type, body } = refusal(500, { method: "GET", accept: "text/html,*/*", contentType: undefined });
  expect([type, text(body)]).toEqual(["text/plain", "Internal Server Error\n"]);
});
