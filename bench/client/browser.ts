// Pages of the client's benchmark, in Chromium.

import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../test/browser/page.ts";
import type { Subject } from "./subjects.ts";

const ORIGIN = "http://bench.test";

/** Chromium, with its garbage collector in reach of the page. */
export function launch(): Promise<Browser> {
  return launchBrowser(["--js-flags=--expose-gc"]);
}

/** A page, and what it took to get there: milliseconds of the main thread's CPU time. */
export interface Opened {
  page: Page;
  cost: { total: number; script: number };
}

/** Opens a subject in a page of its own. */
export async function open(
  browser: Browser,
  subject: Subject,
  timeDomain: "timeTicks" | "threadTicks" = "timeTicks",
): Promise<Opened> {
  const page = await (await browser.newContext()).newPage();
  page.on("console", (message) => message.type() === "error" && console.error(`${subject.name}: ${message.text()}`));
  page.on("pageerror", (error) => console.error(`${subject.name}: ${error.message}`));
  await page.addInitScript(keepWasmMemory);
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = subject.files[pathname];
    if (file) return route.fulfill({ contentType: file.type, body: file.body });
    if (pathname === "/") return route.fulfill({ contentType: "text/html; charset=utf-8", body: subject.html });
    return route.fulfill({ status: 404 });
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain });
  await page.goto(ORIGIN);
  await page.waitForSelector("#run");
  await page.waitForTimeout(500);
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  await session.send("Performance.disable");
  await session.detach();
  return { page, cost: { total: of("ThreadTime"), script: of("ScriptDuration") } };
}

declare global {
  /** Bytes of wasm memory in the page: the browser counts them nowhere. */
  function wasmMemory(): number;
}

function keepWasmMemory(): void {
  const instances: WebAssembly.Instance[] = [];
  for (const name of ["instantiate", "instantiateStreaming"] as const) {
    const original = WebAssembly[name] as (...args: unknown[]) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;
    Object.assign(WebAssembly, {
      [name]: async (...args: unknown[]) => {
        const made = await original(...args);
        instances.push(made.instance);
        return made;
      },
    });
  }
  globalThis.wasmMemory = () =>
    instances.reduce((sum, { exports }) => sum + (exports.memory as WebAssembly.Memory).buffer.byteLength, 0);
}
