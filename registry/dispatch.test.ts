import { Encoder } from "cbor-x";
import { describe, expect, test } from "vitest";
import { compileAs } from "../test/as.ts";
import { bytesOf, bytesPrelude, exchange } from "../test/as-bytes.ts";

/** The first line of the input is the operation's first argument, the second its second, the rest its body. */
const wasm = await compileAs(`
  ${bytesPrelude}
  import { Call, answerError, isInternal, publicError } from "../registry/dispatch";
  import { CborReader } from "../registry/cbor/reader";
  import { CborWriter } from "../registry/cbor/writer";
  import { Endpoint } from "../registry/endpoint";
  import { HttpError } from "../runtime/core/http-error";
  import { wantsCbor } from "../registry/negotiate";
  import { percentDecode } from "../registry/percent";
  import { declared, find, notFound, register } from "../registry/registry";
  import { Task, TaskBase } from "../runtime/core/task";
  import { __caughtAny, __throw } from "../runtime/core/error";
  import { __try } from "../runtime/core/intrinsics";
  import { bytesLength, bytesStart } from "../runtime/core/utf8/bytes";
  import { encodeUtf8 } from "../runtime/core/utf8/encode";

  function add(r: CborReader, w: CborWriter): TaskBase {
    let a = 0, b = 0, hasA = false, hasB = false;
    r.map();
    while (r.more()) {
      const key = r.key();
      if (key == "a") { a = r.i32(); hasA = true; }
      else if (key == "b") { b = r.i32(); hasB = true; }
      else r.skip();
    }
    if (!hasA) r.missing("a");
    if (!hasB) r.missing("b");
    if (a == 13) __throw(new Error("secret"));
    if (a == 14) { const e = new HttpError(418, "short and stout"); const d = CborWriter.make(); d.array(1); d.i32(7);
      e.data = d.toBytes(); __throw(e); }
    w.i32(a + b);
    return Task.done<i32>(0);
  }
  function nothing(r: CborReader, w: CborWriter): TaskBase { return Task.done<i32>(0); }

  register(new Endpoint("Add", "POST", "/api/Add", add));
  register(new Endpoint("Add2", "PUT", "/api/Add", add));
  register(new Endpoint("Nothing", "POST", "/elsewhere", nothing));
  register(new Endpoint("Dog", "GET", "/api/dog/{}", nothing));
  register(new Endpoint("Best", "GET", "/api/dog/best", nothing));
  register(new Endpoint("Toy", "GET", "/api/dog/{}/toys/{}", nothing));
  register(new Endpoint("Tricks", "GET", "/api/dog/best/tricks", nothing));
  register(new Endpoint("File", "GET", "/files/{*}", nothing));
  declared("Lost", "POST", "/api/Lost");

  function lines(): string[] { return String.UTF8.decodeUnsafe(input.dataStart, input.length).split("\\n"); }
  function say(text: string): void { output = encodeUtf8(text); }
  function answered(): void {
    output = new Uint8Array(bytesLength());
    memory.copy(output.dataStart, bytesStart(), bytesLength());
  }

  export function found(): i32 { return attempt((): void => { const l = lines(); 
    const m = find(l[0] + " " + l[1]);
    if (m === null) notFound(l[0] + " " + l[1]);
    let text = m!.endpoint!.name;
    for (let i = 0; i < m!.values.length; i += 2) text += " " + (l[0] + " " + l[1]).substring(m!.values[i], m!.values[i + 1]);
    say(text); }); }
  export function allowed(): i32 {
    return attempt((): void => {
      const l = lines();
      if (__try()) { find(l[0] + " " + l[1]); } else {
        const e = __caughtAny() as HttpError;
        say(e.code.toString() + " " + e.allow);
      }
    });
  }
  export function again(): i32 {
    return attempt((): void => { const l = lines(); register(new Endpoint(l[0], "POST", l[1], add)); say(""); });
  }
  export function negotiated(): i32 {
    return attempt((): void => { const l = lines(); say(wantsCbor(l[0], l[1]) ? "cbor" : "json"); });
  }
  export function decoded(): i32 {
    return attempt((): void => { const t = percentDecode(lines()[0]); say(t === null ? "malformed" : t); });
  }

  /** Calls Add: a content type, a zero byte, the body. The answer's status, a space, the answer as JSON or CBOR. */
  let cbor = false;
  export function asJson(): i32 { cbor = false; return attempt(run); }
  export function asCbor(): i32 { cbor = true; return attempt(run); }
  let status = 0;
  export function statusOf(): i32 { return status; }
  function run(): void {
    let split = 0;
    while (input[split] != 0) split++;
    const type = String.UTF8.decodeUnsafe(input.dataStart, split);
    const body = input.slice(split + 1);
    if (__try()) {
      const call = new Call("POST /api/Add", find("POST /api/Add")!);
      call.begin(type, body.dataStart, body.length, body.buffer);
      status = 200;
      call.answer(cbor);
      call.close();
    } else {
      const error = __caughtAny();
      const told = publicError(error, false);
      status = isInternal(error) ? 500 : told.code;
      answerError(told, cbor);
    }
    answered();
  }
`);

