import { bind, html, useSignal, type View } from "minnow";

export function ControlledSelects(): View {
  const one = useSignal("b");
  const many = useSignal<string[]>(["a", "c"]);
  const items = useSignal<string[]>(["a", "b", "c"]);
  const n = useSignal<i32>(2);
  return html`<select value=${one.value}>${items.value.map((item) => html`<option value=${item}>item ${item}</option>`)}</select>
    <select multiple value=${many.value}>${items.value.map((item) => html`<option>${item}</option>`)}</select>
    <select value="y"><option>x</option><option>y</option><option value="y2">z</option></select>
    <select value=${n.value}><optgroup label="g"><option value="1">one</option><option value=${2}>two</option></optgroup></select>
    <select><option>x</option><option selected>y</option></select><select><${Options} names=${items.value} /></select><select value=${one.value}><${Options} names=${items.value} /></select>
    <button onclick=${() => { one.value = "c"; many.value = ["b"]; n.value = 1; }}>x</button>
    <button onclick=${() => { items.value = ["c", "b", "d"]; }}>y</button>
    <button onclick=${() => { many.value = []; one.value = "none"; }}>z</button>`;
}

function Options({ names }: { names: string[] }): View {
  return html`${names.map((name) => html`<option value=${name}>${name}</option>`)}`;
}

export function ControlledTextareas(): View {
  const text = useSignal("\none <b>\r\n");
  const none = useSignal<string | null>(null);
  return html`<textarea value=${text.value} rows=${3}></textarea><textarea value="static &amp; text" />
    <textarea value="mixed ${text.value}"></textarea><textarea value=${none.value}></textarea>
    <button onclick=${() => { text.value = "two"; none.value = "some"; }}>x</button>`;
}

interface Choice {
  value: string;
  name: string;
}

export function BoundControls(): View {
  const text = useSignal("t");
  const whole = useSignal<i32>(3);
  const number = useSignal(1.5);
  const optional = useSignal<number | null>(null);
  const flag = useSignal(true);
  const size = useSignal("m");
  const tags = useSignal<string[]>(["x"]);
  const one = useSignal("b");
  const many = useSignal<string[]>(["a", "b"]);
  const choices: Choice[] = [{ value: "a", name: "A" }, { value: "b", name: "B" }];
  return html`<form><p id="log">${text.value}|${whole.value}|${number.value}|${optional.value ?? "none"}|${String(flag.value)}|${size.value}|${tags.value.join("+")}|${one.value}|${many.value.join("+")}</p>
    <input id="text" value=${bind(text)} /><textarea id="area" value=${bind(text)}></textarea>
    <input id="whole" type="number" value=${bind(whole)} /><input id="number" type="number" step="any" value=${bind(number)} /><input id="optional" type="number" value=${bind(optional)} />
    <input id="flag" type="checkbox" checked=${bind(flag)} /><input id="s" type="radio" name="size" value="s" checked=${bind(size)} /><input id="m" type="radio" name="size" value=${"m"} checked=${bind(size)} />
    <input id="x" type="checkbox" value="x" checked=${bind(tags)} /><input id="y" type="checkbox" value="y" checked=${bind(tags)} />
    <select id="one" value=${bind(one)}>${choices.map(({ value, name }) => html`<option value=${value}>${name}</option>`)}</select>
    <select id="many" multiple ...${{ value: bind(many) }}><option>a</option><option>b</option></select><button type="reset">reset</button></form>
    <button onclick=${() => { text.value = "u"; whole.value = 4; number.value = NaN; optional.value = 2; flag.value = false; size.value = "s"; tags.value = ["y"]; one.value = "a"; many.value = ["b"]; }}>x</button>`;
}

export function OutputsThatAreReset(): View {
  const count = useSignal<i32>(1);
  const add = (): void => { count.value += 1; };
  return html`<form><output>${count.value}</output><output>it is ${count.value}, <b>${count.value}</b></output>
    <button type="button" onclick=${add}>one</button><button type="reset">reset</button><button type="button" onclick=${add}>more</button></form>`;
}
