import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../build-app.ts";
import { answer } from "../contract/calls.ts";
import { type RawResponse, send } from "../contract/raw-request.ts";
import type { Running } from "../hosts/driver.ts";
import { node } from "../hosts/node.ts";

let running: Running;
beforeAll(async () => {
  running = await node.start(await buildApp("examples/login"));
});
afterAll(() => running?.stop());

const call = (name: string, args: object = {}, cookie = ""): Promise<RawResponse> =>
  send(running.url, {
    method: "POST",
    target: `/api/${name}`,
    headers: { "content-type": "application/json", ...(cookie && { cookie }) },
    body: JSON.stringify(args),
  });
const page = async (cookie = ""): Promise<string> =>
  (await send(running.url, { target: "/", ...(cookie && { headers: { cookie } }) })).body.toString();
const sessionOf = ({ headers }: RawResponse): string => headers["set-cookie"]?.at(-1)?.split(";")[0] ?? "";

test("who signs up is logged in, on pages too", async () => {
  expect(await page()).toContain("Nobody is logged in");
  expect((await call("SignUp", { name: "ada", password: "short" })).status).toBe(400);
  const cookie = sessionOf(await call("SignUp", { name: "ada", password: "correct horse" }));
  expect(await page(cookie)).toContain("Hello ada");
  expect(answer(await call("Secret", {}, cookie)).value).toBe("Only ada sees this");
  expect((await call("SignUp", { name: "ada", password: "correct horse" })).status).toBe(409);
});

test("a password opens, a wrong one does not, logging out ends it", async () => {
  expect((await call("LogIn", { name: "ada", password: "battery staple" })).status).toBe(401);
  expect((await call("LogIn", { name: "nobody", password: "battery staple" })).status).toBe(401);
  const cookie = sessionOf(await call("LogIn", { name: "ada", password: "correct horse" }));
  expect(answer(await call("WhoAmI", {}, cookie)).value).toBe("ada");
  await call("LogOut", {}, cookie);
  expect(answer(await call("WhoAmI", {}, cookie)).value).toBe("");
  expect((await call("Secret", {}, cookie)).status).toBe(401);
});
