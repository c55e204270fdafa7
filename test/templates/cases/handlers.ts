import {type ClipboardEvent, type CustomEvent, type DragEvent, type Event, type FocusEvent, 
  html, type InputEvent,
  type KeyboardEvent, type MouseEvent, type PointerEvent, type SubmitEvent, type TouchEvent, useMemo, useSignal, type View, type WheelEvent,
} from "minnow";

function noted(event: Event): string {
  return event.type + " of " + event.target.tagName;
}

function Pressed(props: { onpress?: (event: MouseEvent) => void; label: string }): View {
  return html`<button onclick=${props.onpress}>${props.label}</button>`;
}

export function HandlersThatAreChosen(): View {
  const on = useSignal(false);
  const log = useSignal("");
  const a = (): void => { log.value += "a "; };
  const b = (event: Event): void => { log.value += noted(event) + " "; };
  const current = useSignal<(() => void) | null>(null);
  const chosen = useMemo(() => (on.value ? a : null));
  let made = 0;
  const make = (): (() => void) => { made++; return () => { log.value += "made" + made + " "; }; };
  return html`<output>${log.value}</output><button onclick=${on.value ? a : b}>1</button><button onclick=${on.value && a}>2</button>
    <button onclick=${on.value ? a : undefined}>3</button><button onclick=${current.value}>4</button><button onclick=${chosen.value}>5</button>
    <button onclick=${make()}>6</button><button onclick=${() => { on.value = !on.value; current.value = a; }}>switch</button>
    <button onclick=${(on.value ? (event: MouseEvent) => { log.value += event.detail; } : null)}>8</button><${Pressed} label="9" onpress=${(event) => { log.value += event.type; }} /><${Pressed} label="none" />`;
}

export function HandlersWithTypes(): View {
  const log = useSignal("");
  const say = (text: string): void => { log.value += text + " "; };
  return html`<output>${log.value}</output>
    <p id="mouse" onclick=${(e: MouseEvent) => say(`${e.clientX},${e.clientY} ${e.button} ${e.ctrlKey} ${e.target.id} ${e.currentTarget.id} ${e.target.data("userId")}`)}><b id="inner" data-user-id="7">x</b></p>
    <p id="pointer" onpointerdown=${(e: PointerEvent) => say(`${e.pointerType} ${e.clientX} ${e.shiftKey}`)}></p>
    <input id="key" onkeydown=${(e: KeyboardEvent) => say(`${e.key} ${e.code} ${e.repeat} ${e.altKey} ${e.isComposing}`)} oninput=${(e: InputEvent) => say(`${e.data} ${e.value} ${e.inputType}`)} />
    <input id="number" type="number" oninput=${(e: Event) => say(String(e.valueAsNumber))} />
    <select id="many" multiple onchange=${(e: Event) => say(e.values.join("+"))}><option selected>a</option><option>b</option><option selected>c</option></select>
    <input id="files" type="file" onchange=${(e: Event) => say(e.files.map((f) => `${f.name}:${f.size}:${f.type}`).join("+"))} />
    <form id="form" onsubmit=${(e: SubmitEvent) => { e.preventDefault(); say(`${e.form.names().join("+")} ${e.form.get("who")} ${e.form.getAll("tag").join("+")} ${e.form.get("none")} ${e.form.has("who")} ${e.submitter?.value ?? "-"} ${e.defaultPrevented}`); }}>
      <input name="who" value="me" /><input name="tag" value="1" /><input name="tag" value="2" /><input type="file" name="file" /><button name="act" value="go">send</button></form>
    <p id="wheel" onwheel:passive=${(e: WheelEvent) => say(`${e.deltaY}`)} ontouchstart=${(e: TouchEvent) => say(`${e.touches.length}`)}></p>
    <p id="drag" ondrop=${(e: DragEvent) => say(e.dataTransfer.getData("text/plain") + e.dataTransfer.types.join("+"))} onpaste=${(e: ClipboardEvent) => say(e.clipboardData.getData("text/plain"))}></p>
    <input id="focus" onfocus=${(e: FocusEvent) => say("focus " + (e.relatedTarget?.id ?? "-"))} onblur=${(e: FocusEvent) => say("blur " + (e.relatedTarget === null))} />
    <x-element onsl-change=${(e: CustomEvent) => say(e.detail)}></x-element>
    <p id="later" onclick=${async (e: MouseEvent) => { await Promise.resolve(); say("later " + e.clientX + e.type); }}></p>
    <p id="get" onclick=${(e: Event) => say(`${e.target.getAttribute("title")} ${e.target.matches("[title]")} ${e.target.matches("a")}`)} title="t"></p>
    <p id="once" onclick:once=${() => say("once")}></p><div id="outer" onclick=${() => say("outer")} onclick:capture=${() => say("captured")}><b id="stop" onclick=${(e: Event) => { e.stopImmediatePropagation(); say("stop"); }}>x</b></div>`;
}
