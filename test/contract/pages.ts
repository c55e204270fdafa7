import { expect, test } from "vitest";
import { send } from "./raw-request.ts";
import type { Subject } from "./subject.ts";

/** The HTML of the pages, and what answers where there is none. */
export function pageCases(subject: Subject): void {
  const get = (target: string, method = "GET") => send(subject.url(), { target, method });

  test("the page is a whole HTML document", async () => {
    const { status, headers, body } = await get("/");
    expect(status).toBe(200);
    expect(headers["content-type"]).toMatch(/^text\/html; ?charset=utf-8$/i);
    const html = body.toString();
    expect(html).toMatch(/^<!doctype html><html lang="en"><head>/i);
    expect(html).toContain("<title>Contract &amp; co.</title>");
    expect(html).toContain("<h1>Contract</h1>");
    expect(html.trimEnd()).toMatch(/<\/body><\/html>$/);
  });

  test("slots are escaped for their place", async () => {
    const html = (await get("/")).body.toString();
    const escaped = html.slice(html.indexOf('<p id="escaped"'), html.indexOf("</p>", html.indexOf('<p id="escaped"')));
    expect(escaped).not.toContain("<b>");
    expect(decodeEntities(escaped.slice(escaped.indexOf(">") + 1))).toBe('<b>Tom & "Jerry"</b>');
    expect(html).not.toContain("javascript:");
    expect(html).toContain('href="about:blank#blocked"');
  });

  test("components, booleans and numbers are written", async () => {
    const html = (await get("/")).body.toString();
    expect(html).toContain('<li title="one">one: 1</li>');
    expect(html).toContain("two &amp; more: 2</li>");
    expect(html).toMatch(/<button disabled(="")?>press<\/button>/);
    expect(html).toContain('<p id="number">0.30000000000000004</p>');
  });

  test("prefetched data is in the page and travels with it", async () => {
    const html = (await get("/")).body.toString();
    expect(html).toContain('<p id="fetched">fetched 😀</p>');
    expect(html).toMatch(/<script type="application\/cbor" id="minnow-data"[^>]*>[A-Za-z0-9+/=]+<\/script>/);
  });

  test("a query does not change the page", async () => {
    expect((await get("/?q=1&x=%20")).status).toBe(200);
  });

  test("HEAD answers the page's headers without its body", async () => {
    const [page, head] = await Promise.all([get("/"), get("/", "HEAD")]);
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
    expect(head.headers["content-type"]).toBe(page.headers["content-type"]);
  });

  test("another path is a 404 page", async () => {
    const { status, headers } = await get("/nowhere");
    expect(status).toBe(404);
    expect(headers["content-type"]).toMatch(/^text\/html/);
  });

  test("a page refuses methods that it does not know", async () => {
    const { status, headers } = await send(subject.url(), { target: "/", method: "DELETE" });
    expect(status).toBe(405);
    expect(String(headers.allow)).toContain("GET");
  });
}

function decodeEntities(html: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html.replace(/&(\w+|#\d+);/g, (_, name: string) => entities[name] ?? "?");
}
