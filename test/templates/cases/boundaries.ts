import { ErrorBoundary, HttpError, html, Suspense, server, sleep, useEffect, useMemo, useResource, useServerCached, useServerFuture, useSignal, type View } from "minnow";

const Answered = server(async (text: string): Promise<string> => {
  await sleep(1);
  return text;
});

const Refused = server(async (text: string): Promise<string> => {
  throw new Error("refused " + text);
});

/** The harness of these cases refuses negative numbers. */
const Doubled = server(async (n: i32): Promise<i32> => n * 2);

const caught = (error: Error, reset: () => void): View => html`<i>${error.message}</i><button>no</button><button onclick=${reset}>reset</button>`;

function Counter(props: { name: string }): View {
  const n = useSignal<i32>(0);
  return html`<button onclick=${() => { n.value++; }}>${props.name} ${n.value}</button>`;
}

function Late(props: { name: string }): View {
  const data = useResource(() => Answered(props.name));
  return html`<b>${data.value}</b><${Counter} name=${props.name} />`;
}

function Early(props: { name: string }): View {
  const data = useResource(() => Answered(props.name));
  const text = data.value;
  return html`<b>${text}</b>`;
}

function Prefetched(props: { name: string }): View {
  const data = useServerFuture(() => Answered(props.name));
  return html`<u>${data.value}</u>`;
}

export function SuspenseForTheBrowsersData(): View {
  return html`<p>before</p><${Suspense} fallback=${html`<p>loading <${Counter} name="f" /></p>`}><h1>${"text "}</h1><${Late} name="a" /><${Prefetched} name="b" /><//><${Prefetched} name="c" />
    <button>press</button>`;
}

export function SuspenseForTheServersData(): View {
  return html`<${Suspense} fallback=${html`<p>never</p>`}><${Prefetched} name="a" /><${Counter} name="b" /><//><${Counter} name="c" /><${Suspense}><${Prefetched} name="d" /><//>`;
}

export function SuspenseInsideSuspense(): View {
  return html`<button>x</button><${Suspense} fallback=${html`<p>outer</p>`}><em>outer content</em><${Suspense} fallback=${html`<p>inner</p>`}><${Late} name="a" /><${Early} name="b" /><//><${Prefetched} name="c" /><//>`;
}

export function SuspenseAroundComponentsThatSuspend(): View {
  return html`<button>x</button><${Suspense} fallback=${html`<p>outer</p>`}><${Early} name="a" /><${Late} name="b" /><//>`;
}

export function SuspenseInTables(): View {
  const row = useResource(() => Answered("cell"));
  return html`<button>x</button><table><tr><td>first</td></tr><${Suspense} fallback=${html`<tr><td>loading</td></tr>`}><tr><td>${row.value}</td></tr><//></table>`;
}

export function SuspenseThatComesLater(): View {
  const which = useSignal("");
  return html`<button onclick=${() => { which.value += "a"; }}>more</button><${Suspense} fallback=${html`<p>loading</p>`}><${Counter} name="kept" />${which.value !== "" && html`<${Late} name=${which.value} />`}<//><${Counter} name="behind" />`;
}

export function SuspenseThatGoes(): View {
  const on = useSignal(true);
  return html`<button onclick=${() => { on.value = !on.value; }}>toggle</button>${on.value && html`<${Suspense} fallback=${html`<p>loading</p>`}><${Late} name="a" /><//>`}<b>behind</b>`;
}

function Failing(props: { when: i32 }): View {
  const n = useSignal<i32>(0);
  return html`<button onclick=${() => { n.value++; }}>${n.value === props.when ? failing(n.value) : n.value}</button>`;
}

function failing(n: i32): i32 {
  throw new Error("failed at " + n.toString());
}

function Broken(): View {
  throw new Error("broken");
}

export function ErrorsInSlots(): View {
  return html`<${ErrorBoundary} fallback=${caught}><p>text</p><${Failing} when=${1} /><${Counter} name="a" /><//><${Counter} name="b" />`;
}

export function ErrorsAtOnce(): View {
  return html`<p>before</p><${ErrorBoundary} fallback=${caught}><p>text</p><${Counter} name="lost" /><${Failing} when=${0} /><//><${Counter} name="b" />`;
}

export function ErrorsInComponents(): View {
  return html`<${ErrorBoundary} fallback=${caught}><p>text</p><${Broken} /><//><${Prefetched} name="behind" />`;
}