const encoder = new Encoder({ useRecords: false, mapsAsObjects: true });
const text = (name: string, ...lines: string[]): string => {
  return new TextDecoder().decode(bytesOf(exchange(wasm, name, Buffer.from(lines.join("\n")))));
};
const problem = (name: string, ...lines: string[]): string => {
  const outcome = exchange(wasm, name, Buffer.from(lines.join("\n")));
  return "problem" in outcome ? outcome.problem : "";
};

interface Answer {
  status: number;
  value: unknown;
}

function send(type: string, body: string | Uint8Array, cbor = false): Answer {
  const bytes = Buffer.concat([Buffer.from(`${type}\0`), Buffer.from(body as Uint8Array)]);
  const answer = Buffer.from(bytesOf(exchange(wasm, cbor ? "asCbor" : "asJson", bytes)));
  return { status: wasm.statusOf!(), value: cbor ? encoder.decode(answer) : JSON.parse(answer.toString()) };
}

const json = (body: string): Answer => send("application/json; charset=utf-8", body);

describe("the registry", () => {
  test("finds by method and path", () => {
    expect(text("found", "POST", "/api/Add")).toBe("Add");
    expect(text("found", "PUT", "/api/Add")).toBe("Add2");
    expect(text("found", "POST", "/elsewhere")).toBe("Nothing");
  });

  test("says what is missing", () => {
    expect(problem("found", "POST", "/api/Lost")).toContain("call `register(Lost)` in `main()`");
    expect(problem("found", "POST", "/api/Never")).toBe("no server function answers `POST /api/Never`");
    expect(text("allowed", "GET", "/api/Add")).toBe("405 POST, PUT, OPTIONS");
    expect(text("allowed", "POST", "/api/Lost")).toBe("404 ");
  });

  test("refuses duplicates", () => {
    expect(problem("again", "Add", "/api/Add")).toBe("`Add` is registered twice");
    expect(problem("again", "Sum", "/api/Add")).toBe("`Sum` and `Add` are both registered for POST /api/Add");
  });

  test("prefers text to parameters and those to a catch-all, and comes back from dead ends", () => {
    const found = (path: string): string => text("found", "GET", path);
    expect(found("/api/dog/best")).toBe("Best");
    expect(found("/api/dog/b%65st")).toBe("Best");
    expect(found("/api/dog/bestt?x=/y")).toBe("Dog bestt");
    expect(found("/api/dog/best/tricks")).toBe("Tricks");
    expect(found("/api/dog/best/toys/a%2Fb")).toBe("Toy best a%2Fb");
    expect(found("/files/a/b//c/?q")).toBe("File a/b//c/");
    for (const path of ["/files", "/files/", "/api/dog/", "/api/dog", "/api/dog/1/toys/", "/"]) {
      expect(problem("found", "GET", path), path).toBe(`no server function answers \`GET ${path}\``);
    }
    expect(text("allowed", "PATCH", "/api/dog/best")).toBe("405 GET, HEAD, OPTIONS");
  });
});

