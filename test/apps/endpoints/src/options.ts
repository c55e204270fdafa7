import {
  configureClient, get, HttpError, html, onAnswer, onCall, request, ServerFnError, server, setClientHeader, setServerUrl, sleep, useSignal, type View,
} from "minnow";

let asked: i32 = 0;

export const Headers = server(async (): Promise<string> =>
  `${request().headers.get("x-all") ?? "-"} ${request().headers.get("x-once") ?? "-"} ${request().headers.get("x-path") ?? "-"}`);
export const Slowly = server(async (ms: number): Promise<string> => { await sleep(ms); return "late"; });
/** There only when it is asked for the third time. */
export const Flaky = get("/api/flaky", async (): Promise<i32> => {
  asked++;
  if (asked % 3 !== 0) throw HttpError.serviceUnavailable();
  return asked;
});

/** What an app says about all of its calls. */
export function Options(): View {
  const line = useSignal("");
  const add = (text: string): void => { line.value = `${line.value}${text}|`; };
  const run = async (): Promise<void> => {
    add(await Headers());
    onCall((call) => { if (call.path.endsWith("Headers")) call.header("X-Path", `${call.method} ${call.path}`); });
    const seen: string[] = [];
    onAnswer((answer) => { seen.push(`${answer.method} ${answer.path.slice(5)} ${answer.status} ${answer.header("Content-Type") ?? "-"}`); });
    configureClient({ timeout: 300, headers: { "X-All": "all" } });
    add(await Headers());
    setClientHeader("x-all", null);
    add(await Headers());
    add(await Slowly(1));
    try { add(await Slowly(3000)); } catch (e) { add(e instanceof ServerFnError ? `${e.kind} ${e.request} ${e.code} ${e.status}` : "other"); }
    try { add(`${await Flaky()}`); } catch (e) { add(e.message); }
    configureClient({ retries: 3, timeout: 0 });
    try { add(`${(await Flaky()) % 3}`); } catch (e) { add(e.message); }
    setServerUrl("http://127.0.0.1:9");
    try { add(await Headers()); } catch (e) { add(e instanceof ServerFnError ? `${e.kind} ${e.request} ${e.code} ${e.status}` : "other"); }
    setServerUrl("");
    add(seen.join(", "));
    add("end");
  };
  return html`<button id="options" onclick=${run}>options</button><p id="said">${line.value}</p>`;
}
