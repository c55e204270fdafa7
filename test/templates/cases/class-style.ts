import { html, useSignal, type View } from "minnow";

export function ClassesOfObjects(): View {
  const on = useSignal(false);
  const name = useSignal("n");
  return html`<p class=${{ active: on.value, big: true, "a-b": !on.value, [name.value]: true, name }}></p>
    <p class="card ${{ open: on.value }} end" title="x"></p><p class=${{}}></p>
    <p class=${["a", on.value && "b", on.value ? "c" : null, { d: on.value, e: true }, ["f", [name.value]]]}></p>
    <p class=${on.value ? { yes: true } : "no"}></p><p class=${on.value && ["x"]}></p>
    <button onclick=${() => { on.value = !on.value; name.value = "m"; }}>x</button><button onclick=${() => { on.value = !on.value; }}>y</button>`;
}

interface Look {
  big: boolean;
  red?: boolean;
}

export function ClassesOfValues(): View {
  const look = useSignal<Look>({ big: true });
  const list = useSignal<string[]>(["a", "b"]);
  const record = useSignal<Record<string, boolean>>({ x: true, y: false });
  return html`<p class=${look.value}></p><p class=${list.value}></p><p class=${record.value}></p><p class=${[look.value, record.value]}></p>
    <button onclick=${() => { look.value = { big: false, red: true }; list.value = []; record.value = { y: true, z: true }; }}>x</button>`;
}

export function StylesOfObjects(): View {
  const color = useSignal<string | null>("red");
  const n = useSignal<i32>(3);
  const on = useSignal(false);
  return html`<p style=${{ color: color.value, "--x": n.value, backgroundColor: "blue", WebkitTransform: on.value && "none", width: n.value + "px" }}></p>
    <p style=${on.value ? { opacity: 0.5 } : null}></p><p style=${[{ color: color.value }, on.value && "top:0"]}></p>
    <p style="margin:0;${{ color: color.value }}"></p><p style=${{ content: "\"<;'" }}></p>
    <button onclick=${() => { color.value = null; n.value = 4; on.value = true; }}>x</button><button onclick=${() => { color.value = "green"; on.value = false; }}>y</button>`;
}

interface Box {
  width: string;
  marginTop?: number;
}

export function StylesOfValues(): View {
  const box = useSignal<Box>({ width: "1px" });
  const record = useSignal<Record<string, string>>({ "--a": "1" });
  return html`<p style=${box.value}></p><p style=${record.value}></p>
    <button onclick=${() => { box.value = { width: "2px", marginTop: 3 }; record.value = {}; }}>x</button>`;
}

interface Attributes {
  id: string;
  disabled?: boolean;
  title: string | null;
  value: number;
  className?: string;
  onclick: () => void;
}

export function SpreadAttributes(): View {
  const n = useSignal<i32>(1);
  const on = useSignal(false);
  const title = "shown";
  const attributes: Attributes = { id: "a", title: null, value: 3, disabled: false, className: "k", onclick: () => { n.value++; } };
  const changing = useSignal<Attributes>(attributes);
  return html`<button ...${attributes}>${n.value}</button><input id="first" type="text" ...${changing.value} disabled=${on.value} />
    <p ...${{ id: "p" + n.value, hidden: on.value, class: { on: on.value }, title, "data-x": n.value, ...{ lang: "cs" } }} id="last"></p><a ...${{ href: "java" + "script:x" }}>a</a>
    <button onclick=${() => { on.value = !on.value; changing.value = { id: "b", title: "t", value: 4, onclick: () => {} }; }}>x</button>`;
}

export function FlagsThatMayBeMissing(): View {
  const on = useSignal<boolean | null>(null);
  const a = useSignal(true);
  const off = useSignal<boolean | undefined>(undefined);
  return html`<input disabled=${on.value} checked=${off.value} readonly=${a.value && off.value} required=${a.value ? on.value : false} aria-busy=${on.value} />
    <input disabled=${a.value && !!on.value} type="checkbox" checked="${a.value}" value=${3} aria-label="${on.value}" />
    <button onclick=${() => { on.value = true; off.value = true; }}>x</button><button onclick=${() => { on.value = false; a.value = false; }}>y</button>
    <button onclick=${() => { on.value = null; off.value = undefined; }}>z</button>`;
}