describe("a call", () => {
  test("answers the bare value in the asked format", () => {
    expect(json('{"a":1,"b":2}')).toEqual({ status: 200, value: 3 });
    expect(send("application/cbor", encoder.encode({ a: 1, b: 2 }), true)).toEqual({ status: 200, value: 3 });
    expect(send("Application/JSON", '{"a":1,"b":2,"more":[{}]}', true)).toEqual({ status: 200, value: 3 });
  });

  test("names what is wrong with the arguments", () => {
    expect(json('{"a":1,"b":"x"}')).toEqual({
      status: 400,
      value: { message: "b: expected an integer, found text", code: 400, kind: "Args" },
    });
    expect(json('{"a":1}').value).toMatchObject({ message: "b: missing" });
    expect(json("[1]").value).toMatchObject({ message: "the arguments: expected a map, found an array" });
    expect(send("text/plain", "").value).toMatchObject({ message: "a: missing" });
    expect(json(`{"a":${"[".repeat(100)}1${"]".repeat(100)}}`).value).toMatchObject({
      message: expect.stringMatching(/^a\[0\].*nested more than 64/),
    });
  });

  test("refuses bytes behind the arguments before anything runs", () => {
    const body = Buffer.concat([encoder.encode({ a: 13, b: 2 }), Buffer.from([0])]);
    expect(send("application/cbor", body)).toMatchObject({ status: 400 });
  });

  test("takes JSON and CBOR and nothing else", () => {
    for (const type of ["", "text/plain", "application/jsonp"]) {
      expect(send(type, "{}").status, type).toBe(415);
    }
  });

  test("hides what a function throws unless it says for whom it is", () => {
    expect(json('{"a":13,"b":0}')).toEqual({ status: 500, value: { message: "Internal Server Error", code: 500 } });
    const told = { message: "short and stout", code: 418, data: [7] };
    expect(json('{"a":14,"b":0}')).toEqual({ status: 418, value: told });
    expect(send("application/json", '{"a":14,"b":0}', true)).toEqual({ status: 418, value: told });
  });
});

test("the format of an answer follows Accept, then the body", () => {
  const cases: [accept: string, contentType: string, format: string][] = [
    ["", "", "json"],
    ["", "application/cbor", "cbor"],
    ["*/*", "application/cbor", "cbor"],
    ["*/*", "application/json", "json"],
    ["application/json", "application/cbor", "json"],
    ["application/cbor", "application/json", "cbor"],
    ["application/cbor;q=0.5, application/json", "", "json"],
    ["application/json;q=0.5, Application/CBOR ; q=0.8", "", "cbor"],
    ["text/html, application/*;q=0.9", "application/cbor", "cbor"],
  ];
  for (const [accept, type, format] of cases)
    expect(text("negotiated", accept, type), `${accept} ${type}`).toBe(format);
});

test("percent-encoding is decoded or refused whole", () => {
  expect(text("decoded", "/a%20b/%C3%A4/%F0%9F%98%80")).toBe("/a b/ä/😀");
  expect(text("decoded", "/plain/ä")).toBe("/plain/ä");
  for (const bad of ["%", "%4", "%zz", "%4g", "%ff", "%C3", "%ed%a0%80", "%00"]) {
    expect(text("decoded", `/${bad}`), bad).toBe("malformed");
  }
});

test("nothing of an answer is left in the next one", () => {
  expect(json('{"a":1,"b":2}')).toEqual({ status: 200, value: 3 });
  expect(json('{"a":100000,"b":2}')).toEqual({ status: 200, value: 100002 });
  expect(json("{}").status).toBe(400);
  expect(json('{"a":1,"b":2}')).toEqual({ status: 200, value: 3 });
});
