import type { Kinds } from "./load.ts";

/** Pages and calls, 1 % aborted, 1 % throwing, 1 % trapping: of test/apps/contract. */
export const FAILING: Kinds = {
  page: {
    share: 380,
    method: "GET",
    target: "/",
    accepts: (status, body) => status === 200 && body.includes("</html>"),
  },
  echo: {
    share: 430,
    method: "POST",
    target: "/api/EchoText",
    body: (n) => ({ text: `text ${n}` }),
    accepts: (status, body, n) => status === 200 && body === `"text ${n}"`,
  },
  slow: {
    share: 90,
    method: "POST",
    target: "/api/Slow",
    body: () => ({ ms: 5 }),
    accepts: (status, body) => status === 200 && body === '"done"',
  },
  // Whoever traps meanwhile: another instance answers.
  "slow GET": {
    share: 70,
    method: "GET",
    target: "/api/slowly/5",
    accepts: (status, body) => status === 200 && body === '"slept 5"',
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

/** Calls that ask another server, which answers, waits, breaks off or is not there: of test/apps/http. */
export function outgoingKinds(other: string): Kinds {
  const call = (share: number, name: string, args: object, accepts: (body: string) => boolean): Kinds[string] => ({
    share,
    method: "POST",
    target: `/api/${name}`,
    body: () => ({ url: other, ...args }),
    accepts: (status, body) => status === 200 && accepts(body),
  });
  const fails = (share: number, kind: string, message: RegExp): Kinds[string] =>
    call(share, "Fails", { kind }, (body) => message.test(body));
  return {
    json: call(500, "Ask", {}, (body) => JSON.parse(body).type === "application/json"),
    "70 KB up": call(150, "AskAs", { method: "PUT" }, (body) => body.startsWith('"200 true 70000')),
    "in pieces": call(200, "Pieces", {}, (body) => body.endsWith(' 3000"')),
    unread: fails(50, "unread", /^"nothing"$/),
    "broken off": fails(40, "broken", /^"true false fetch failed/),
    refused: fails(30, "refused", /^"true false fetch failed/),
    late: fails(30, "late", /^"false true Timed out/),
  };
}
