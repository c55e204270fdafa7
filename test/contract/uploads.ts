import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { answer } from "./calls.ts";
import { expectError } from "./functions.ts";
import type { RawResponse } from "./raw-request.ts";
import { type Subject, testUnless } from "./subject.ts";

const FORM = "multipart/form-data; boundary=bound";
const MEGABYTE = 1 << 20;

/** One part of a form. */
function part(name: string, content: string | Uint8Array, file?: string, type?: string): Buffer {
  const head = `Content-Disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}`;
  const typed = type === undefined ? head : `${head}\r\nContent-Type: ${type}`;
  return Buffer.concat([
    Buffer.from(`--bound\r\n${typed}\r\n\r\n`),
    Buffer.from(content as string),
    Buffer.from("\r\n"),
  ]);
}

const END = Buffer.from("--bound--\r\n");

/** What the app's `measured` makes of bytes. */
export function measured(bytes: Uint8Array): string {
  let sum = 0;
  for (const byte of bytes) sum = (Math.imul(sum, 31) + byte) >>> 0;
  return `${bytes.length} ${sum}`;
}

/** Bodies that are sent while they are made. */
export function uploadCases(subject: Subject): void {
  const open = (target: string, headers: Record<string, string>): [ClientRequest, Promise<RawResponse>] => {
    const { hostname, port } = new URL(subject.url());
    const sent = request({ hostname, port, method: "POST", path: target, headers, agent: false });
    return [sent, answerTo(sent)];
  };
  const send = async (
    target: string,
    type: string,
    pieces: Iterable<Uint8Array>,
    more: Record<string, string> = {},
  ) => {
    const [sent, answered] = open(target, { "content-type": type, ...more });
    await write(sent, pieces, answered);
    return answered;
  };
  const sendForm = (name: string, ...parts: Uint8Array[]): Promise<RawResponse> =>
    send(`/api/${name}`, FORM, [Buffer.concat([...parts, END])]);

  test("a form is read field after field", async () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => (index * index) & 255);
    const parts = [
      part("a", "ü"),
      part("photo", bytes, "a b.png", "image/png"),
      part("skip", bytes, "unread"),
      part("none", "", ""),
    ];
    expect(answer(await sendForm("Fields", ...parts, part("last", "1"))).value).toEqual([
      "a=ü",
      `photo: a b.png image/png ${measured(bytes)}`,
      "skipped",
      `none:  text/plain ${measured(new Uint8Array())}`,
      "last=1",
    ]);
  });

  test("it does not matter how it is cut", async () => {
    const content = Buffer.from("\r\n--boun\r\n--bounds\r\r\n".repeat(20));
    const body = Buffer.concat([part("f", content, "x"), part("g", "2"), END]);
    const cut = Array.from({ length: Math.ceil(body.length / 7) }, (_, at) => body.subarray(at * 7, at * 7 + 7));
    const sent = await send("/api/Fields", FORM, cut);
    expect(answer(sent).value).toEqual([`f: x text/plain ${measured(content)}`, "g=2"]);
  });

  test("a file comes behind the fields of its form", async () => {
    const file = part("file", "hello", "h.txt", "text/x");
    const [title, count] = [part("title", "T"), part("count", "7")];
    const ignored = [part("more", "x"), part("other", "y", "o")];
    expect(answer(await sendForm("Attach", title, ...ignored, count, file, part("late", "z"))).value).toBe(
      `T 7: h.txt text/x -1 ${measured(Buffer.from("hello"))}`,
    );
    expectError(answer(await sendForm("Attach", title, file, count)), 400, /^count: missing$/);
    expectError(answer(await sendForm("Attach", title, count)), 400, /^file: missing$/);
    expectError(answer(await sendForm("Attach", title, part("count", "x"), file)), 400, /^count: expected an integer/);
    expectError(answer(await send("/api/Attach", "text/plain", [])), 415, /multipart\/form-data, found `text\/plain`$/);
    const long = [title, part("count", "1".repeat(2_100_000)), file];
    expectError(answer(await sendForm("Attach", ...long)), 413, /^count: larger than 2097152 bytes$/);
  });

  test("a body can be a file", async () => {
    const bytes = Buffer.from("some bytes");
    const disposition = "attachment; filename=\"a.txt\"; filename*=UTF-8''%C3%A4.txt";
    const named = await send("/files/in?count=4", "image/x", [bytes], { "content-disposition": disposition });
    expect(answer(named).value).toBe(`in 4: ä.txt image/x -1 ${measured(bytes)}`);
    const size = { "content-length": String(bytes.length) };
    const sized = await send("/files/a%2Fb?count=4", "image/x", [bytes], size);
    expect(answer(sized).value).toBe(`a/b 4: file image/x ${bytes.length} ${measured(bytes)}`);
    expectError(answer(await send("/files/in?count=x", "image/x", [bytes])), 400, /^count/);
  });

  test("limits are a 413 that names the field", async () => {
    // No more than the server reads: who goes on writing to one that has refused may lose what it said.
    const large = part("big", new Uint8Array(310_000), "b");
    expectError(answer(await sendForm("Fields", part("a", "1"), large)), 413, /^big: larger than 300000 bytes$/);
    expectError(answer(await sendForm("Fields", part("word", "x".repeat(101)))), 413, /^larger than 100 bytes$/);
    const whole = await send("/files/x?count=1", "a/b", [new Uint8Array(410_000)]);
    expectError(answer(whole), 413, /^the body is larger than 400000 bytes$/);
    const usual = await sendForm("Confused", part("a", new Uint8Array(110_000), "a"));
    expectError(answer(usual), 413, /^a: larger than 100000 bytes$/);
  });

  test("malformed ones are a 400", async () => {
    const good = Buffer.concat([part("f", "content", "x"), END]);
    for (const body of [good.subarray(0, -7), Buffer.from("--bound\r\n\r\n"), Buffer.from("x"), Buffer.alloc(0)]) {
      expect((await send("/api/Fields", FORM, [body])).status, body.toString()).toBe(400);
    }
    expectError(answer(await send("/api/Fields", "multipart/form-data", [good])), 400, /boundary/);
  });

  test("who reads in a wrong way is told so", async () => {
    expect(answer(await sendForm("Confused", part("a", "1"), part("b", "2"))).value).toEqual([
      "read a part before you ask for the next one: this one is over",
      "true true",
    ]);
  });

  test("memory stays flat while 50 MB go through", async () => {
    const bytes = 50 * MEGABYTE;
    const piece = new Uint8Array(65536).fill(13);
    const pieces = function* () {
      for (let at = 0; at < bytes; at += piece.length) yield piece;
    };
    for (const type of ["application/octet-stream", FORM]) {
      const isForm = type === FORM;
      const form = isForm ? [part("file", "", "big").subarray(0, -2)] : [];
      const body = function* () {
        yield* form;
        yield* pieces();
        if (isForm) yield Buffer.concat([Buffer.from("\r\n"), END]);
      };
      const [size, most] = answer(await send("/api/Through", type, body())).value as [number, number];
      expect(size).toBe(bytes);
      // It doubles when it grows: less than one of the two bodies.
      expect(most).toBeLessThan(40 * MEGABYTE);
    }
  });

  testUnless(subject, "streaming", "nobody is asked for more than is read", async () => {
    const total = 64 * MEGABYTE;
    const [sent, answered] = open("/api/Patient", { "content-type": "a/b", "content-length": String(total) });
    const piece = new Uint8Array(MEGABYTE);
    let taken = 0;
    while (taken < total) {
      taken += piece.length;
      if (!sent.write(piece) && !(await drained(sent, 500))) break;
    }
    // It stopped somewhere: the network's own room is full.
    expect(taken).toBeLessThan(total);
    for (; taken < total; taken += piece.length) if (!sent.write(piece)) await drained(sent, 20_000);
    sent.end();
    expect(answer(await answered).value).toBe(total);
  });

  testUnless(subject, "streaming", "a client that breaks off ends the function with an error", async () => {
    const mark = `mark${Math.random()}`;
    const [sent, answered] = open("/api/Watched", { "content-type": FORM });
    answered.catch(() => {});
    sent.write(Buffer.concat([part("mark", mark), part("file", "some", "x").subarray(0, -2)]));
    await delay(300);
    sent.destroy();
    const log = subject.running().log;
    await expect.poll(log, { timeout: 15_000 }).toContain(`${mark}: over`);
    expect(log()).toContain(`${mark}: the request's body broke off`);
    expect(log()).not.toContain(`${mark}: complete`);
  });

  testUnless(subject, "early-413", "an answer may come before the body is read", async () => {
    const [sent, answered] = open("/api/Rude", { "content-type": "a/b" });
    sent.write(new Uint8Array(30_000));
    expect(answer(await answered).value).toBe("enough, file");
    sent.destroy();
    expect((await send("/api/Rude", "a/b", [new Uint8Array(1)])).status).toBe(200);
  });
}

function answerTo(sent: ClientRequest): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    sent.on("error", reject);
    sent.setTimeout(30_000, () => sent.destroy(new Error(`no answer to ${sent.path}`)));
    sent.on("response", (message: IncomingMessage) => {
      const chunks: Buffer[] = [];
      message.on("data", (chunk: Buffer) => chunks.push(chunk));
      message.on("error", reject);
      message.on("end", () =>
        resolve({ status: message.statusCode as number, headers: message.headers, body: Buffer.concat(chunks) }),
      );
    });
  });
}

/** Writes no faster than the other side reads, until it has answered. */
async function write(sent: ClientRequest, pieces: Iterable<Uint8Array>, answered: Promise<unknown>): Promise<void> {
  let over = false;
  const stop = answered.then(
    () => (over = true),
    () => (over = true),
  );
  for (const piece of pieces) {
    if (over) return;
    if (!sent.write(piece)) await Promise.race([drained(sent, 20_000), stop]);
  }
  sent.end();
}

function drained(sent: ClientRequest, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      resolve(true);
    };
    const timer = setTimeout(() => {
      sent.off("drain", done);
      resolve(false);
    }, patience);
    sent.once("drain", done);
  });
}
