import { buildApp } from "../../test/build-app.ts";
import { node } from "../../test/hosts/node.ts";
import { type Duel, duel } from "./duel.ts";
import type { Shot } from "./load.ts";

/** `{ n: 4 }` as CBOR, which Minnow's clients send. */
const CBOR = Uint8Array.of(0xa1, 0x61, 0x6e, 0x04);

/** What a browser's `fetch` says beside that. */
const FETCH = {
  accept: "application/cbor",
  "accept-encoding": "gzip, deflate, br, zstd",
  "accept-language": "en-GB,en-US;q=0.9,en;q=0.8",
  "content-type": "application/cbor",
  referer: "http://127.0.0.1/",
  "sec-ch-ua": '"Chromium";v="142", "Not_A Brand";v="99"',
  "sec-ch-ua-mobile": "?0",
  "sec-ch-ua-platform": '"Linux"',
  "sec-fetch-dest": "empty",
  "sec-fetch-mode": "cors",
  "sec-fetch-site": "same-origin",
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
};

const SHOTS: Readonly<Record<string, Shot>> = {
  cbor: { path: "/api/Double", method: "POST", headers: FETCH, body: CBOR },
  json: {
    path: "/api/Double",
    method: "POST",
    headers: { accept: "*/*", "user-agent": "curl/8.14.1", "content-type": "application/json" },
    body: new TextEncoder().encode('{"n":4}'),
  },
};

/** Calls of a server function on Node, as a browser and as curl make them, against the hello page of the same app. */
export async function benchCalls(): Promise<Record<string, Duel>> {
  const dist = await buildApp("bench/apps/call");
  const results: Record<string, Duel> = {};
  for (const [name, shot] of Object.entries(SHOTS)) {
    const [calls, pages] = await Promise.all([node.start(dist), node.start(dist)]);
    try {
      results[name] = await duel(calls, pages, 12, shot);
    } finally {
      await Promise.all([calls.stop(), pages.stop()]);
    }
  }
  return results;
}
