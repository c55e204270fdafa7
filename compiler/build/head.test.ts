import { expect, test } from "vitest";
import { headSnippet } from "./head.ts";

const options = { title: "a < b & c", script: "/a.js", wasm: "/b.wasm", replay: "keep()\n", hasIcon: true };

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
