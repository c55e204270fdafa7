import { html, launch, register, useServerFuture, useSignal, type View } from "minnow";
import {
  Add, EchoByte, EchoFlag, EchoList, EchoMaybe, EchoNumber, EchoPoint, EchoText, Fail, Nothing, OutOfRange, Sink, Slow, SlowGet, Trap,
  TwoSleeps,
} from "./functions.ts";

interface ItemProps {
  label: string;
  count: i32;
}

function Item(props: ItemProps): View {
  return html`<li title=${props.label}>${props.label}: ${props.count}</li>`;
}

function App(): View {
  const name = useSignal("<b>Tom & \"Jerry\"</b>");
  const greeting = useServerFuture(() => EchoText("fetched 😀"));
  const off = useSignal(true);
  return html`
    <h1>Contract</h1>
    <p id="escaped" title=${name.value}>${name.value}</p>
    <a id="link" href=${"javascript:alert(1)"}>link</a>
    <button disabled=${off.value} onclick=${() => { off.value = false; }}>press</button>
    <ul><${Item} label="one" count=${1} /><${Item} label=${"two & more"} count=${2} /></ul>
    <p id="fetched">${greeting.value}</p>
    <p id="number">${0.1 + 0.2}</p>`;
}

export function main(): void {
  register(Add);
  register(EchoText);
  register(EchoNumber);
  register(EchoByte);
  register(EchoFlag);
  register(EchoList);
  register(EchoMaybe);
  register(EchoPoint);
  register(Nothing);
  register(Fail);
  register(OutOfRange);
  register(Slow);
  register(SlowGet);
  register(TwoSleeps);
  register(Trap);
  register(Sink);
  launch(App);
}
