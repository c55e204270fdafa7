import { HttpError, html, launch, register, ServerFnError, useSignal, type View } from "minnow";
import { Forms, Join, Leave, Login, Upload } from "./forms.ts";
import { Flaky, Headers, Options, Slowly } from "./options.ts";
import {
  About, Created, Cut, Find, Invalid, Logo, Old, OutOfStock, Ping, Robots, Sell, Whole, Worse,
} from "./results.ts";
import {
  BestDog, Chat, Dog, DogToy, Everything, Feed, File, Kinds, Level, Names, Parts, PatchDog, Plain, PutDog, RemoveDog, Search, Signed,
} from "./routes.ts";
import { Attach, Confused, Fields, Patient, Rude, Store, Through, Uploads, Watched } from "./uploads.ts";

/** Calls everything from the browser; what came back is in the list. */
function App(): View {
  const lines = useSignal<string[]>([]);
  const say = async (made: Promise<string>): Promise<void> => {
    let line = "";
    try { line = await made; } catch (e) { line = `problem: ${e.message}`; }
    lines.value = [...lines.value, line];
  };
  const routes = async (): Promise<void> => {
    lines.value = [];
    await say(Dog(7));
    await say(BestDog());
    await say(DogToy("a/b?c #%ü&", -3));
    await say(PutDog(1, "Rex"));
    await say(PatchDog(1, true, "Rex"));
    await RemoveDog(4);
    await say(Feed());
    await say(File("a b/c%2F/ü"));
    await say(Parts(["x/y", "z"]));
    await say(Names("Ada & co", "=+", 36));
    await say(Names("Ada", "L"));
    await say(Kinds(true, Level.High, "dog", 900719925474099, 255, ["a,b", "ü"], [1, 2]));
    await say(Search({ breed: "x[y]", ages: [3, 4], size: { min: 0.25 } }, null));
    await say(Chat(42, 7, "hello"));
    await say(Signed(false, -2.5));
    await say(File(".."));
  };
  const results = async (): Promise<void> => {
    lines.value = [];
    const add = (line: string): void => { lines.value = [...lines.value, line]; };
    add((await Robots()).text);
    add((await About()).html);
    const logo = await Logo("x");
    add(`${logo.type} ${logo.bytes.length}`);
    await Ping();
    const old = await Old(307);
    add(`${old.status} ${old.location}`);
    const created = await Created("Bello");
    add(`${created.status} ${created.value.name}`);
    const whole = await Whole(404);
    add(`${whole.status} ${whole.text()} ${whole.get("X-One")} ${whole.get("none")}`);
    for (let left: i32 = 0; left < 10; left++) {
      try { add(await Sell("tea", left)); } catch (e) { add(describe(e)); }
    }
    try { await Find("bello"); } catch (e) { add(describe(e)); }
  };
  const follow = async (): Promise<void> => { (await Old(303)).follow(); };
  return html`
    <button id="results" onclick=${results}>results</button>
    <button id="follow" onclick=${follow}>follow</button>
    <button id="routes" onclick=${routes}>routes</button>
    <${Forms} />
    <${Options} />
    <${Uploads} />
    <ol>${lines.value.map((line) => html`<li>${line}</li>`)}</ol>`;
}

function describe(e: Error): string {
  if (e instanceof Worse) return `worse ${e.sku} ${e.why.join("+")} ${e.code}`;
  if (e instanceof OutOfStock) return `${e.message}: ${e.sku} ${e.left} ${e.dog ? e.dog.name : "-"} ${e.code} ${e.name}`;
  if (e instanceof Invalid) return `${e.field}: ${e.message} ${e.status} ${e.name}`;
  if (e instanceof HttpError) return `${e.code} ${e.message} ${e.kind}`;
  if (e instanceof ServerFnError) return `${e.kind} ${e.request} ${e.status}`;
  return `other ${e.message}`;
}

export function main(): void {
  register(Join);
  register(Leave);
  register(Login);
  register(Upload);
  register(Headers);
  register(Slowly);
  register(Flaky);
  register(Robots);
  register(About);
  register(Logo);
  register(Ping);
  register(Old);
  register(Created);
  register(Whole);
  register(Cut);
  register(Sell);
  register(Find);
  register(Plain);
  register(Dog);
  register(BestDog);
  register(DogToy);
  register(PutDog);
  register(PatchDog);
  register(RemoveDog);
  register(Feed);
  register(File);
  register(Parts);
  register(Names);
  register(Kinds);
  register(Search);
  register(Everything);
  register(Chat);
  register(Signed);
  register(Fields);
  register(Attach);
  register(Store);
  register(Through);
  register(Patient);
  register(Watched);
  register(Confused);
  register(Rude);
  launch(App, { fieldLimit: 100_000 });
}
