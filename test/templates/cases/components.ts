import { html, server, sleep, useEffect, useMemo, useServerFuture, useSignal, type View } from "minnow";

const Fetch = server(async (name: string): Promise<string> => {
  await sleep(1);
  return "data of " + name;
});

const FetchNumber = server(async (n: i32): Promise<i32> => n * 2);

interface CounterProps {
  start: i32;
  label?: string;
}

function Counter(props: CounterProps): View {
  const n = useSignal(props.start);
  return html`<button onclick=${() => { n.value++; }}>${props.label ?? "plain"} ${n.value}</button>`;
}

function Plain(): View {
  const n = useSignal<i32>(0);
  return html`<button onclick=${() => { n.value++; }}>${n.value}</button>`;
}

function Named(props: { name: string }): View {
  const data = useServerFuture(() => Fetch(props.name));
  return html`<b>${data.value}</b>`;
}

function Box(props: { children: View; title: string }): View {
  const open = useSignal(true);
  const data = useServerFuture(() => Fetch(props.title));
  return html`<section><h2>${props.title}: ${data.value}</h2>${open.value && props.children}<button onclick=${() => { open.value = !open.value; }}>toggle</button></section>`;
}

function Two(): View {
  const one = useServerFuture(() => FetchNumber(1));
  const two = useServerFuture(() => FetchNumber(2));
  return html`<i>${one.value} ${two.value}</i>`;
}

function Nothing(): View {
  return html``;
}

export function ComponentsWithProperties(): View {
  return html`<${Counter} start=${3} /><${Counter} start=${4} label="named" /><${Plain} />text<${Plain}></${Plain}><${Plain}><//>`;
}

export function ComponentsWithData(): View {
  return html`<${Named} name="a" /><${Named} name="b" /><${Two} /><${Nothing} /><${Named} name="c" />`;
}

export function ComponentsWithChildren(): View {
  const a = useSignal("v");
  return html`<${Box} title="outer"><p>${a.value}</p><${Named} name="inside" /><${Box} title="inner">text ${a.value}<//><//><${Named} name="behind" />
    <button onclick=${() => { a.value = "w"; }}>x</button>`;
}

export function ComponentsInLists(): View {
  const names = useSignal<string[]>(["a", "b"]);
  return html`<ul>${names.value.map((name) => html`<li><${Named} name=${name} /></li>`)}</ul>${names.value.map((name) => html`<${Named} name=${name + "!"} />`)}<${Named} name="last" />`;
}

export function ComponentsInConditions(): View {
  const on = useSignal(true);
  return html`${on.value ? html`<${Named} name="yes" />` : html`<${Named} name="no" />`}${!on.value && html`<${Named} name="never" />`}<${Named} name="always" />${on.value && html`<${Two} />`}`;
}

export function ComponentsInMemos(): View {
  const on = useSignal(true);
  const view = useMemo(() => html`<${Named} name="memo" />`);
  const kept: View = html`<${Named} name="kept" />`;
  return html`${on.value && view.value}${kept}<p>${kept}</p>`;
}

function Deep(props: { depth: i32 }): View {
  const data = useServerFuture(() => FetchNumber(props.depth));
  return html`<div>${data.value}${props.depth > 0 ? html`<${Deep} depth=${props.depth - 1} /><${Deep} depth=${props.depth - 1} />` : null}</div>`;
}

export function ComponentsInThemselves(): View {
  return html`<${Deep} depth=${2} />`;
}

export function ComponentsThatReadEachOther(): View {
  const n = useSignal<i32>(1);
  return html`<${Reader} n=${n.value} read=${() => n.value} /><button onclick=${() => { n.value++; }}>x</button>`;
}

function Reader(props: { n: i32; read: () => i32 }): View {
  const twice = useMemo(() => props.read() * 2);
  return html`<p>${props.n} ${props.read()} ${twice.value}</p>`;
}

export function ComponentsAsRoots(): View {
  return html`<${Plain} />`;
}

export function EffectsAndMemos(): View {
  const n = useSignal<i32>(1);
  const runs = useSignal<i32>(0);
  const twice = useMemo((): i32 => n.value * 2);
  useEffect(() => { runs.value = twice.value + 100; });
  return html`<p>${n.value} ${twice.value}</p><button onclick=${() => { n.value++; }}>x</button><p title=${runs.value === 0 ? null : "ran"}></p>`;
}

export function FuturesThatFail(): View {
  const failed = useServerFuture(() => Refuse());
  return html`<p>${failed.state} ${failed.error === null ? "" : failed.error!.message} ${failed.or("fallback")}</p>`;
}

const Refuse = server(async (): Promise<string> => {
  throw new Error("refused");
});
