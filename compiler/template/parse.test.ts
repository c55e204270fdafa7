import { describe, expect, test } from "vitest";
import { parseTemplate } from "./parse.ts";
import { TemplateError } from "./tags.ts";

/** The tree of a template, without its places; its slots stay numbers. */
function parse(strings: TemplateStringsArray, ..._slots: unknown[]): unknown[] {
  return withoutPlaces(parseTemplate([...strings])) as unknown[];
}

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === "at" ? undefined : inner)));
}

function text(content: string): unknown {
  return { kind: "text", text: content };
}

function element(tag: string, ...children: unknown[]): unknown {
  return { kind: "element", tag, attributes: [], children };
}

describe("children", () => {
  test("elements nest as they are written", () => {
    expect(parse`<ul><li>a</li><li>b</li></ul>`).toEqual([
      element("ul", element("li", text("a")), element("li", text("b"))),
    ]);
  });

  test("a template may have several roots, or text alone", () => {
    expect(parse`<b>1</b><i>2</i>`).toEqual([element("b", text("1")), element("i", text("2"))]);
    expect(parse`only text`).toEqual([text("only text")]);
    expect(parse``).toEqual([]);
  });

  test("slots are numbered in document order", () => {
    expect(parse`<p>${"a"}<b>${"b"}</b>${"c"}</p>`).toEqual([
      element("p", { kind: "slot", slot: 0 }, element("b", { kind: "slot", slot: 1 }), { kind: "slot", slot: 2 }),
    ]);
  });

  test("text around a slot is kept apart from it", () => {
    expect(parse`<p>count: ${1}, that is it</p>`).toEqual([
      element("p", text("count: "), { kind: "slot", slot: 0 }, text(", that is it")),
    ]);
  });

  test("line breaks at the ends of a text go with their indentation", () => {
    expect(parse`
      <p>
        one
        <b> two </b>
      </p>
    `).toEqual([element("p", text("one"), element("b", text(" two ")))]);
  });

  test("comments are dropped", () => {
    expect(parse`<p><!-- <b> never closed -->a</p>`).toEqual([element("p", text("a"))]);
  });

  test("a slash closes an element", () => {
    expect(parse`<p>a<br />b<i />c</p>`).toEqual([
      element("p", text("a"), element("br"), text("b"), element("i"), text("c")),
    ]);
  });
});

describe("attributes", () => {
  function attributes(nodes: unknown[]): unknown {
    return (nodes[0] as { attributes?: unknown }).attributes;
  }

  test("values are static, a slot, or both in turn", () => {
    expect(attributes(parse`<a class="x" href=${"y"} title="a ${1} b ${2}" />`)).toEqual([
      { name: "class", value: ["x"] },
      { name: "href", value: [{ slot: 0 }] },
      { name: "title", value: ["a ", { slot: 1 }, " b ", { slot: 2 }] },
    ]);
  });

  test("a name alone is true, an empty value is not", () => {
    expect(attributes(parse`<input disabled value="" />`)).toEqual([
      { name: "disabled", value: true },
      { name: "value", value: [] },
    ]);
  });

  test("an object may be spread", () => {
    expect(attributes(parse`<p id="a" ...${{}} class="b">a</p>`)).toEqual([
      { name: "id", value: ["a"] },
      { name: "...", value: [{ slot: 0 }] },
      { name: "class", value: ["b"] },
    ]);
  });

  test("tags and attributes know where they stand", () => {
    const [root] = parseTemplate(["<p><b\n id=x class='", "' hidden></b></p>"]);
    const [inner] = root?.kind === "element" ? root.children : [];
    expect(root).toMatchObject({ at: 1 });
    expect(inner).toMatchObject({ at: 4, attributes: [{ at: 7 }, { at: 12 }, { at: 24 }] });
  });

  test("JavaScript's names become those of HTML", () => {
    expect(attributes(parse`<label className="x" htmlFor="y">a</label>`)).toEqual([
      { name: "class", value: ["x"] },
      { name: "for", value: ["y"] },
    ]);
  });
});

describe("components", () => {
  const Card = (): null => null;

  test("a slot as a tag is a component", () => {
    expect(parse`<${Card} start=${3} open />`).toEqual([
      {
        kind: "component",
        slot: 0,
        attributes: [
          { name: "start", value: [{ slot: 1 }] },
          { name: "open", value: true },
        ],
        children: [],
      },
    ]);
  });

  test("it may be closed by name or anonymously", () => {
    const wanted = { kind: "component", slot: 0, attributes: [], children: [text("a")] };
    expect(parse`<${Card}>a</${Card}>`).toEqual([wanted]);
    expect(parse`<${Card}>a<//>`).toEqual([wanted]);
  });
});

describe("what is refused", () => {
  test.each([
    ["<p><b>a</p>", "`<b>` is closed by `</p>`"],
    ["<p>a", "`<p>` is never closed"],
    ["a</p>", "`</p>` closes nothing"],
  ])("%s", (template, message) => {
    const attempt = (): unknown => parseTemplate([template]);
    expect(attempt).toThrow(TemplateError);
    expect(attempt).toThrow(message);
  });

  test("each says where", () => {
    const at = (template: string): unknown => {
      try {
        parseTemplate([template]);
      } catch (error) {
        return (error as TemplateError).at;
      }
      return null;
    };
    expect(at("<p>a<b>b</p>")).toBe(8);
    expect(at("a<i><p>a")).toBe(4);
    expect(at("a <p id=1 ID=2></p>")).toBe(10);
    expect(at("ab <Stats />")).toBe(4);
  });
});
