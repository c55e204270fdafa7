// vhtml is what the rules of static parts come from. Here it is the oracle: what Minnow writes at build time is what
// vhtml would have returned. It stays out of the product because it decides what to escape by content: a text that was
// once returned as markup, by any call, is taken for markup ever after.

import htm from "htm";
import vhtml from "vhtml";
import { describe, expect, test } from "vitest";
import { compileProgram } from "../index.ts";
import { escapeStatic } from "./static.ts";

type Render = (strings: TemplateStringsArray) => unknown;
const render = (htm as unknown as { bind(h: typeof vhtml): Render }).bind(vhtml);

const TEMPLATES: Record<string, string> = {
  "an element with text": "<p>Hello</p>",
  "special characters in text": "<p>Fish & chips, \"5\" > 'four'</p>",
  "an entity, which stays what it looks like": "<p>&amp; &lt;b&gt;</p>",
  "special characters in an attribute": `<p title="a & b < c > d 'e'">x</p>`,
  "double quotes in an attribute": `<p title='say "hi"'>x</p>`,
  "an empty attribute": `<p title="">x</p>`,
  "names that JavaScript spells otherwise": `<label className="big" htmlFor="name">x</label>`,
  "void elements": `<p>a<br />b<img src="x.png" alt="" /></p>`,
  "an element without content": "<div></div>",
  "nested elements": `<ul class="list"><li>a</li><li><b>b</b> c</li></ul>`,
  "text beyond ASCII": "<p>žluťoučký 🐴 𝒳</p>",
  "line breaks and indentation": "\n  <div>\n    <p>\n      one\n      two\n    </p>\n  </div>\n",
  "custom elements": `<my-card data-size="2">x</my-card>`,
};

describe("static parts are written as vhtml writes them", () => {
  test.each(Object.entries(TEMPLATES))("%s", (_, template) => {
    expect(serverHtml(template)).toBe(vhtmlOf(template));
  });
});

describe("where Minnow differs from vhtml", () => {
  test("a name alone stays alone", () => {
    const template = "<input disabled />";
    expect(vhtmlOf(template)).toBe('<input disabled="true">');
    expect(serverHtml(template)).toBe("<input disabled>");
  });

  test("a carriage return and NUL survive the parser of HTML", () => {
    expect(escapeStatic("a\r\nb\0c")).toBe("a&#13;\nb\ufffdc");
  });

  test("text of script and style is not escaped", () => {
    const template = "<style>a > b { color: red }</style>";
    expect(vhtmlOf(template)).toBe("<style>a &gt; b { color: red }</style>");
    expect(serverHtml(template)).toBe(template);
  });

  test("text is escaped whatever was rendered before", () => {
    const text = "<b>bold</b>";
    expect(vhtml("p", null, text)).toBe("<p>&lt;b&gt;bold&lt;/b&gt;</p>");
    vhtml("b", null, "bold");
    // From now on this text is markup in every template of the process.
    expect(vhtml("p", null, text)).toBe("<p><b>bold</b></p>");
    expect(escapeStatic(text)).toBe("&lt;b&gt;bold&lt;/b&gt;");
  });
});

function vhtmlOf(template: string): string {
  const rendered = render(Object.assign([template], { raw: [template] }) as TemplateStringsArray);
  return Array.isArray(rendered) ? rendered.join("") : String(rendered);
}

/** The constant bytes of a page that is this template and nothing else. */
function serverHtml(template: string): string {
  const source = `import { html, launch, type View } from "minnow";
function App(): View { return html\`${template}\`; }
export function main(): void { launch(App); }`;
  const entry = "/app/src/app.ts";
  const { server, diagnostics } = compileProgram({ entry, debug: false }, new Map([[entry, source]]));
  expect(diagnostics).toEqual([]);
  // Constant data is padded, so its length is said.
  const [constant, more] = (server?.text ?? "").matchAll(/wRaw\(memory\.data<u8>\(\[([\d,]*)\]\), (\d+)\)/g);
  expect([constant === undefined, more]).toEqual([false, undefined]);
  const [, bytes = "", length] = constant ?? [];
  return new TextDecoder().decode(Uint8Array.from(bytes.split(","), Number).subarray(0, Number(length)));
}
