import { type Browser, chromium, type Page, type Request, type Route } from "playwright-core";
import { findChromium } from "../../scripts/chromium-tool.ts";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Why no browser can be started here, or null. In CI that is a failure. */
export function browserMissing(): string | null {
  if (findChromium()) return null;
  const reason = "no Chromium is installed";
  if (process.env.CI) throw new Error(reason);
  console.warn(`\nSKIPPED, all browser tests: ${reason}. \`npm run setup\` installs one.\n`);
  return reason;
}

/** Starts Chromium without touching the network on its own; `flags` are further ones. */
export function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() as string, args: [...FLAGS, ...flags] });
}

/** A page of an app, and what it said and asked for. */
export interface Visit {
  page: Page;
  /** Console errors and warnings, page errors, failed loads. */
  problems: string[];
  /** Calls of server functions. */
  calls: Request[];
  /** Lets the held client files go. */
  release(): void;
  close(): Promise<void>;
}

/** How a page is opened. */
export interface VisitOptions {
  javaScriptEnabled?: boolean;
  /** Keep the wasm file back until `release()`: the page stands as the server wrote it. */
  hold?: boolean;
  /** Answers the request for the wasm file. */
  wasm?: (route: Route) => Promise<void>;
  /** A content security policy for the page. */
  policy?: string;
}

/** Opens the app's page in a context of its own. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ javaScriptEnabled: options.javaScriptEnabled ?? true });
  const page = await context.newPage();
  const problems: string[] = [];
  const calls: Request[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/api/")) calls.push(request);
  });
  const release = options.hold ? await holdWasm(page) : () => {};
  if (options.wasm) await page.route("**/*.wasm", options.wasm);
  if (options.policy) await setPolicy(page, url, options.policy);
  await page.goto(url, { waitUntil: options.hold ? "commit" : "load" });
  return { page, problems, calls, release, close: () => context.close() };
}

async function setPolicy(page: Page, url: string, policy: string): Promise<void> {
  await page.route(url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
}

async function holdWasm(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/*.wasm", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Waits until the page's text holds something. */
export async function waitForText(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), text, { timeout: 10_000 });
}
