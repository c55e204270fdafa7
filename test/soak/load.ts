import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { random } from "../random.ts";

/** What a kind of request may be answered with. */
export interface Kind {
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

/** Requests by name; their shares are 1000 in all. */
export type Kinds = Readonly<Record<string, Kind>>;

/** What a run of load came to. */
export interface Tally {
  requests: number;
  /** How many of each kind were answered as they should be. */
  right: Record<string, number>;
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

/** Sends requests of all kinds at full speed for a while, and adds what came of it. */
export async function load(
  url: string,
  kinds: Kinds,
  options: LoadOptions,
  tally: Tally = emptyTally(),
): Promise<Tally> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const end = performance.now() + options.seconds * 1000;
  const worker = async (): Promise<void> => {
    while (performance.now() < end && tally.wrong.length < MOST_WRONG) {
      await one(url, agent, pick(kinds), tally, options.lostAllowed);
    }
  };
  await Promise.all(Array.from({ length: options.connections }, worker));
  agent.destroy();
  return tally;
}

/** Of a run that has not begun. */
export function emptyTally(): Tally {
  return { requests: 0, right: {}, lost: 0, wrong: [] };
}

async function one(
  url: string,
  agent: Agent,
  [name, kind]: [string, Kind],
  tally: Tally,
  lostAllowed: boolean,
): Promise<void> {
  const n = tally.requests++;
  const right = (): void => {
    tally.right[name] = (tally.right[name] ?? 0) + 1;
  };
  try {
    const { status, body } = await ask(url, agent, kind, n);
    if (status === 503 && lostAllowed && kind.method === "POST") tally.lost++;
    else if (kind.accepts(status, body, n)) right();
    else tally.wrong.push(`${name}: ${status} ${body.slice(0, 200)}`);
  } catch (error) {
    if (kind.aborted) right();
    else tally.wrong.push(`${name}: ${error}`);
  }
}

function pick(kinds: Kinds): [string, Kind] {
  let at = Math.floor(random() * 1000);
  for (const entry of Object.entries(kinds)) {
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
