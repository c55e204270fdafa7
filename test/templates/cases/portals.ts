import { createContext, ErrorBoundary, type Event, each, html, onCleanup, onMount, Portal, provideContext, Suspense, server, sleep, useContext, useEffect, useRef, useResource, useServerFuture, useSignal, type View } from "minnow";

const Told = server(async (text: string): Promise<string> => text);

const Depth = createContext<i32>(0);

function Counter(props: { name: string }): View {
  const n = useSignal<i32>(0);
  return html`<button onclick=${() => { n.value++; }}>${props.name} ${n.value}</button>`;
}

export function PortalsToTheBody(): View {
  const n = useSignal<i32>(0);
  return html`a${"b"}<${Portal}><p>outside ${n.value}</p><button onclick=${() => { n.value++; }}>out</button><//>c<button onclick=${() => { n.value++; }}>in ${n.value}</button>`;
}

export function PortalsThatComeAndGo(): View {
  const on = useSignal(false);
  const inside = (): View => html`<${Portal} to="body"><i>${on.value ? "on" : "off"}</i><${Leaving} /><//>`;
  return html`<button onclick=${() => { on.value = !on.value; }}>toggle</button>${on.value ? inside() : null}<button onclick=${() => { on.value = !on.value; }}>toggle</button>`;
}

function Leaving(): View {
  onMount(() => console.log("mounted"));
  onCleanup(() => console.log("cleaned up"));
  return html`<b>leaving</b>`;
}

/** Nothing is between the texts: hydration finds one text, and hooks behind the portal have the same keys. */
export function PortalsBetweenComponents(): View {
  return html`<${Counter} name="a" /><${Portal}><${Counter} name="portal" /><${Early} text="in the portal" /><//><${Early} text="behind" />`;
}

function Early(props: { text: string }): View {
  const told = useServerFuture(() => Told(props.text));
  return html`<em>${told.or("none")}</em>`;
}

export function PortalsToElements(): View {
  const to = useSignal("#first");
  const ref = useRef();
  return html`<div id="first">1</div><div id="second">2${"!"}</div><footer ref=${ref}></footer>
    <${Portal} to=${to.value}><${Counter} name="moves" /><//><${Portal} to=${ref}>in the footer<//><${Portal} to="#${"second"}">too<//>
    <button onclick=${() => { to.value = "#second"; }}>move</button><button onclick=${() => { to.value = "#none"; }}>nowhere</button>`;
}

export function PortalsOfRows(): View {
  const items = useSignal<i32[]>([1, 2, 3]);
  return html`<button onclick=${() => { items.value = items.value.filter((n) => n !== 2); }}>drop 2</button><button onclick=${() => { items.value = [3, 1]; }}>turn</button><button onclick=${() => { items.value = []; }}>none</button>
    <ul>${each(items.value, (n) => n, (n) => html`<li>${n}<${Portal}><p>row ${n}</p><//></li>`)}</ul>`;
}

export function PortalsInsidePortals(): View {
  const on = useSignal(true);
  return html`<button onclick=${() => { on.value = !on.value; }}>toggle</button>${on.value && html`<${Portal}><section>outer<${Portal} to="main"><b>inner</b><//></section><//>`}<main></main>`;
}

function Provider(props: { children: View }): View {
  provideContext(Depth, 7);
  return props.children;
}

function Reader(): View {
  return html`<s>${useContext(Depth)}</s>`;
}

function Failing(): View {
  const n = useSignal<i32>(0);
  useEffect(() => { if (n.value > 0) throw new Error("failed outside"); });
  return html`<button onclick=${() => { n.value++; }}>fail</button>`;
}

/** Contexts and boundaries are those around the portal. */
export function PortalsBelongToTheirPlace(): View {
  return html`<${Provider}><${Portal}><${Reader} /><//><//><${ErrorBoundary} fallback=${(error: Error) => html`<p>${error.message}</p>`}><${Portal}><${Failing} /><//><i>fine</i><//>`;
}

/** An event goes the way of the elements, and reaches each handler once. */
export function PortalsAndEvents(): View {
  const log = useSignal("");
  return html`<div onclick=${() => { log.value += "root "; }}><${Portal}><div onclick=${() => { log.value += "outer "; }}><button onclick=${() => { log.value += "button "; }}>x</button><button onclick=${(event: Event) => { event.stopPropagation(); log.value += "stopped "; }}>y</button></div><//><button>z</button></div>
    <main onclick=${() => { log.value += "main "; }}></main><${Portal} to="main"><button>w</button><//><output>${log.value}</output>`;
}

function Never(): View {
  const never = useResource(async (): Promise<string> => { await sleep(100000); return "never"; });
  return html`<em>${never.value}</em>`;
}

/** While the `Suspense` waits, nothing of it is seen, wherever it stands; what changes meanwhile is there when it comes back. */
export function PortalsInsideSuspense(): View {
  const to = useSignal("main");
  const waits = useSignal(false);
  const n = useSignal<i32>(0);
  return html`<button onclick=${() => { waits.value = !waits.value; }}>wait</button><button onclick=${() => { n.value++; }}>more</button><button onclick=${() => { to.value = "footer"; }}>move</button><button onclick=${() => { waits.value = !waits.value; }}>go on</button><button onclick=${() => { to.value = "main"; }}>back</button><button onclick=${() => { waits.value = !waits.value; }}>wait</button><main></main><footer></footer>
    <${Suspense} fallback=${html`<i>waiting<${Portal} to="main">for it<//></i>`}><b>inside</b><${Portal} to=${to.value}><${Counter} name="n ${n.value}" />${n.value > 0 && html`<p>${n.value}</p>`}<${Portal} to="main"><u>inner ${n.value}</u><//><//>${waits.value && html`<${Never} />`}<//>`;
}

/** What waits stands in the portal itself, or in a `Suspense` around that of the portal. */
export function PortalsThatWait(): View {
  const inner = useSignal(false);
  const outer = useSignal(false);
  return html`<button onclick=${() => { inner.value = !inner.value; }}>inner</button><button onclick=${() => { outer.value = !outer.value; }}>outer</button><button onclick=${() => { inner.value = !inner.value; }}>inner</button><button onclick=${() => { outer.value = !outer.value; }}>outer</button><main></main>
    <${Suspense} fallback=${html`<i>outer waits</i>`}><${Suspense} fallback=${html`<i>inner waits</i>`}><b>inside</b><${Portal} to="main"><s>portal</s>${inner.value && html`<${Never} />`}<//><//>${outer.value && html`<${Never} />`}<//>`;
}

/** It waits before the portal is made. */
export function PortalsThatComeLate(): View {
  const data = useResource(() => Told("data"));
  return html`<button>x</button><main></main><${Suspense} fallback=${html`<i>waits</i>`}><${Portal} to="main"><s>portal</s><//>${data.value}<//>`;
}
