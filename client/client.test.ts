// @vitest-environment jsdom
// The whole client, wasm and scripts, in a DOM library; test/browser does the same in real browsers.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "cbor-x";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { compileToWasm } from "../test/as.ts";
import { dataBlock, html, names, templates } from "./fixtures/counter.ts";
import { imports, start } from "./instance.ts";

const bytes = await compileToWasm(`export * from "../client/wasm/entry";`, {
  files: { "app/client": readFileSync(join(import.meta.dirname, "fixtures/counter.as.ts"), "utf8") },
});
const module = new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);

interface Call {
  path: string;
  body: Buffer;
  answer(status: number, value: unknown): Promise<void>;
}

let calls: Call[] = [];
const errors = vi.spyOn(console, "error");
const logs = vi.spyOn(console, "log");

const turn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  calls = [];
  errors.mockReset().mockImplementation(() => {});
  logs.mockReset().mockImplementation(() => {});
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    const answer = async (status: number, value: unknown) => {
      resolve(new Response(encode(value) as Uint8Array<ArrayBuffer>, { status }));
      await turn();
    };
    calls.push({ path, body: Buffer.from(init.body as Uint8Array), answer });
    return promise;
  });
});

afterEach(() => vi.unstubAllGlobals());

async function hydrated(page: string = html) {
  document.body.innerHTML = `<div id="main">${page}</div>`;
  const root = document.getElementById("main")!;
  const before = [...root.querySelectorAll("*")];
  const instance = await WebAssembly.instantiate(module, imports);
  const events = start({ templates, names }, instance.exports, root, dataBlock());
  const [plus, minus, double] = root.querySelectorAll("button");
  return { root, before, events, plus: plus!, minus: minus!, double: double! };
}

test("takes over the page without changing it", async () => {
  document.body.innerHTML = `<div id="main">${html}</div>`;
  const written = document.getElementById("main")!.innerHTML;
  const { root, before } = await hydrated();
  expect(errors).not.toHaveBeenCalled();
  expect(root.innerHTML).toBe(written);
  expect([...root.querySelectorAll("*")]).toEqual(before);
});

test("updates text, attributes, views and lists", async () => {
  const { root, plus, minus } = await hydrated();
  plus.click();
  expect(root.querySelector("h1")!.outerHTML).toBe('<h1 class="odd">Count: 3</h1>');
  expect(root.querySelectorAll("p")[2]!.innerHTML).toBe("data is Hello, <b>big</b>");
  expect(root.querySelector("table")!.textContent).toBe("row 0row 1row 2");
  for (let i = 0; i < 3; i++) minus.click();
  expect(root.querySelector("h1")!.outerHTML).toBe("<h1>Count: 0</h1>");
  expect(minus.disabled).toBe(true);
  expect(root.querySelectorAll("p")[2]!.innerHTML).toBe("data is Hello, ");
  expect(root.querySelectorAll("tr")).toHaveLength(0);
  expect(logs.mock.calls.map(([text]) => text)).toEqual([2, 3, 2, 1, 0].map((n) => `count is ${n}`));
});

test("fetches late data in the browser and prefetched data not at all", async () => {
  const { root } = await hydrated();
  expect(calls.map(({ path }) => path)).toEqual(["/api/Late"]);
  await calls[0]!.answer(200, "now");
  expect(root.querySelectorAll("p")[1]!.textContent).toBe("late data is now");
  root.querySelectorAll("p")[1]!.click();
  await calls[1]!.answer(200, "again");
  expect(root.querySelectorAll("p")[1]!.textContent).toBe("late data is again");
});

test("calls a server function and shows its errors", async () => {
  const { root, double } = await hydrated();
  double.click();
  expect(calls[1]!.path).toBe("/api/Double");
  expect(calls[1]!.body.toString("hex")).toBe("a1616e02"); // { n: 2 }
  await calls[1]!.answer(200, 4);
  expect(root.querySelector("h1")!.textContent).toBe("Count: 4");
  const problem = root.querySelector("p")!;
  double.click();
  await calls[2]!.answer(404, { message: "Say register(Double)", code: 404 });
  expect(problem.textContent).toBe("Say register(Double)");
  double.click();
  await calls[3]!.answer(200, "four");
  expect(problem.textContent).toMatch(/^The server's answer cannot be read/);
  double.click();
  await calls[4]!.answer(502, undefined);
  expect(problem.textContent).toBe("The server answered with status 502.");
  expect(errors).not.toHaveBeenCalled();
});

test("tells of a server that cannot be reached", async () => {
  const { root, double } = await hydrated();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  double.click();
  await turn();
  expect(root.querySelector("p")!.textContent).toBe("The server cannot be reached: offline");
});

test("hands the value of a control to its handler", async () => {
  const { root } = await hydrated();
  const input = root.querySelector("input")!;
  input.value = "javascript:x 😀";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  expect(root.querySelector("i")!.textContent).toBe("from insidejavascript:x 😀");
  expect(root.querySelector("a")!.outerHTML).toBe('<a href="about:blank#blocked">to javascript:x 😀</a>');
});

test("replays events of the past", async () => {
  const { root, plus, events } = await hydrated();
  const event = new MouseEvent("click", { bubbles: true });
  // Dispatched before the client listened, so only its target is left.
  Object.defineProperty(event, "target", { value: plus });
  events.replay([event]);
  expect(root.querySelector("h1")!.textContent).toBe("Count: 3");
});

test("repairs the element that differs, keeps the rest and reports once", async () => {
  const differing = html.replace("Count: 2", "Count: 7").replace("row 1", "row 9");
  const { root, before, plus } = await hydrated(differing);
  expect(errors.mock.calls).toEqual([
    ['Minnow: the page is not what its components make of it. In <div> <h1>: expected "2", found "7". (1 more)'],
  ]);
  expect(root.querySelector("h1")!.textContent).toBe("Count: 2");
  expect(root.querySelector("table")!.textContent).toBe("row 0row 1");
  expect([...root.querySelectorAll("*")]).toEqual(before);
  plus.click();
  expect(root.querySelector("h1")!.textContent).toBe("Count: 3");
  expect(root.querySelector("table")!.textContent).toBe("row 0row 1row 2");
});

test.each([
  ["an element is missing", html.replace("<button>-</button>", "")],
  ["an element is too many", html.replace("<button>-</button>", "<button>-</button><em></em>")],
  ["an element is another one", html.replace(/h1>/g, "h2>")],
  ["the page is empty", ""],
  ["a list is longer", html.replace("</table>", "<tr><td>row 2</td></tr></table>")],
  ["an attribute differs", html.replace('href=""', 'href="x"')],
])("shows the right page when %s", async (_name, page) => {
  const { root, plus } = await hydrated(page);
  expect(errors).toHaveBeenCalledTimes(1);
  expect(root.textContent).toContain("Count: 2+-Doublelate data is Nonedata is Hello, row 0row 1to from inside");
  plus.click();
  root.querySelector("button")!.click();
  expect(root.querySelector("h1")!.textContent).toMatch(/^Count: [34]$/);
  expect(root.querySelectorAll("tr").length).toBeGreaterThan(2);
});

test("goes over what extensions put into the page", async () => {
  const { root, plus } = await hydrated(
    `<!-- x --><script></script>${html.replace("</h1>", "</h1><grammarly-desktop></grammarly-desktop>")}<style></style>`,
  );
  expect(errors).not.toHaveBeenCalled();
  plus.click();
  expect(root.querySelector("h1")!.textContent).toBe("Count: 3");
});
