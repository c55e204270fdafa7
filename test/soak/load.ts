import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { random } from "../random.ts";

/** What a kind of request may be answered with. */
interface Kind {
  /** Of 1000 requests. */
  share: number;
  method: "GET" | "POST";
  target: string;
  /** The arguments of the `n`-th request. */
  body?(n: number): object;
  /** Whether the answer is right. A call whose instance was lost by another's trap may be told so: `lost`. */
  accepts(status: number, body: string, n: number): boolean;
  /** The client leaves before the answer. */
  aborted?: boolean;
}

const KINDS: Record<string, Kind> = {
  page: {
    share: 400,
    method: "GET",
    target: "/",
    accepts: (status, body) => status === 200 && body.includes("</html>"),
  },
  echo: {
    share: 450,
    method: "POST",
    target: "/api/EchoText",
    body: (n) => ({ text: `text ${n}` }),
    accepts: (status, body, n) => status === 200 && body === `"text ${n}"`,
  },
  slow: {
    share: 120,
    method: "POST",
    target: "/api/Slow",
    body: () => ({ ms: 5 }),
    accepts: (status, body) => status === 200 && body === '"done"',
  },
  aborted: {
    share: 10,
    method: "POST",
    target: "/api/Slow",
    body: () => ({ ms: 50 }),
    accepts: () => true,
    aborted: true,
  },
  throwing: {
    share: 10,
    method: "POST",
    target: "/api/Fail",
    body: () => ({ why: "soak" }),
    accepts: (status) => status === 500,
  },
  trapping: { share: 10, method: "POST", target: "/api/Trap", body: () => ({}), accepts: (status) => status === 500 },
};

/** What a run of load came to. */
export interface Tally {
  requests: number;
  /** Calls that were told that their instance was lost: 503. Never GETs. */
  lost: number;
  /** Answers that must not have been, the first few of them. */
  wrong: string[];
}

/** How a run goes. */
export interface LoadOptions {
  seconds: number;
  connections: number;
  /** Requests whose instance was lost to another's trap may be answered with 503; where false, that is wrong. */
  lostAllowed: boolean;
}

const MOST_WRONG = 20;

/** Sends requests at full speed for a while: pages, calls, 1 % aborted, 1 % throwing, 1 % trapping. */
export async function load(url: string, options: LoadOptions): Promise<Tally> {
  const tally: Tally = { requests: 0, lost: 0, wrong: [] };
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const end = performance.now() + options.seconds * 1000;
  const worker = async (): Promise<void> => {
    while (performance.now() < end && tally.wrong.length < MOST_WRONG)
      await one(url, agent, tally, options.lostAllowed);
  };
  await Promise.all(Array.from({ length: options.connections }, worker));
  agent.destroy();
  return tally;
}

async function one(url: string, agent: Agent, tally: Tally, lostAllowed: boolean): Promise<void> {
  const n = tally.requests++;
  const [name, kind] = pick();
  try {
    const { status, body } = await ask(url, agent, kind, n);
    if (status === 503 && lostAllowed && kind.method === "POST") tally.lost++;
    else if (!kind.accepts(status, body, n)) tally.wrong.push(`${name}: ${status} ${body.slice(0, 200)}`);
  } catch (error) {
    if (!kind.aborted) tally.wrong.push(`${name}: ${error}`);
  }
}

function pick(): [string, Kind] {
  let at = Math.floor(random() * 1000);
  for (const entry of Object.entries(KINDS)) {
    at -= entry[1].share;
    if (at < 0) return entry;
  }
  throw new Error("the shares are not 1000 in all");
}

function ask(url: string, agent: Agent, kind: Kind, n: number): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url);
  const { method, target: path } = kind;
  const headers = kind.body ? { "content-type": "application/json" } : {};
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent }, (message) => {
      let body = "";
      message.setEncoding("utf8");
      message.on("data", (chunk) => (body += chunk));
      message.on("error", reject);
      message.on("end", () => resolve({ status: message.statusCode as number, body }));
    });
    sent.on("error", reject);
    sent.setTimeout(30_000, () => sent.destroy(new Error("no answer")));
    sent.end(kind.body ? JSON.stringify(kind.body(n)) : undefined);
    if (kind.aborted) delay(random() * 20).then(() => sent.destroy(new Error("left")));
  });
}
