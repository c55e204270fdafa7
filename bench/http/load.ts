import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onPath } from "../../scripts/on-path.ts";

/** What one burst of requests came to. */
export interface Load {
  requests: number;
  perSecond: number;
  failures: number;
}

/** The headers that Chromium sends with a page request, thirteen of them. */
const BROWSER_HEADERS: Record<string, string> = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8",
  "accept-encoding": "gzip, deflate, br, zstd",
  "accept-language": "en-GB,en-US;q=0.9,en;q=0.8",
  "cache-control": "max-age=0",
  "sec-ch-ua": '"Chromium";v="142", "Not_A Brand";v="99"',
  "sec-ch-ua-mobile": "?0",
  "sec-ch-ua-platform": '"Linux"',
  "sec-fetch-dest": "document",
  "sec-fetch-mode": "navigate",
  "sec-fetch-site": "none",
  "upgrade-insecure-requests": "1",
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
  // The thirteenth, `host`, comes from the load generator.
};

/** A request that is sent again and again. */
export interface Shot {
  path: string;
  method: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** Loads a server with 32 connections for some seconds: with wrk where it is installed, else with autocannon. */
export function load(url: string, seconds: number, shot?: Shot): Promise<Load> {
  const wrk = onPath("wrk");
  return wrk ? loadWithWrk(wrk, url, seconds, shot) : loadWithAutocannon(url, seconds, shot);
}

async function loadWithWrk(wrk: string, url: string, seconds: number, shot?: Shot): Promise<Load> {
  const headers = Object.entries(shot?.headers ?? BROWSER_HEADERS).flatMap(([name, value]) => [
    "-H",
    `${name}: ${value}`,
  ]);
  const script = shot ? ["-s", scriptFor(shot)] : [];
  const output = await run(wrk, ["-t1", "-c32", `-d${seconds}s`, ...headers, ...script, url + (shot?.path ?? "")]);
  const requests = Number(output.match(/(\d+) requests in/)?.[1]);
  const perSecond = Number(output.match(/Requests\/sec:\s*([\d.]+)/)?.[1]);
  const socketErrors = [...output.matchAll(/(?:connect|read|write|timeout) (\d+)/g)].map((match) => Number(match[1]));
  const refused = Number(output.match(/Non-2xx or 3xx responses: (\d+)/)?.[1] ?? 0);
  return { requests, perSecond, failures: socketErrors.reduce((sum, count) => sum + count, refused) };
}

/** wrk takes method and body from a script in Lua. */
function scriptFor({ method, body }: Shot): string {
  const folder = join(import.meta.dirname, "../../.cache/bench");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `shot-${Buffer.from(body).toString("hex").slice(0, 40)}.lua`);
  const bytes = Array.from(body, (byte) => `\\${String(byte).padStart(3, "0")}`).join("");
  writeFileSync(file, `wrk.method = "${method}"\nwrk.body = "${bytes}"\n`);
  return file;
}

async function loadWithAutocannon(url: string, seconds: number, shot?: Shot): Promise<Load> {
  const { default: autocannon } = await import("autocannon");
  const { path = "", headers = BROWSER_HEADERS, method = "GET", body } = shot ?? {};
  const how = { method: method as "GET", headers, ...(body && { body: Buffer.from(body) }) };
  const result = await autocannon({ url: url + path, connections: 32, duration: seconds, ...how });
  return {
    requests: result.requests.total,
    perSecond: result.requests.total / result.duration,
    failures: result.errors + result.timeouts + result.non2xx,
  };
}

function run(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(output) : reject(new Error(`${command} ended with ${code}`))));
  });
}