export function ErrorsInsideBoundaries(): View {
  return html`<${ErrorBoundary} fallback=${(error: Error) => html`<p>outer ${error.message}</p>`}>
    <${ErrorBoundary} fallback=${(error: Error, reset: () => void) => html`<p>inner ${error.message}</p><button onclick=${() => { throw new Error("fallback"); }}>fail</button>`}><${Broken} /><//>
    <${Counter} name="a" /><//>`;
}

export function ErrorsInHandlers(): View {
  const n = useSignal<i32>(0);
  return html`<${ErrorBoundary} fallback=${caught}><button onclick=${() => { n.value = failing(n.value); }}>sync</button><//>
    <${ErrorBoundary} fallback=${caught}><button onclick=${async () => { await Doubled(-1); }}>call</button><//><p>${n.value}</p>`;
}

export function ErrorsInPromises(): View {
  const n = useSignal<i32>(0);
  return html`<${ErrorBoundary} fallback=${caught}><button onclick=${async () => { await sleep(0); n.value = failing(n.value); }}>async</button><//>`;
}

function Memo(): View {
  const n = useSignal<i32>(0);
  const memo = useMemo(() => (n.value > 0 ? failing(n.value) : n.value));
  return html`<button onclick=${() => { n.value++; }}>${memo.value}</button>`;
}

export function ErrorsInMemos(): View {
  return html`<${ErrorBoundary} fallback=${caught}><${Memo} /><//>`;
}

function Effects(): View {
  const n = useSignal<i32>(0);
  useEffect(() => { if (n.value === 1) failing(n.value); });
  return html`<button onclick=${() => { n.value++; }}>${n.value}</button>`;
}

export function ErrorsInEffects(): View {
  return html`<${ErrorBoundary} fallback=${caught}><${Effects} /><//>`;
}

function RefusedData(): View {
  const data = useServerFuture(() => Refused("future"));
  return html`<b>${data.value}</b>`;
}

export function ErrorsOfData(): View {
  return html`<${ErrorBoundary} fallback=${caught}><${Suspense} fallback=${html`<p>loading</p>`}><${RefusedData} /><//><//><${Counter} name="b" />`;
}

export function ErrorsOfDataThatComesLate(): View {
  const data = useResource(() => Doubled(-2));
  return html`<button>x</button><${ErrorBoundary} fallback=${(error: Error) => html`<i>${error.message}</i>`}><${Suspense} fallback=${html`<p>loading</p>`}><b>${data.value}</b><//><//><${Counter} name="b" />`;
}

/** Nothing waits for data in a handler: reading it too early is an error like any other. */
export function ErrorsOfDataThatIsReadTooEarly(): View {
  const never = useResource(async (): Promise<string> => { await sleep(100000); return "never"; });
  const said = useSignal("");
  return html`<${ErrorBoundary} fallback=${caught}><button onclick=${async () => { await sleep(0); said.value = never.value; }}>async</button><//>
    <${ErrorBoundary} fallback=${caught}><button onclick=${() => { said.value = never.value; }}>sync</button><//>
    <button onclick=${async () => { try { said.value = never.value; } catch (e) { said.value = `caught ${e.message.slice(0, 26)}`; } }}>caught</button><p>${said.value}</p>`;
}

class Known extends HttpError {
  constructor(message: string) { super(402, message); }
}

/** What an app does not throw on purpose is nobody's business: the page says only that it happened. */
export function ErrorsOfTheServersData(): View {
  const secret = useServerFuture(async (): Promise<string> => { throw new Error("password 123"); });
  const known = useServerFuture(async (): Promise<string> => { throw new Known("pay first"); });
  return html`<button>x</button><p>${secret.error?.message ?? ""} ${known.error?.message ?? ""}</p><${ErrorBoundary} fallback=${(error: Error) => html`<i>${error.message}</i>`}>${secret.value}<//>
    <${ErrorBoundary} fallback=${(error: Error) => html`<i>${error.message}</i>`}><${Computed} /><//>`;
}

function Computed(): View {
  const value = useServerCached((): string => { throw new RangeError("secret too"); });
  return html`${value}`;
}

function Refuses(props: { known: boolean }): View {
  const late = useServerFuture(() => Answered("late"));
  if (props.known) throw new Known("pay first");
  throw new Error(`password 123 ${late.or("")}`);
}

/** The page is written more than once here, and the log says it once. */
export function ErrorsOfComponentsOnTheServer(): View {
  return html`<${ErrorBoundary} fallback=${caught}><${Refuses} known=${false} /><//><${ErrorBoundary} fallback=${caught}><${Refuses} known /><//><${Prefetched} name="behind" />`;
}
