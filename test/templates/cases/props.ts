import { html, useEffect, useMemo, useSignal, type View } from "minnow";

interface BadgeProps {
  n: i32;
  label?: string;
  children?: View;
}

let made: i32 = 0;

function Badge(props: BadgeProps): View {
  made++;
  const twice = useMemo((): i32 => props.n * 2);
  return html`<b title=${props.label ?? "none"}>${props.n} ${twice.value} ${props.children ?? null}</b>`;
}

function Parts({ n, label = "none", children }: BadgeProps): View {
  const twice = useMemo((): i32 => n * 2);
  return html`<i title=${label}>${n} ${twice.value} ${label.length} ${children ?? null}</i>`;
}

export function PropsThatFollow(): View {
  const n = useSignal<i32>(1);
  return html`<button onclick=${() => { n.value++; }}>x</button><${Badge} n=${n.value} /><${Badge} n=${n.value * 10} label="a ${n.value} b">${n.value}<//><${Badge} n=${7} label=${n.value > 1 ? "many" : "one"} />`;
}

export function PropsTakenApart(): View {
  const n = useSignal<i32>(1);
  return html`<button onclick=${() => { n.value++; }}>x</button><${Parts} n=${n.value} /><${Parts} n=${n.value * 10} label="a ${n.value} b">${n.value}<//><${Parts} n=${7} label=${n.value > 1 ? "many" : "one"} />`;
}

function Outer(props: { n: i32; label: string }): View {
  return html`<${Badge} ...${props} /><${Badge} n=${props.n + 1} label="own" /><${Parts} ...${props} label="later" />`;
}

function OuterParts({ n, label }: { n: i32; label: string }): View {
  return html`<${Badge} n=${n} label=${label} /><${Parts} label=${label} n=${n} />`;
}

export function PropsPassedOn(): View {
  const n = useSignal<i32>(1);
  return html`<button onclick=${() => { n.value++; }}>x</button><${Outer} n=${n.value} label="l${n.value}" /><${OuterParts} n=${n.value} label=${"m" + n.value.toString()} />`;
}

function Rows(props: { items: string[]; row: (item: string, at: i32) => View; header: View }): View {
  return html`<section>${props.header}${props.items.map((item, at) => html`<p>${props.row(item, at as i32)}</p>`)}</section>`;
}

export function PropsThatAreFunctionsAndViews(): View {
  const items = useSignal(["a", "b"]);
  const big = useSignal(false);
  return html`<${Rows} items=${items.value} header=${big.value ? html`<h1>big</h1>` : html`<h2>small</h2>`} row=${(item: string, at: i32) => html`<em>${at} ${item} ${big.value}</em>`} />
    <button onclick=${() => { items.value = items.value.concat(["c"]); }}>x</button><button onclick=${() => { big.value = !big.value; }}>x</button>`;
}

function Runs({ n, text }: { n: i32; text: string }): View {
  const log = useSignal("");
  useEffect(() => { log.value = log.peek() + n.toString() + " "; });
  return html`<p>${text} ${log.value}</p>`;
}

export function PropsInEffects(): View {
  const n = useSignal<i32>(0);
  const text = useSignal("t");
  return html`<div title=""><${Runs} n=${n.value % 2} text=${text.value} /></div><button onclick=${() => { n.value += 2; }}>x</button><button onclick=${() => { n.value++; }}>x</button><button onclick=${() => { text.value += "t"; }}>x</button>`;
}

function nextNumber(): i32 {
  return ++made;
}

function Twice(props: { id: i32 }): View {
  return html`<p>${props.id - props.id}</p>`;
}

export function PropsAreComputedOnce(): View {
  return html`<${Twice} id=${nextNumber()} />`;
}

interface Point { x: i32; y: i32 }

function At({ point, scale = 2 }: { point: Point; scale?: i32 }): View {
  return html`<p>${point.x * scale},${point.y * scale}</p>`;
}

export function PropsThatAreObjects(): View {
  const x = useSignal<i32>(1);
  const fixed: Point = { x: 8, y: 9 };
  return html`<button onclick=${() => { x.value++; }}>x</button><${At} point=${{ x: x.value, y: 2 }} /><${At} point=${fixed} scale=${x.value} />`;
}
