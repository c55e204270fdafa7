import {
  createContext, html, onCleanup, onMount, provideContext, type Signal, server, sleep, useContext, useEffect, useMemo, useServerFuture, useSignal,
  type View,
} from "minnow";

const Theme = createContext("light");
const Level = createContext<i32>(0);

interface Store {
  count: Signal<i32>;
}

const Shared = createContext<Store | null>(null);

const Themed = server(async (text: string): Promise<string> => {
  await sleep(1);
  return text;
});

function ShowTheme(): View {
  const theme = useContext(Theme);
  const level = useContext(Level);
  return html`<i>${theme} ${level}</i>`;
}

function Provider(props: { theme: string; children: View }): View {
  provideContext(Theme, props.theme);
  provideContext(Level, useContext(Level) + 1);
  return html`<div>${props.children}</div>`;
}

export function ContextsInside(): View {
  return html`<${ShowTheme} /><${Provider} theme="dark"><${ShowTheme} /><${Provider} theme="blue"><${ShowTheme} /><//><${ShowTheme} /><//><${ShowTheme} />`;
}

function Waiting(): View {
  const data = useServerFuture(async () => {
    const before = useContext(Theme);
    await sleep(0);
    return before + " " + useContext(Theme) + " " + (await Themed("t"));
  });
  return html`<b>${data.value}</b>`;
}

export function ContextsAfterAwaits(): View {
  return html`<${Provider} theme="dark"><${Waiting} /><//><${Waiting} />`;
}

function Reader(): View {
  const store = useContext(Shared);
  return html`<button onclick=${() => { if (store) store.count.value++; }}>${store ? store.count.value : 0}</button>`;
}

export function ContextsThatFollow(): View {
  const store: Store = { count: useSignal<i32>(1) };
  provideContext(Shared, store);
  return html`<${Reader} /><${Reader} /><p>${store.count.value}</p>`;
}

function Life(props: { name: string; log: Signal<string> }): View {
  const { log, name } = props;
  const n = useSignal<i32>(0);
  onMount(() => { log.value += "+" + name + " "; });
  onCleanup(() => { log.value += "-" + name + " "; });
  useEffect(() => {
    const at = n.value;
    log.value = log.peek() + name + at.toString() + " ";
    onCleanup(() => { log.value += "~" + name + at.toString() + " "; });
  });
  return html`<button onclick=${() => { n.value++; }}>${name} ${n.value}</button>`;
}

export function MountsAndCleanups(): View {
  const log = useSignal("");
  const on = useSignal(true);
  return html`<button onclick=${() => { on.value = !on.value; }}>toggle</button><button onclick=${() => { on.value = !on.value; }}>toggle</button><p>${log.value}</p>${on.value && html`<${Life} name="a" log=${log} />`}`;
}

export function EffectsInsideEffects(): View {
  const log = useSignal("");
  const outer = useSignal<i32>(0);
  const inner = useSignal<i32>(0);
  useEffect(() => {
    const at = outer.value;
    useEffect(() => { log.value = log.peek() + at.toString() + inner.value.toString() + " "; });
  });
  return html`<p>${log.value}</p><button onclick=${() => { outer.value++; }}>outer</button><button onclick=${() => { inner.value++; }}>inner</button><button onclick=${() => { outer.value++; inner.value++; }}>both</button>`;
}

interface Point {
  x: i32;
  y: i32;
}

export function EqualitiesOfTheApps(): View {
  const runs = useSignal("");
  const point = useSignal<Point>({ x: 1, y: 1 }, (a, b) => a.x === b.x);
  const tens = useMemo((): Point => ({ x: point.value.x / 10 as i32, y: 0 }), (a, b) => a.x === b.x);
  useEffect(() => { runs.value = runs.peek() + "p" + point.value.y.toString(); });
  useEffect(() => { runs.value = runs.peek() + "t" + tens.value.x.toString(); });
  return html`<p>${runs.value}</p><button onclick=${() => { point.value = { x: 1, y: 2 }; }}>same</button><button onclick=${() => { point.value = { x: 2, y: 3 }; }}>two</button><button onclick=${() => { point.value = { x: 20, y: 4 }; }}>twenty</button>`;
}

const visits = useSignal<i32>(0);
const twice = useMemo(() => visits.value * 2);

export function SignalsOfModules(): View {
  return html`<button onclick=${() => { visits.value++; }}>${visits.value} ${twice.value}</button>`;
}
