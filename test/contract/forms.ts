import { expect, test } from "vitest";
import { answer } from "./calls.ts";
import { expectError } from "./functions.ts";
import { type RawResponse, send } from "./raw-request.ts";
import type { Subject } from "./subject.ts";

const URLENCODED = "application/x-www-form-urlencoded";
const FULL = "name=Ada&age=36&agreed=on&tags=a&tags=b&password=xyz&address[city]=Bern&address[zip]=3000&size=l";

/** One part of a form with files. */
interface Part {
  name: string;
  value: string | Uint8Array;
  /** The rest of `content-disposition`. */
  file?: string;
  type?: string;
}

function multipart(...parts: Part[]): Buffer {
  const pieces = parts.flatMap(({ name, value, file, type }) => [
    `--b\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}\r\n`,
    `${type ? `Content-Type: ${type}\r\n` : ""}\r\n`,
    value,
    "\r\n",
  ]);
  return Buffer.concat([...pieces, "--b--\r\n"].map((piece) => Buffer.from(piece as Uint8Array)));
}

/** Forms, as browsers send them. */
export function formCases(subject: Subject): void {
  const host = () => new URL(subject.url()).host;
  const post = (name: string, body: string, headers: Record<string, string> = {}): Promise<RawResponse> =>
    send(subject.url(), {
      method: "POST",
      target: `/api/${name}`,
      headers: { "content-type": URLENCODED, ...headers },
      body,
    });
  const browser = () => ({
    accept: "text/html,*/*;q=0.8",
    referer: `http://${host()}/?x=1`,
    origin: `http://${host()}`,
  });
  const upload = (body: Uint8Array, type = "multipart/form-data; boundary=b"): Promise<RawResponse> =>
    send(subject.url(), { method: "POST", target: "/api/Upload", headers: { "content-type": type }, body });

  test("fields become typed arguments", async () => {
    expect(answer(await post("Join", FULL)).value).toBe("Ada 37 true a+b 3 Bern 3000 l");
    const little = "name=Ada&age=01.5&password=&address[city]=&address[zip]=";
    expect(answer(await post("Join", little)).value).toBe("Ada 2.5 false  0  - s");
    expectError(answer(await post("Join", FULL.replace("36", ""))), 400, /^age: expected a number, found ""$/);
    expectError(
      answer(await post("Join", FULL.replace("size=l", "size=m"))),
      400,
      /^size: expected "[sl]" or "[sl]", found "m"$/,
    );
    expectError(answer(await post("Join", FULL.replace("=on", "=perhaps"))), 400, /^agreed: expected true or false/);
    expectError(answer(await post("Join", "name=%zz")), 400, /percent-encoding/);
    expectError(answer(await post("Join", `${FULL}&x=1`.repeat(1200))), 400, /too many fields/);
  });

  test("a browser's own form goes back to its page", async () => {
    const sent = await post("Join", FULL, browser());
    expect([sent.status, sent.headers.location, sent.headers["set-cookie"]]).toEqual([303, "/?x=1", undefined]);
    const led = await post("Login", "user=x&password=admin", browser());
    expect([led.status, led.headers.location]).toEqual([303, "/about?x"]);
  });

  test("errors and what was filled in come back with it, once, and without passwords", async () => {
    const body = "name=nobody&age=1.5&password=geheim&address[city]=B%22<b>";
    const sent = await post("Join", body, browser());
    expect([sent.status, sent.headers.location]).toEqual([303, "/?x=1"]);
    const [cookie = ""] = sent.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/^minnow-form=[\w-]+; Path=\/; Max-Age=60; HttpOnly; SameSite=Lax$/);
    const kept = Buffer.from(cookie.slice(12).split(";")[0] as string, "base64url").toString();
    expect(kept).not.toContain("geheim");
    const [pair = ""] = cookie.split(";");
    const page = await send(subject.url(), { target: "/?x=1", headers: { cookie: `a=1; ${pair}; b=2` } });
    const html = page.body.toString();
    expect(html).toContain('<p role="alert">say who you are</p>');
    expect(html).toContain('name="name" value="nobody"');
    expect(html).toContain('name="address[city]" value="B&quot;&lt;b&gt;"');
    expect(page.headers["set-cookie"]).toEqual(["minnow-form=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"]);
    // The other forms of the page know nothing of it.
    expect(html.match(/<p role="alert"><\/p>/g)).toHaveLength(3);
    const plain = await send(subject.url(), { target: "/" });
    expect(plain.headers["set-cookie"]).toBeUndefined();
    expect(plain.body.toString()).not.toContain("say who you are");
    for (const foreign of ["minnow-form=", "minnow-form=%%", "minnow-form=gWF4", "minnow-form=iWkvYXBpL0pvaW5v"]) {
      expect((await send(subject.url(), { target: "/", headers: { cookie: foreign } })).status, foreign).toBe(200);
    }
  });

  test("what cannot go back is an answer, and nobody is led to other sites", async () => {
    const accept = "text/html";
    expectError(answer(await post("Login", "user=x&password=no", { accept })), 401, /Invalid/);
    const away = { accept, referer: "https://evil.example/x" };
    expect((await post("Login", "user=x&password=no", away)).headers.location).toBeUndefined();
    const foreign = await post("Login", "user=x&password=no", { ...browser(), origin: "https://evil.example" });
    expect([foreign.status, foreign.headers.location]).toEqual([303, "/?x=1"]);
  });

  test("an error of the server's own is hidden here too", async () => {
    const sent = await post("Join", FULL.replace("Ada", "broken"), browser());
    const [cookie = ""] = sent.headers["set-cookie"] ?? [];
    const kept = Buffer.from(cookie.slice(12).split(";")[0] as string, "base64url").toString();
    expect(kept).toContain("Internal Server Error");
    expect(kept).not.toContain("secret");
  });

  test("a form that is read as it arrives comes back with what was read", async () => {
    const back = async (name: string, ...parts: Part[]): Promise<string> => {
      const headers = { ...browser(), "content-type": "multipart/form-data; boundary=b" };
      const target = `/api/${name}`;
      const sent = await send(subject.url(), { method: "POST", target, headers, body: multipart(...parts) });
      expect([sent.status, sent.headers.location]).toEqual([303, "/?x=1"]);
      const [cookie = ""] = sent.headers["set-cookie"] ?? [];
      return Buffer.from(cookie.slice(12).split(";")[0] as string, "base64url").toString();
    };
    const file = { name: "file", value: "in the file", file: "a.txt" };
    const late = await back("Attach", { name: "title", value: "tüt" }, { name: "count", value: "many" }, file);
    expect(late).toMatch(/count: expected .*title.*tüt.*count.*many/s);
    expect(late).not.toContain("in the file");
    const password = { name: "password", value: "xyz" };
    const word = { name: "word", value: "w".repeat(101) };
    const kept = await back("Fields", { name: "a", value: "one" }, { name: "b", value: "" }, password, file, word);
    expect(kept).toMatch(/larger than 100 bytes.*one/s);
    for (const secret of ["xyz", "in the file", "wwww"]) expect(kept).not.toContain(secret);
  });

  test("files arrive with name, type and bytes", async () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index * 7) & 255);
    const tricky = Buffer.from("\r\n--\r\n--bb\r\r\n--B--");
    const body = multipart(
      { name: "title", value: "tü" },
      { name: "photo", value: bytes, file: "a%22b;ü.png", type: "image/png" },
      { name: "more", value: tricky, file: "one" },
      { name: "more", value: "", file: "two" },
      { name: "note", value: "", file: "", type: "application/octet-stream" },
    );
    const last = bytes[299];
    expect(answer(await upload(body)).value).toBe(`tü: a"b;ü.png image/png 300 ${last}, one=${tricky.length}+two=0, -`);
    const preamble = Buffer.concat([Buffer.from("ignored\r\n"), body]);
    expect((await upload(preamble, 'Multipart/Form-Data; charset=x; boundary="b"')).status).toBe(200);
  });

  test("a field that is too large is a 413 that names it", async () => {
    const body = multipart({ name: "title", value: "t" }, { name: "photo", value: new Uint8Array(100_001), file: "p" });
    expectError(answer(await upload(body)), 413, /^photo: larger than 100000 bytes$/);
    const whole = multipart({ name: "title", value: new Uint8Array(2_200_000) });
    expect((await upload(whole)).status).toBe(413);
  });

  test("malformed forms with files are a 400", async () => {
    const good = multipart({ name: "title", value: "t" }, { name: "photo", value: "p", file: "p" });
    for (const body of [
      "",
      "--b",
      "--b--",
      "--b\r\n",
      "--b\r\n\r\n",
      "--b\r\nx\r\n\r\n\r\n--b--",
      "--bx\r\n",
      "\r\n--b",
    ]) {
      expect((await upload(Buffer.from(body))).status, JSON.stringify(body)).toBe(400);
    }
    for (let cut = 1; cut < good.length - 3; cut += 5) {
      expect((await upload(good.subarray(0, cut))).status, String(cut)).toBe(400);
    }
    expectError(answer(await upload(good, "multipart/form-data")), 400, /boundary/);
    expectError(
      answer(await upload(Buffer.from("--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--"))),
      400,
      /name/,
    );
  });
}
