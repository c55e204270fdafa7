import { HttpError, html, launch, register, request, server, useServerFuture, type View } from "minnow";

export const Healthy = server(async (): Promise<string> => "still here");

export const Find = server(async (): Promise<string> => {
  const status = request().query("status");
  if (status !== null) throw new HttpError(parseInt(status, 10) as i32, "Nothing of that name");
  return "found";
});

function App(): View {
  const found = useServerFuture(Find);
  const reason = `the cellar is flooded, ${found.value}`;
  if (reason !== "") throw new Error(reason);
  return html`<p>never</p>`;
}

export function main(): void {
  register(Healthy);
  register(Find);
  launch(App);
}
