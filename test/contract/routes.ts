import { expect, test } from "vitest";
import { answer } from "./calls.ts";
import { expectError } from "./functions.ts";
import { send } from "./raw-request.ts";
import type { Subject } from "./subject.ts";

/** What addresses lead to, and what their parameters become. */
const ADDRESSES: [target: string, result: unknown][] = [
  ["/api/dog/7", "dog 7"],
  ["/api/dog/-7", "dog -7"],
  ["/api/dog/best", "the best dog"],
  ["/api/%64og/b%65st", "the best dog"],
  ["/api/dog/3/toys/a%2Fb%3F", "3: a/b?"],
  ["/feed.xml", "feed"],
  ["/api/files/a/b%20c//d", "file a/b c//d"],
  ["/api/parts/x%2Fy/z", "x/y|z"],
  ["/api/names?first=A+B&last=%C3%BC", "A B ü ?"],
  ["/api/names?last=B&first=A&age=", "A B ?"],
  ["/api/names?first=A&last=&age=007&more=1", "A  7.5"],
  [
    "/api/kinds?on=1&level=2&word=dog&big=9007199254740993&small=7&tags=a&tags=b&counts=3",
    "true true dog 9007199254740993 7 a|b 4 10",
  ],
  ["/api/kinds?on&level=1&word=cat&big=-1&small=0&limit=3", "true false cat -1 0   3"],
  ["/api/search?breed=x&ages%5B%5D=3&size[min]=.5&page=2", "x 3 1.5 -1 2"],
  ["/api/search?breed=x&ages%5B0%5D=3&ages[1]=4&size%5Bmin%5D=1&size[max]=9", "x 3+4 2 9 0"],
  ["/api/everything?a=1&b=&c", ["a", "b", "c"]],
  ["/api/everything", []],
  ["/api/flag/true/4e0", "false 8"],
];

/** What is wrong with an address, and what the answer says about it. */
const WRONG: [target: string, message: string][] = [
  ["/api/dog/x", 'id: expected an integer, found "x"'],
  ["/api/dog/1.5", "id: expected an integer, found 1.5"],
  ["/api/dog/99999999999", 'id: expected an integer from -2147483648 to 2147483647, found "99999999999"'],
  ["/api/flag/maybe/1", 'on: expected true or false, found "maybe"'],
  ["/api/flag/true/NaN", 'n: expected a number, found "NaN"'],
  ["/api/names?first=A", "family: missing"],
  ["/api/names?first=A&last=B&age=old", 'age: expected a number, found "old"'],
  ["/api/names?first=A&first=B&last=C", "first: expected text, found an array"],
  ["/api/kinds?on=1&level=7&word=cat&big=5&small=1", "level: expected 0 or 1 or 2"],
  ["/api/kinds?on=1&level=2&word=cow&big=5&small=1", 'word: expected "cat" or "dog", found "cow"'],
  ["/api/kinds?on=1&level=2&word=cat&big=5&small=256", 'small: expected an integer from 0 to 255, found "256"'],
  ["/api/kinds?on=1&level=2&word=cat&big=5&small=1&counts=1&counts=b", 'counts[1]: expected an integer, found "b"'],
  ["/api/search?breed=x&size=3", 'filter.size: expected a map, found "3"'],
  ["/api/search?breed=x&size[max]=3", "filter.size.min: missing"],
  [`/api/search?breed=x${"&a=1".repeat(1001)}`, "there are too many fields"],
  [`/api/search?breed${"[a]".repeat(40)}=x`, "a field is nested too deep"],
];

/** Server functions at addresses of their own. */
export function routeCases(subject: Subject): void {
  const ask = async (method: string, target: string, type = "", body = "") => {
    const headers = { ...(type && { "content-type": type }) };
    return send(subject.url(), { method, target, headers, ...(body && { body }) });
  };
  const got = async (target: string) => answer(await ask("GET", target));

  test("addresses bind to parameters", async () => {
    for (const [target, value] of ADDRESSES) {
      expect(await got(target), target).toEqual({ status: 200, type: expect.stringMatching(/json/), value });
    }
  });

  test("what does not fit is a 400 that names the parameter", async () => {
    for (const [target, message] of WRONG) {
      const { status, value } = await got(target);
      expect({ status, message: (value as { message: string }).message }, target).toEqual({
        status: 400,
        message: expect.stringContaining(message),
      });
    }
  });

  test("address and body go together, in any format", async () => {
    const json = await ask("POST", "/api/42/chat?room_id=7", "application/json", '{"text":"hi"}');
    expect(answer(json).value).toBe("user 42, room 7: hi");
    const form = await ask("PATCH", "/api/dog/3?loud=on", "application/x-www-form-urlencoded", "name=R+ex");
    expect(answer(form).value).toBe("3 is R EX");
    const strict = await ask("POST", "/api/42/chat?room_id=7", "application/json", '{"text":"hi","room_id":9}');
    expect(answer(strict).value).toBe("user 42, room 7: hi");
    expectError(answer(await ask("POST", "/api/42/chat?room_id=7", "application/json", '{"text":5}')), 400, /text/);
    expectError(answer(await ask("POST", "/api/42/chat", "application/json", '{"text":"x"}')), 400, /room_id: missing/);
  });

  test("methods share a path, others are a 405 with those that would do", async () => {
    expect(answer(await ask("PUT", "/api/dog/3", "application/json", '{"name":"Rex"}')).value).toBe("3 is Rex");
    expect((await ask("DELETE", "/api/dog/3")).status).toBe(200);
    const refused = await ask("POST", "/api/dog/3");
    expectError(answer(refused), 405, /does not answer POST/);
    expect(refused.headers.allow).toBe("GET, HEAD, PUT, PATCH, DELETE, OPTIONS");
    expect((await ask("GET", "/rpc/plain")).headers.allow).toBe("POST, OPTIONS");
  });

  test("HEAD is answered like GET, without the body", async () => {
    const { status, headers, body } = await ask("HEAD", "/api/dog/7");
    expect({ status, type: headers["content-type"], length: body.length }).toEqual({
      status: 200,
      type: "application/json",
      length: 0,
    });
    expect((await ask("HEAD", "/rpc/plain")).status).toBe(405);
  });

  test("OPTIONS says which methods there are", async () => {
    const options = await ask("OPTIONS", "/api/dog/3");
    expect({ status: options.status, allow: options.headers.allow }).toEqual({
      status: 204,
      allow: "GET, HEAD, PUT, PATCH, DELETE, OPTIONS",
    });
    expect((await ask("OPTIONS", "/")).headers.allow).toBe("GET, HEAD, OPTIONS");
    expect((await ask("OPTIONS", "/api/nothing")).status).toBe(404);
  });

  test("what no route matches is a 404: for programs below /api, else a page", async () => {
    for (const target of ["/api/files/", "/api/dog/", "/api/dog/3/toys", "/api", "/rpc/other"]) {
      expect((await got(target)).status, target).toBe(404);
    }
    expectError(await got("/api/dog/3/hat"), 404, /no server function answers `GET \/api\/dog\/3\/hat`/);
    expect((await got("/rpc/other")).type).toMatch(/html/);
    expect((await got("/")).type).toMatch(/html/);
  });
}
