import { expect, test } from "vitest";
import { headSnippet } from "./head.ts";

const options = { base: "", title: "a < b & c", script: "/a.js", wasm: "/b.wasm", replay: "keep()\n", hasIcon: true };

test("the head names the client's files and keeps events first", () => {
  expect(headSnippet(options)).toBe(
    "<title>a &lt; b &amp; c</title>" +
      '<link rel="modulepreload" href="/a.js">' +
      '<link id="minnow-wasm" rel="preload" as="fetch" type="application/wasm" crossorigin href="/b.wasm">' +
      '<script>keep()</script><script type="module" src="/a.js"></script>',
  );
});

test("a site without an icon says so, and browsers ask for none", () => {
  expect(headSnippet({ ...options, hasIcon: false })).toContain('<link rel="icon" href="data:,">');
});

test("below a base path the files are there, and so is the icon", () => {
  const head = headSnippet({ ...options, base: "/shop" });
  expect(head).toContain('<script type="module" src="/shop/a.js">');
  expect(head).toContain('href="/shop/b.wasm"');
  expect(head).toContain('<link rel="icon" href="/shop/favicon.ico">');
});
