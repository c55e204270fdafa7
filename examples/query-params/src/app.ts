import { get, html, launch, register, useAction, type View } from "minnow";

interface Person {
  age: i32;
  name: string;
}

/** `?age` is the parameter `age`. */
export const Single = get("/api/message?age", async (age: i32): Promise<string> => `You are ${age} years old!`);

/** `?age=…` is the parameter `ageInYears`. */
export const Rebind = get("/api/rebind?age=ageInYears", async (ageInYears: i32): Promise<string> => `You are ${ageInYears} years old!`);

/** The whole query is one object. */
export const BindAll = get("/api/all?{person}", async (person: Person): Promise<string> =>
  `Hello ${person.name}, you are ${person.age} years old!`);

function App(): View {
  const single = useAction(Single);
  const rebind = useAction(Rebind);
  const all = useAction(BindAll);
  return html`
    <h1>Server says:</h1>
    <div style="display: flex; flex-direction: column; gap: 8px">
      <pre>${single.error?.message ?? single.value}</pre>
      <button onclick=${() => single.call(22)}>Single</button>
      <pre>${rebind.error?.message ?? rebind.value}</pre>
      <button onclick=${() => rebind.call(25)}>Rebind</button>
      <pre>${all.error?.message ?? all.value}</pre>
      <button onclick=${() => all.call({ age: 30, name: "world" })}>Bind all</button>
    </div>`;
}

export function main(): void {
  register(Single);
  register(Rebind);
  register(BindAll);
  launch(App);
}
