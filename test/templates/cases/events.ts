import { batch, Event, html, server, sleep, untrack, useEffect, useMemo, useResource, useServerFuture, useSignal, type View } from "minnow";

const Answer = server(async (n: i32): Promise<i32> => n * 2);
const Echo = server(async (text: string): Promise<string> => text);

export function HandlersOfAllKinds(): View {
  const log = useSignal("");
  const none = () => { log.value += "n"; };
  function named(event: Event): void { log.value += event.type; }
  const later = async () => { await sleep(0); log.value += "l"; };
  const typed = async (event: Event): Promise<void> => { const type = event.type; await sleep(0); log.value += type + event.type; };
  return html`<p>${log.value}</p><button onclick=${none}>a</button><button onclick=${named}>b</button><button onclick=${later}>c</button>
    <button onclick=${typed}>d</button><button onclick=${(e: Event) => { log.value = e.type; }}>e</button><button onClick=${() => none()}>f</button>
    <button onclick=${untyped(log.peek())}>g</button>`;
}

function untyped(start: string): () => void {
  let calls: i32 = 0;
  return () => { calls++; console.log(start + "call " + calls.toString()); };
}

export function HandlersThatStop(): View {
  const log = useSignal("");
  return html`<div onclick=${() => { log.value += "outer "; }}>
      <p id="stop" onclick=${(e: Event) => { log.value += "stop "; e.stopPropagation(); }}><b>x</b></p>
      <p id="bubble" onclick=${() => { log.value += "inner "; }}><b>y</b></p>
      <a href="#somewhere" onclick=${(e: Event) => { e.preventDefault(); log.value += "link "; }}>z</a>
    </div><form onsubmit=${(e: Event) => { e.preventDefault(); log.value += "submit "; }}><button type="submit">s</button></form>
    <input onfocus=${() => { log.value += "focus "; }} onblur=${() => { log.value += "blur "; }} oninput=${(e: Event) => { log.value += e.value + " "; }}
      onkeydown=${(e: Event) => { log.value += e.key + " "; }} /><input type="checkbox" onchange=${(e: Event) => { log.value += e.checked ? "on " : "off "; }} /><output>${log.value}</output>`;
}

export function HandlersThatThrow(): View {
  const n = useSignal<i32>(0);
  const list: i32[] = [1];
  return html`<button onclick=${() => { n.value++; throw new Error("thrown"); }}>a</button><button onclick=${async () => { n.value++; await sleep(0); throw new Error("later"); }}>b</button>
    <button onclick=${() => { n.value += list[n.value + 5]; }}>c</button><button onclick=${() => { n.value++; }}>d</button><p>${n.value}</p>`;
}

export function HandlersThatChange(): View {
  const on = useSignal(false);
  const log = useSignal("");
  return html`<button onclick=${on.value ? () => { log.value += "on "; } : () => { log.value += "off "; on.value = true; }}>x</button><p>${log.value}</p>`;
}

export function SlotsThatThrow(): View {
  const n = useSignal<i32>(1);
  const list: string[] = ["zero", "one"];
  return html`<p>${list[n.value]}</p><p title=${list[n.value]}>${n.value}</p>${n.value < 2 ? html`<b>${list[n.value]}</b>` : html`<i>${list[n.value]}</i>`}
    <button onclick=${() => { n.value++; }}>x</button><button onclick=${() => { n.value = 0; }}>y</button>`;
}

export function EffectsThatThrow(): View {
  const n = useSignal<i32>(0);
  const seen = useSignal<i32>(-1);
  useEffect(() => { if (n.value === 1) throw new Error("effect"); seen.value = n.value; });
  const memo = useMemo(() => { if (n.value === 1) throw new Error("memo"); return n.value * 10; });
  return html`<p>${memo.value}</p><p>${n.value}</p><button onclick=${() => { n.value++; }}>x</button><button onclick=${() => { n.value++; }}>y</button>`;
}

export function EffectsInOrder(): View {
  const n = useSignal<i32>(1);
  const log = useSignal("");
  const twice = useMemo((): i32 => n.value * 2);
  useEffect(() => { const text = `effect ${n.value} ${twice.value};`; untrack(() => { log.value += text; return true; }); });
  useEffect(() => { console.log(log.value); });
  return html`<p>${n.value} ${twice.value}</p><button onclick=${() => { batch(() => { n.value = 5; n.value = 6; }); }}>x</button><button onclick=${() => { n.value = n.peek(); }}>y</button>`;
}

export function CallsThatFail(): View {
  const problem = useSignal("");
  const n = useSignal<i32>(4);
  return html`<button onclick=${async () => { try { n.value = await Answer(n.value); problem.value = ""; } catch (e) { problem.value = e.message; } }}>x</button>
    <button onclick=${async () => { n.value = await Answer(-1); }}>y</button><p>${n.value}</p><p role="status">${problem.value}</p>`;
}

export function LateData(): View {
  const name = useSignal("a");
  const late = useResource(() => Echo(name.value));
  return html`<p>${late.or("None")} ${late.state}</p><p>${late.error === null ? "" : "failed"}</p><button onclick=${() => { late.restart(); }}>x</button><button onclick=${() => { name.value += "b"; }}>y</button>`;
}

export function PrefetchedDataAgain(): View {
  const data = useServerFuture(() => Echo("again"));
  return html`<p>${data.value} ${data.state}</p><button onclick=${() => { data.restart(); }}>x</button>`;
}

function Late(props: { name: string }): View {
  const data = useServerFuture(() => Echo(props.name));
  const clicks = useSignal<i32>(0);
  return html`<b>${data.value}</b><button onclick=${() => { clicks.value++; }}>${clicks.value}</button>`;
}

export function ComponentsMadeLater(): View {
  const on = useSignal(false);
  return html`<button onclick=${() => { on.value = !on.value; }}>x</button>${on.value && html`<${Late} name="made" />`}`;
}
