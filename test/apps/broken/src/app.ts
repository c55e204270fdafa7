import { launch, register, server, type View } from "minnow";

export const Healthy = server(async (): Promise<string> => "still here");

function App(): View {
  const reason = "the cellar is flooded";
  throw new Error(reason);
}

export function main(): void {
  register(Healthy);
  launch(App);
}
