// What suites for reactive libraries ask: each component is a program whose steps are its buttons, and what happened is on the
// console.

import { batch, html, type Memo, onCleanup, type Signal, sleep, untrack, useEffect, useMemo, useSignal, type View } from "minnow";

/** Calls `step` when it is told to. */
function Step(props: { run: () => void }): View {
  return html`<button onclick=${() => props.run()}>step</button>`;
}

export function GraphDiamonds(): View {
  const a = useSignal<i32>(1);
  const b = useMemo((): i32 => { console.log("b"); return a.value + 1; });
  const c = useMemo((): i32 => { console.log("c"); return a.value * 2; });
  const d = useMemo((): i32 => { console.log("d"); return b.value + c.value; });
  useEffect(() => { console.log(`effect ${d.value} ${a.value}`); });
  return html`<${Step} run=${() => { a.value = 2; }} /><${Step} run=${() => { a.value = 2; }} /><${Step} run=${() => { a.value = 3; }} />`;
}

export function GraphJaggedDiamonds(): View {
  const a = useSignal<i32>(1);
  const b = useMemo((): i32 => a.value);
  const c = useMemo((): i32 => b.value);
  const d = useMemo((): i32 => a.value);
  const e = useMemo((): i32 => { console.log("e"); return c.value + d.value; });
  const f = useMemo((): i32 => { console.log("f"); return e.value + b.value + a.value; });
  useEffect(() => { console.log(`effect ${f.value}`); });
  return html`<${Step} run=${() => { a.value = 2; }} />`;
}

export function GraphUnchangedMemosStopThere(): View {
  const a = useSignal<i32>(1);
  const odd = useMemo((): boolean => a.value % 2 === 1);
  const text = useMemo(() => { console.log("text"); return odd.value ? "odd" : "even"; });
  useEffect(() => { console.log(`effect ${text.value}`); });
  return html`<${Step} run=${() => { a.value = 3; }} /><${Step} run=${() => { a.value = 4; }} /><${Step} run=${() => { a.value = 6; }} />`;
}

export function GraphDynamicDependencies(): View {
  const first = useSignal(true);
  const a = useSignal("a");
  const b = useSignal("b");
  const chosen = useMemo(() => { console.log("memo"); return first.value ? a.value : b.value; });
  useEffect(() => { console.log(`effect ${chosen.value}`); });
  return html`<${Step} run=${() => { b.value += "b"; }} /><${Step} run=${() => { first.value = false; }} /><${Step} run=${() => { a.value += "a"; }} /><${Step} run=${() => { b.value += "b"; }} />`;
}

export function GraphLazyMemos(): View {
  const a = useSignal<i32>(1);
  const memo = useMemo((): i32 => { console.log("computed"); return a.value; });
  const on = useSignal(false);
  useEffect(() => { console.log(on.value ? `effect ${memo.value}` : "off"); });
  return html`<${Step} run=${() => { a.value++; }} /><${Step} run=${() => { on.value = true; }} /><${Step} run=${() => { a.value++; }} /><${Step} run=${() => { on.value = false; }} /><${Step} run=${() => { a.value++; }} /><${Step} run=${() => { console.log(`${memo.value} ${memo.value} ${memo.peek()}`); }} />`;
}

export function GraphUntrackedReads(): View {
  const a = useSignal<i32>(1);
  const b = useSignal<i32>(1);
  const twice = useMemo((): i32 => b.value * 2);
  useEffect(() => { console.log(`effect ${a.value} ${untrack(() => b.value)} ${b.peek()} ${twice.peek()}`); });
  return html`<${Step} run=${() => { b.value = 2; }} /><${Step} run=${() => { a.value = 2; }} />`;
}

export function GraphBatches(): View {
  const a = useSignal<i32>(1);
  const b = useSignal<i32>(1);
  const sum = useMemo((): i32 => { console.log("sum"); return a.value + b.value; });
  useEffect(() => { console.log(`effect ${sum.value}`); });
  return html`<${Step} run=${() => { a.value = 2; b.value = 2; }} /><${Step} run=${() => { batch(() => { a.value = 3; console.log(`inside ${sum.value}`); b.value = 3; }); }} />
    <${Step} run=${() => { a.value = 9; a.value = 3; }} /><${Step} run=${() => { a.value = 2; b.value = 4; }} />`;
}

export function GraphBatchesBehindAwaits(): View {
  const a = useSignal<i32>(1);
  const b = useSignal<i32>(1);
  useEffect(() => { console.log(`effect ${a.value} ${b.value}`); });
  return html`<button onclick=${async () => { a.value = 2; b.value = 2; await sleep(0); batch(() => { a.value = 3; b.value = 3; }); b.value = 4; }}>step</button>`;
}

export function GraphEffectsInOrder(): View {
  const a = useSignal<i32>(1);
  const b = useSignal<i32>(1);
  useEffect(() => { console.log(`one ${a.value}`); });
  useEffect(() => { console.log(`two ${b.value}`); });
  useEffect(() => { console.log(`three ${a.value}`); });
  return html`<${Step} run=${() => { a.value = 2; b.value = 2; }} />`;
}

export function GraphEffectsInsideEffects(): View {
  const outer = useSignal<i32>(1);
  const inner = useSignal<i32>(1);
  useEffect(() => {
    const at = outer.value;
    onCleanup(() => { console.log(`outer ${at} goes`); });
    useEffect(() => {
      console.log(`inner ${at} ${inner.value}`);
      onCleanup(() => { console.log(`inner ${at} goes`); });
    });
    console.log(`outer ${at}`);
  });
  return html`<${Step} run=${() => { inner.value = 2; }} /><${Step} run=${() => { outer.value = 2; }} /><${Step} run=${() => { inner.value = 3; outer.value = 3; }} />`;
}

