// How long a change to one line takes to be built in an app of fifty components: what `npm start` does after a save.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createBuilder } from "../compiler/build/builder.ts";
import { root } from "../test/build-app.ts";
import { median } from "./statistics.ts";

/** Milliseconds from the change to the finished files. */
export interface WarmBuild {
  /** Parsing, checking and lowering, of both sides. */
  frontEnd: number;
  /** asc, and what makes a component and a client out of it. */
  rest: number;
  all: number;
}

const COMPONENTS = 50;
const ROUNDS = 5;
/** Milliseconds between a build and the next change: nobody saves again at once, and the compiler threads tidy up meanwhile. */
const PAUSE = 1000;

/** Which side a change is for, and the file with it. */
const CHANGES: Record<string, (round: number) => string> = {
  "server only": (round) => component(7, { step: round }),
  "client only": (round) => component(7, { add: round }),
  both: (round) => component(7, { text: `change ${round}` }),
};

export async function measureWarmBuild(): Promise<Record<string, WarmBuild>> {
  const appDir = join(root, ".cache", "bench", "fifty");
  rmSync(appDir, { recursive: true, force: true });
  mkdirSync(join(appDir, "src"), { recursive: true });
  writeFileSync(join(appDir, "package.json"), '{ "name": "fifty", "type": "module" }\n');
  for (let i = 0; i < COMPONENTS; i++) writeFileSync(join(appDir, "src", `part${i}.ts`), component(i, {}));
  writeFileSync(join(appDir, "src", "app.ts"), appSource());
  const builder = createBuilder({ appDir, debug: true });
  const results: Record<string, WarmBuild> = {};
  try {
    const build = async (): Promise<WarmBuild> => {
      const { made, diagnostics, milliseconds } = await builder.build();
      if (!made) throw new Error(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
      return { ...milliseconds, rest: milliseconds.all - milliseconds.frontEnd };
    };
    await build();
    let round = 100;
    for (const [name, source] of Object.entries(CHANGES)) {
      const times: WarmBuild[] = [];
      for (let i = 0; i < ROUNDS; i++) {
        await setTimeout(PAUSE);
        writeFileSync(join(appDir, "src", "part7.ts"), source(round++));
        times.push(await build());
      }
      const of = (key: keyof WarmBuild): number => median(times.map((time) => time[key]));
      results[name] = { frontEnd: of("frontEnd"), rest: of("rest"), all: of("all") };
    }
  } finally {
    await builder.close();
  }
  return results;
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
function component(
  i: number,
  { step = 1, add = 1, text = "items" }: { step?: number; add?: number; text?: string },
): string {
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
