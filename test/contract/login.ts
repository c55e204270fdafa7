import { createHmac, pbkdf2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { answer } from "./calls.ts";
import { type RawResponse, send } from "./raw-request.ts";
import type { Subject } from "./subject.ts";

/** Cookies with keys, passwords, sessions: the app is test/apps/http. */
export function loginCases(subject: Subject): void {
  const call = (name: string, args: object = {}, cookie = ""): Promise<RawResponse> =>
    send(subject.url(), {
      method: "POST",
      target: `/api/${name}`,
      headers: { "content-type": "application/json", ...(cookie && { cookie }) },
      body: JSON.stringify(args),
    });
  const value = async (name: string, args: object = {}, cookie = "") => answer(await call(name, args, cookie)).value;

  test("cookies can be neither forged nor, where they are sealed, read", async () => {
    const [plan, basket] = cookiesOf(await call("SetCookies"));
    expect(plan).toMatch(/^plan=pro%20plan\./);
    expect(basket).not.toContain("pples");
    expect(await value("ReadCookies", {}, `${plan}; ${basket}`)).toEqual(["pro plan", "3 äpples"]);
    const changed = plan!.replace("pro", "max");
    expect(await value("ReadCookies", {}, `${changed}; ${basket!.slice(0, -2)}AA`)).toEqual([null, null]);
    // A good value under another name is no good value.
    const swapped = `plan=${basket!.slice(7)}; basket=${plan!.slice(5)}`;
    expect(await value("ReadCookies", {}, swapped)).toEqual([null, null]);
    expect(await value("ReadCookies")).toEqual([null, null]);
  });

  test("a form without a script comes back in a sealed cookie", async () => {
    const host = new URL(subject.url()).host;
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      accept: "text/html",
      referer: `http://${host}/`,
    };
    const sent = await send(subject.url(), {
      ...{ method: "POST", target: "/api/Order", headers, body: "what=green+tea" },
    });
    expect(sent.status).toBe(303);
    const [cookie = ""] = cookiesOf(sent).filter((each) => each.startsWith("minnow-form="));
    expect(Buffer.from(cookie.slice(12), "base64url").toString("latin1")).not.toContain("tea");
    const page = async (value: string): Promise<string> =>
      (await send(subject.url(), { target: "/", headers: { cookie: value } })).body.toString();
    expect(await page(cookie)).toContain('<p role="alert">no green tea left</p>');
    expect(await page(cookie)).toContain('value="green tea"');
    // What an app without keys would take: ["/api/Order", "forged", "400"].
    const plain = Buffer.concat([
      ...[Buffer.of(0x83, 0x6a), Buffer.from("/api/Order"), Buffer.of(0x66), Buffer.from("forged")],
      ...[Buffer.of(0x63), Buffer.from("400")],
    ]);
    for (const forged of [plain.toString("base64url"), `${cookie.slice(12, -2)}AA`, ""]) {
      expect(await page(`minnow-form=${forged}`), forged).toContain('<p role="alert"></p>');
    }
  });

  test("keys are rotated: older ones still open what is old", async () => {
    const old = signature("o".repeat(40), "plan", "pro");
    expect(await value("ReadCookies", {}, `plan=pro.${old}`)).toEqual(["pro", null]);
    expect(await value("ReadCookies", {}, `plan=pro.${signature("x".repeat(40), "plan", "pro")}`)).toEqual([
      null,
      null,
    ]);
    expect(await value("Texts")).toEqual(["a.b null null null", "secret null null false"]);
  });

  test("passwords are kept as PBKDF2", { timeout: 60_000 }, async () => {
    const [hash, outdated] = (await value("Hash", { password: "correct horse" })) as [string, string];
    const [kind, rounds, salt, derived] = hash.split("$") as [string, string, string, string];
    expect([kind, rounds, outdated]).toEqual(["pbkdf2-sha256", "600000", "false true true"]);
    const expected = pbkdf2Sync("correct horse", Buffer.from(salt, "base64url"), 600_000, 32, "sha256");
    expect(derived).toBe(expected.toString("base64url"));
  });

  test("passwords are compared", async () => {
    const salt = Buffer.from("some salt");
    const derived = pbkdf2Sync("grün", salt, 1000, 32, "sha256");
    const stored = `pbkdf2-sha256$1000$${salt.toString("base64url")}$${derived.toString("base64url")}`;
    const password = async (given: string, hash: string): Promise<unknown> =>
      await value("Password", { password: given, stored: hash });
    expect(await password("grün", stored)).toBe(true);
    expect(await password("gruen", stored)).toBe(false);
    expect(await password("grün", stored.slice(0, -2))).toBe(false);
    expect(await password("grün", stored.replace("$1000$", "$1001$"))).toBe(false);
    expect(await password("", stored.replace(/[^$]*$/, ""))).toBe(false);
  });

  test("a session is there for the call that begins it, and is asked for with a 401", async () => {
    expect(await value("LogInAndOut")).toBe("7 true");
    expect((await call("Rotate")).status).toBe(401);
  });

  // Its store ends with the instance, and with it all sessions.
  const kept = test.skipIf(subject.driver.name === "wasmtime");

  kept("sessions begin, go on, rotate and end", async () => {
    expect((await call("Me")).status).toBe(401);
    const login = await call("LogIn", { name: "ada" });
    const [first] = cookiesOf(login);
    expect(String(login.headers["set-cookie"])).toMatch(/Max-Age=60; HttpOnly; SameSite=Lax$/);
    expect(await value("Me", {}, first)).toBe("ada 0");
    expect(await value("Me", {}, first)).toBe("ada 1");
    const [second = "", ...more] = cookiesOf(await call("Rotate", {}, first));
    expect(more).toEqual([]);
    expect(second).not.toBe(first);
    expect((await call("Me", {}, first)).status).toBe(401);
    expect(await value("Me", {}, second)).toBe("ada 2");
    expect((await call("Me", {}, `session=${"x".repeat(43)}.AAAA`)).status).toBe(401);
    const out = await call("LogOut", {}, second);
    expect(cookiesOf(out)).toEqual(["session="]);
    expect((await call("Me", {}, second)).status).toBe(401);
  });

  kept("all sessions of an owner end together", async () => {
    const logins = await Promise.all([call("LogIn", { name: "bob" }), call("LogIn", { name: "bob" })]);
    const cookies = logins.map((each) => cookiesOf(each)[0] as string);
    const [other] = cookiesOf(await call("LogIn", { name: "eve" }));
    expect(await value("LogOutAll", { name: "bob" })).toBe(2);
    for (const cookie of cookies) expect((await call("Me", {}, cookie)).status).toBe(401);
    expect(await value("Me", {}, other)).toBe("eve 0");
  });

  kept("a session ends with its age", async () => {
    const begun = await call("Brief");
    expect(String(begun.headers["set-cookie"])).toContain("; Secure");
    const [cookie] = cookiesOf(begun);
    expect(await value("Brief", {}, cookie)).toBe("gone");
  });
}

/** `name=value` of each cookie that is set. */
function cookiesOf({ headers }: RawResponse): string[] {
  return (headers["set-cookie"] ?? []).map((line) => line.slice(0, line.indexOf(";")));
}

/** What the app signs a cookie with. */
function signature(secret: string, name: string, text: string): string {
  const key = createHmac("sha256", secret).update("minnow signature").digest();
  const about = `cookie ${name}`;
  return createHmac("sha256", key).update(`${about.length}:${about}:${text}`).digest("base64url");
}
