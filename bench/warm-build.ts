// How long a change to one line takes to be built in an app of fifty components: what `npm start` does after a save.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Builder, createBuilder } from "../compiler/build/builder.ts";
import { root } from "../test/build-app.ts";
import { median } from "./statistics.ts";

/** Milliseconds from the change to the finished files. */
export interface WarmBuild {
  /** Parsing, checking and lowering, of both sides. */
  frontEnd: number;
  /** asc, as far as the front end does not wait for it, and what makes a component and a client out of it. */
  rest: number;
  all: number;
  /** Processor time of all threads: a busy machine has less influence on it. */
  processor: number;
}

const COMPONENTS = 50;
/** Edits of each kind that are not counted, behind the very first. */
const WARM_UP = 2;
/** Edits of each kind that are. */
const ROUNDS = 7;
/** Milliseconds between a build and the next change: nobody saves again at once, and the compiler threads tidy up meanwhile. */
const PAUSE = 1000;
/** Between the first build and the first change: somebody looks at the page and types. The compilers practise meanwhile. */
const FIRST_PAUSE = 5000;

interface Varied {
  step: number;
  add: number;
  text: string;
}

/** Which side a change is for, and what it changes. The kinds take turns: they find the compilers equally warm. */
const CHANGES: Record<string, (round: number) => Partial<Varied>> = {
  "server only": (step) => ({ step }),
  "client only": (add) => ({ add }),
  both: (round) => ({ text: `change ${round}` }),
};

export async function measureWarmBuild(): Promise<Record<string, WarmBuild>> {
  const appDir = join(root, ".cache", "bench", "fifty");
  rmSync(appDir, { recursive: true, force: true });
  mkdirSync(join(appDir, "src"), { recursive: true });
  const varied: Varied = { step: 1, add: 1, text: "items" };
  writeFileSync(join(appDir, "package.json"), '{ "name": "fifty", "type": "module" }\n');
  for (let i = 0; i < COMPONENTS; i++) writeFileSync(join(appDir, "src", `part${i}.ts`), component(i, varied));
  writeFileSync(join(appDir, "src", "app.ts"), appSource());
  const builder = createBuilder({ appDir, debug: true });
  const times: Record<string, WarmBuild[]> = {};
  try {
    await timed(builder);
    await setTimeout(FIRST_PAUSE);
    let round = 100;
    const edit = async (change: (round: number) => Partial<Varied>): Promise<WarmBuild> => {
      Object.assign(varied, change(round++));
      writeFileSync(join(appDir, "src", "part7.ts"), component(7, varied));
      const time = await timed(builder);
      await setTimeout(PAUSE);
      return time;
    };
    times["first edit, both"] = [await edit(CHANGES.both!)];
    for (let i = 0; i < WARM_UP + ROUNDS; i++) {
      for (const [name, change] of Object.entries(CHANGES)) {
        const time = await edit(change);
        if (i >= WARM_UP) (times[name] ??= []).push(time);
      }
    }
  } finally {
    await builder.close();
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, medians(all)]));
}

async function timed(builder: Builder): Promise<WarmBuild> {
  const before = process.cpuUsage();
  const { made, diagnostics, milliseconds } = await builder.build();
  if (!made) throw new Error(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  const { user, system } = process.cpuUsage(before);
  const { frontEnd, all } = milliseconds;
  return { frontEnd, rest: all - frontEnd, all, processor: (user + system) / 1000 };
}

function medians(times: readonly WarmBuild[]): WarmBuild {
  const of = (key: keyof WarmBuild): number => median(times.map((time) => time[key]));
  return { frontEnd: of("frontEnd"), rest: of("rest"), all: of("all"), processor: of("processor") };
}

function appSource(): string {
  const all = Array.from({ length: COMPONENTS }, (_, i) => i);
  return `import { html, launch, register, type View } from "minnow";
${all.map((i) => `import { Part${i}, Load${i} } from "./part${i}.ts";`).join("\n")}

function App(): View {
  return html\`<main>${all.map((i) => `\${Part${i}("number ${i}")}`).join("\n")}</main>\`;
}

export function main(): void {
${all.map((i) => `  register(Load${i});`).join("\n")}
  launch(App);
}
`;
}

/** A component with state, handlers, a list and a server function; a change shows up in one number or text. */
function component(i: number, { step, add, text }: Varied): string {
  return `import { html, server, useResource, useSignal, type View } from "minnow";

export interface Item${i} {
  id: number;
  title: string;
  tags: string[];
}

export const Load${i} = server(async (count: number): Promise<Item${i}[]> => {
  const items: Item${i}[] = [];
  for (let id = 0; id < count * ${step}; id++) items.push({ id, title: \`item \${id} of ${i}\`, tags: ["a", "b"] });
  return items.filter((item) => item.id % ${(i % 5) + 2} === 0);
});

export function Part${i}(title: string): View {
  const count = useSignal(${i});
  const names = useSignal<string[]>(["one", "two"]);
  const items = useResource(() => Load${i}(5));
  const double = (): number => count.value * 2;
  return html\`<section class="part">
    <h2>\${title}: \${count.value}</h2>
    <p>\${double() > 10 ? html\`<b>many</b>\` : html\`<i>few</i>\`} ${text}</p>
    <button onclick=\${() => { count.value += ${add}; }}>more</button>
    <button onclick=\${() => { names.value = [...names.value, \`name \${count.value}\`]; }}>add</button>
    <ul>\${names.value.map((name) => html\`<li>\${name}</li>\`)}</ul>
    <p>\${items.or([]).length}</p>
  </section>\`;
}
`;
}
