// What the server asks others, and what it is told by its surroundings.

import { env, FetchError, fetch, publicEnv, server, TimeoutError } from "minnow";

interface Told {
  method: string;
  path: string;
  type: string;
  body: string;
  auth: string;
}

export const Version = publicEnv("MINNOW_PUBLIC_TEST", "unset");
const secret = (): string => env("MINNOW_TEST_SECRET");

export const Environment = server(async (): Promise<string[]> => {
  let problem = "";
  try {
    env("MINNOW_TEST_MISSING");
  } catch (error) {
    problem = error.message;
  }
  return [secret(), env("MINNOW_TEST_MISSING", "fallback"), problem, Version];
});

export const Ask = server(async (url: string): Promise<Told> => {
  const answer = await fetch(url, { json: JSON.stringify({ dog: "Ümit" }), headers: { authorization: "Bearer t" } });
  return await answer.json<Told>();
});

export const AskAs = server(async (url: string, method: string): Promise<string> => {
  const answer = await fetch(url, { method, bytes: new Uint8Array(70000).fill(65) });
  return `${answer.status} ${answer.ok} ${answer.header("X-Echo-Length")} ${answer.url.slice(-6)} ${(await answer.text()).length}`;
});

/** Two at once take as long as one. */
export const AskBoth = server(async (url: string): Promise<number> => {
  const begin = performance.now();
  const both = await Promise.all([fetch(`${url}/slow?1`), fetch(`${url}/slow?2`)]);
  for (const one of both) await one.text();
  return performance.now() - begin;
});

export const Pieces = server(async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/pieces`);
  let count = 0;
  let length = 0;
  for (let piece = await answer.read(); piece !== null; piece = await answer.read()) {
    count++;
    length += piece.length;
  }
  return `${count > 1} ${length}`;
});

export const Fails = server(async (url: string, kind: string): Promise<string> => {
  try {
    if (kind === "late") await fetch(`${url}/never`, { timeout: 50 });
    if (kind === "scheme") await fetch("ftp://example.org");
    if (kind === "header") await fetch(url, { headers: { "a b": "1" } });
    if (kind === "refused") await fetch("http://127.0.0.1:9/");
    if (kind === "broken") await (await fetch(`${url}/broken`)).text();
    if (kind === "unread") (await fetch(`${url}/pieces`)).close();
    if (kind === "json") await (await fetch(`${url}/pieces`)).json<Told>();
  } catch (error) {
    return `${error instanceof FetchError} ${error instanceof TimeoutError} ${error.message}`;
  }
  return "nothing";
});

export const Follow = server(async (url: string, redirects: i32): Promise<string> => {
  const answer = await fetch(`${url}/redirect`, { redirects, headers: { authorization: "secret" } });
  return `${answer.status} ${answer.url.slice(url.length)} ${await answer.text()}`;
});
