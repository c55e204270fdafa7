import {
  type Action1, ErrorBoundary, html, Suspense, server, sleep, useAction, useEffect, useLoader, useResource, useServerCached, useServerFuture, useSignal, type View,
} from "minnow";

const Double = server(async (n: i32): Promise<i32> => n * 2);

const Say = server(async (text: string): Promise<string> => text);

export function FuturesThatFollow(): View {
  const n = useSignal<i32>(1);
  const data = useServerFuture(() => Double(n.value));
  return html`<button onclick=${() => { n.value++; }}>${n.value}</button><p>${data.value} ${data.loading ? "loading" : "there"}</p>`;
}

export function FuturesThatBeginWithWork(): View {
  const n = useSignal("a");
  const log = useSignal("");
  const data = useServerFuture(async () => {
    const text = n.value;
    try {
      const first = await Say(text);
      return first + (await Say("2" + text));
    } finally {
      log.value += "done ";
    }
  });
  return html`<button onclick=${() => { n.value += "b"; }}>x</button><p>${data.value}</p>`;
}

export function LoadersThatKeepTheirValue(): View {
  const n = useSignal<i32>(1);
  const loader = useLoader(async () => { const at = n.value; const value = await Double(at); await sleep(0); return value; });
  const log = useSignal("");
  useEffect(() => { log.value = log.peek() + (loader.loading ? "…" : loader.value.toString()) + " "; });
  return html`<button onclick=${() => { n.value++; }}>next</button><button onclick=${() => loader.restart()}>again</button><${Suspense} fallback=${html`<i>never</i>`}><p>${loader.value}</p><//><button onclick=${() => loader.clear()}>clear</button><button onclick=${() => { loader.restart(); }}>again</button><p>${log.value}</p>`;
}

export function ResourcesThatAreCancelled(): View {
  const n = useSignal<i32>(1);
  const log = useSignal("");
  const data = useResource(async () => {
    const at = n.value;
    try {
      await sleep(at === 1 ? 1000 : 0);
      log.value += "reached" + at.toString() + " ";
      return at;
    } finally {
      log.value += "left" + at.toString() + " ";
    }
  });
  return html`<button onclick=${() => { n.value++; }}>next</button><p>${data.or(0)} ${data.loading ? "loading" : "there"}</p><p>${log.value}</p><button onclick=${() => { n.value = 1; }}>slow</button><button onclick=${() => data.cancel()}>cancel</button>`;
}

export function ResourcesOfResources(): View {
  const one = useResource(() => Double(4));
  const two = useResource(() => Double(one.value));
  return html`<button>x</button><${Suspense} fallback=${html`<i>wait</i>`}><p>${two.value}</p><//>`;
}

export function ResourcesThatFailAndRecover(): View {
  const n = useSignal<i32>(-1);
  const data = useResource(() => Double(n.value));
  return html`<button>x</button><${ErrorBoundary} fallback=${(error: Error, reset: () => void) => html`<b>${error.message}</b><button onclick=${() => { n.value = 5; reset(); }}>retry</button>`}><${Suspense} fallback=${html`<i>wait</i>`}><p>${data.value}</p><//><//><button>y</button>`;
}

let computed: i32 = 0;

function Cached(props: { on: boolean }): View {
  const value = useServerCached(() => { computed++; return "computed " + computed.toString(); });
  return html`<p>${value}</p>`;
}

export function CachedOnTheServer(): View {
  const on = useSignal(false);
  const data = useServerFuture(() => Say("another pass"));
  return html`<${Cached} on=${false} /><button onclick=${() => { on.value = true; }}>x</button>${on.value && html`<${Cached} on=${true} />`}<p>${data.value}</p>`;
}

export function ActionsThatSucceedAndFail(): View {
  const double = useAction(async (n: i32) => Double(n));
  const add = useAction(async (a: i32, b: i32, text: string) => text + (await Double(a + b)).toString());
  const nothing = useAction(async () => { await sleep(0); });
  const log = useSignal("");
  return html`<p>${double.value} ${double.pending ? "pending" : "idle"} ${double.error?.message ?? "fine"}</p><p>${add.value}</p>
    <button onclick=${async () => { await double.call(4); log.value += "over " + double.value; }}>call</button><button onclick=${() => double.call(-4)}>fail</button><button onclick=${() => double.reset()}>reset</button><button onclick=${() => add.call(1, 2, "sum ")}>add</button><button onclick=${() => nothing.call()}>nothing</button><p>${log.value}</p>`;
}

const Named = server(async (text: string, times?: i32): Promise<string> => `${text} ${times ?? "-"}`);

/** What the function may be called without may be left out of `call`. */
export function ActionsWithOptionalParameters(): View {
  const find = useAction(async (name: string, page?: i32) => `${name} ${page ?? "no page"}`);
  const sum = useAction(async (a: i32 = 1, b: number = 2.5, text?: string) => `${a + b} ${text ?? "no text"}`);
  const told = useAction(Named);
  const typed: Action1<string, string> = useAction(async (text: string) => text);
  const log = useSignal("");
  return html`<p>${find.value} ${sum.value} ${told.value} ${typed.value}</p><p>${log.value}</p>
    <button onclick=${async () => { await find.call("a"); log.value += `${find.value};`; await find.call("b", 2); log.value += `${find.value};`; await find.call("c", undefined); log.value += `${find.value};`; }}>find</button>
    <button onclick=${async () => { await sum.call(); log.value += `${sum.value};`; await sum.call(2); log.value += `${sum.value};`; await sum.call(2, 3, "all"); }}>sum</button>
    <button onclick=${async () => { await typed.call("typed"); await told.call("told"); await told.call("twice", 2); }}>typed</button>`;
}

export function ActionsThatReplaceEachOther(): View {
  const log = useSignal("");
  const slow = useAction(async (name: string, time: i32) => {
    try {
      await sleep(time);
      log.value += "reached " + name + " ";
      return name;
    } finally {
      log.value += "left " + name + " ";
    }
  });
  return html`<p>${slow.value} ${slow.pending ? "pending" : "idle"}</p><p>${log.value}</p><button onclick=${() => slow.call("a", 1000)}>a</button><button onclick=${() => slow.call("b", 1000)}>b</button><button onclick=${() => slow.call("c", 0)}>c</button>
    <button onclick=${() => slow.call("d", 1000)}>d</button><button onclick=${() => slow.cancel()}>cancel</button>`;
}

function Holder(props: { log: (text: string) => void }): View {
  const slow = useAction(async () => { try { await sleep(1000); } finally { props.log("left "); } });
  return html`<button onclick=${() => slow.call()}>begin</button>`;
}

export function ActionsOfComponentsThatGo(): View {
  const log = useSignal("");
  const on = useSignal(true);
  return html`${on.value && html`<${Holder} log=${(text: string) => { log.value += text; }} />`}<button onclick=${() => { on.value = false; }}>go</button><p>${log.value}</p>`;
}

let started = "";

function Sibling(props: { name: string }): View {
  const data = useServerFuture(async () => {
    started += props.name;
    const text = await Say(props.name);
    return text + " of " + started;
  });
  return html`<b>${data.value}</b>`;
}

export function DataOfSiblingsAtTheSameTime(): View {
  return html`<${Sibling} name="a" /><div><${Sibling} name="b" /></div><${Suspense} fallback=${html`<i>never</i>`}><${Sibling} name="c" /><${Sibling} name="d" /><//>`;
}
