import { html, launch, register, useSignal, type View } from "minnow";
import {
  BestDog, Chat, Dog, DogToy, Everything, Feed, File, Kinds, Level, Names, Parts, PatchDog, Plain, PutDog, RemoveDog, Search, Signed,
} from "./routes.ts";

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
  return html`
    <button id="routes" onclick=${routes}>routes</button>
    <ol>${lines.value.map((line) => html`<li>${line}</li>`)}</ol>`;
}

export function main(): void {
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
  launch(App);
}