export function GraphCleanups(): View {
  const a = useSignal<i32>(1);
  const b = useSignal<i32>(1);
  useEffect(() => {
    const at = a.value;
    onCleanup(() => { console.log(`first ${at} ${b.value}`); });
    onCleanup(() => { console.log(`second ${at}`); });
  });
  return html`<${Step} run=${() => { b.value = 2; }} /><${Step} run=${() => { a.value = 2; }} />`;
}

function Inner(props: { a: Signal<i32> }): View {
  useEffect(() => { console.log(`inside ${props.a.value}`); });
  return html`<i>${props.a.value}</i>`;
}

export function GraphOfComponentsThatGo(): View {
  const a = useSignal<i32>(1);
  const on = useSignal(true);
  return html`${on.value && html`<${Inner} a=${a} />`}<${Step} run=${() => { a.value = 2; }} /><${Step} run=${() => { on.value = false; a.value = 3; }} /><${Step} run=${() => { a.value = 4; }} />`;
}

export function GraphErrorsInMemos(): View {
  const a = useSignal<i32>(1);
  const memo = useMemo((): i32 => {
    console.log("computed");
    if (a.value === 2) throw new Error("two");
    return a.value;
  });
  const above = useMemo((): i32 => memo.value + 1);
  const read = (): string => {
    try {
      return `${above.value}`;
    } catch (error) {
      return error.message;
    }
  };
  useEffect(() => { console.log(`effect ${read()} ${read()}`); });
  return html`<${Step} run=${() => { a.value = 2; }} /><${Step} run=${() => { console.log(read()); }} /><${Step} run=${() => { a.value = 3; }} />`;
}

export function GraphErrorsInEffects(): View {
  const a = useSignal<i32>(1);
  useEffect(() => { if (a.value === 2) throw new Error("two"); console.log(`one ${a.value}`); });
  useEffect(() => { console.log(`two ${a.value}`); });
  return html`<${Step} run=${() => { a.value = 2; }} /><${Step} run=${() => { a.value = 3; }} />`;
}

export function GraphWritesInEffects(): View {
  const a = useSignal<i32>(1);
  const b = useSignal<i32>(0);
  const c = useSignal<i32>(0);
  useEffect(() => { console.log(`c ${c.value}`); });
  useEffect(() => { c.value = b.value + 1; });
  useEffect(() => { b.value = a.value + 1; });
  return html`<${Step} run=${() => { a.value = 5; }} />`;
}

export function GraphEffectsThatSetOffThemselves(): View {
  const a = useSignal<i32>(0);
  const b = useSignal<i32>(0);
  useEffect(() => { if (a.value < 5) a.value++; else console.log("settled"); });
  useEffect(() => { if (b.value > 0) b.value++; });
  return html`<${Step} run=${() => { a.value = 2; }} /><${Step} run=${() => { b.value = 1; }} /><${Step} run=${() => { console.log(b.value < 1000 ? "stopped" : "endless"); }} />`;
}

export function GraphMemosThatReadThemselves(): View {
  const on = useSignal(false);
  const memos: Memo<i32>[] = [];
  memos.push(useMemo((): i32 => (on.value ? memos[1].value : 1)));
  memos.push(useMemo((): i32 => memos[0].value + 1));
  const read = (): string => {
    try {
      return `${memos[1].value}`;
    } catch (error) {
      return error.message;
    }
  };
  return html`<${Step} run=${() => { console.log(read()); }} /><${Step} run=${() => { on.value = true; console.log(read()); }} /><${Step} run=${() => { on.value = false; console.log(read()); }} />`;
}

export function GraphDeepChains(): View {
  const a = useSignal<i32>(1);
  const chain: Memo<i32>[] = [useMemo((): i32 => a.value)];
  for (let i = 1; i < 10_000; i++) {
    const before = chain[i - 1];
    chain.push(useMemo((): i32 => before.value + 1));
  }
  const last = chain[chain.length - 1];
  useEffect(() => { console.log(`effect ${last.value}`); });
  return html`<${Step} run=${() => { a.value = 2; }} /><${Step} run=${() => { a.value = 3; a.value = 2; }} />`;
}

export function GraphOfThousandsOfSubscribers(): View {
  const a = useSignal<i32>(1);
  const memos: Memo<i32>[] = [];
  for (let i = 0; i < 5000; i++) memos.push(useMemo((): i32 => a.value + 1));
  const sum = useMemo((): i32 => {
    let total: i32 = 0;
    for (const memo of memos) total += memo.value;
    return total;
  });
  useEffect(() => { console.log(`effect ${sum.value}`); });
  return html`<${Step} run=${() => { a.value = 2; }} />`;
}

export function GraphSameValues(): View {
  const number = useSignal(NaN);
  const text = useSignal("a");
  const zero = useSignal(0);
  useEffect(() => { console.log(`number ${number.value}`); });
  useEffect(() => { console.log(`text ${text.value}`); });
  useEffect(() => { console.log(`zero ${zero.value}`); });
  return html`<${Step} run=${() => { number.value = 0 / 0; text.value = "ab".slice(0, 1); zero.value = -0; }} /><${Step} run=${() => { number.value = 1; text.value = "b"; zero.value = 1; }} />`;
}

export function GraphMemosInsideEffects(): View {
  const a = useSignal<i32>(1);
  const b = useSignal<i32>(1);
  useEffect(() => {
    const at = a.value;
    const sum = useMemo((): i32 => { console.log(`sum ${at}`); return at + b.value; });
    console.log(`effect ${sum.value} ${sum.value}`);
  });
  return html`<${Step} run=${() => { b.value = 2; }} /><${Step} run=${() => { a.value = 2; }} />`;
}
