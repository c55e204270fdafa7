import binaryen from "assemblyscript/binaryen";

/**
 * A core module for tests, by hand: what a real guest looks like to the glue, in forty lines. The length of the target
 * says what it does: `GET /` answers, `GET /1` waits a millisecond and answers, `GET /22` streams, `GET /333` traps.
 */
export function smallCore(): Uint8Array {
  const module = binaryen.parseText(WAT);
  module.setFeatures(binaryen.Features.All);
  return module.emitBinary();
}

/** Where the text stands in memory. */
const HEAD = "content-type: text/plain\n";
const BODY = "small";

/** A `step`: tag, then status, head (pointer, length), body (pointer, length), more. */
function step(status: number, body: number, more: 0 | 1): string {
  return words([0, status, 1024, HEAD.length, 1100, body, more]);
}

function words(values: number[]): string {
  const bytes = new Uint8Array(Uint32Array.from(values).buffer);
  return [...bytes].map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");
}

const WAT = `(module
  (import "wasi:clocks/monotonic-clock@0.2.12" "subscribe-duration" (func $timer (param i64) (result i32)))
  (import "wasi:http/types@0.2.12" "[resource-drop]incoming-request" (func $drop (param i32)))
  (import "wasi:io/poll@0.2.12" "[resource-drop]pollable" (func $drop-pollable (param i32)))
  (memory (export "memory") 1)
  (global $pulled (mut i32) (i32.const 0))
  (global $pollable (mut i32) (i32.const 0))
  (data (i32.const 512) "${step(200, BODY.length, 0)}")
  (data (i32.const 576) "${step(200, 0, 1)}")
  (data (i32.const 640) "${words([1])}")
  (data (i32.const 704) "${words([0, 1100, BODY.length])}")
  (data (i32.const 768) "${words([1])}")
  (data (i32.const 1024) "${HEAD.replace("\n", "\\n")}")
  (data (i32.const 1100) "${BODY}")
  (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (i32.const 2048))
  (func (export "minnow:core/app#start") (param $id i32) (param $at i32) (param $length i32) (param $request i32) (result i32)
    (call $drop (local.get $request))
    (if (i32.eq (local.get $length) (i32.const 5)) (then (return (i32.const 512))))
    (if (i32.eq (local.get $length) (i32.const 6)) (then
      (global.set $pollable (call $timer (i64.const 1000000)))
      (return (i32.const 640))))
    (if (i32.eq (local.get $length) (i32.const 7)) (then (return (i32.const 576))))
    (unreachable))
  (func (export "minnow:core/app#resume") (param i32) (result i32)
    (call $drop-pollable (global.get $pollable))
    (i32.const 512))
  (func (export "minnow:core/app#pull") (param i32) (result i32)
    (global.set $pulled (i32.add (global.get $pulled) (i32.const 1)))
    (if (result i32) (i32.eq (global.get $pulled) (i32.const 3)) (then (i32.const 768)) (else (i32.const 704))))
  (func (export "minnow:core/app#cancel") (param i32))
  (func (export "wasi:http/incoming-handler@0.2.12#handle") (param i32 i32)))`;
