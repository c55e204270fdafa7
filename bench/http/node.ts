import { join } from "node:path";
import { buildApp } from "../../test/build-app.ts";
import { type Running, startServer } from "../../test/hosts/driver.ts";
import { node } from "../../test/hosts/node.ts";
import { type Duel, duel } from "./duel.ts";
import { savePage, writePage } from "./saved-page.ts";

/** An app on the Node host against a bare `node:http` server that sends the same bytes and headers. */
export async function benchNodeHttp(app: string): Promise<Duel> {
  const subject = await node.start(await buildApp(app));
  const reference = await startBare(app, subject);
  try {
    return await duel(subject, reference);
  } finally {
    await Promise.all([subject.stop(), reference.stop()]);
  }
}

async function startBare(app: string, subject: Running): Promise<Running> {
  const page = writePage(app.replaceAll("/", "-"), await savePage(subject.url));
  return startServer((port) => ({
    command: process.execPath,
    args: [join(import.meta.dirname, "bare.ts"), page],
    env: { PORT: String(port), HOST: "127.0.0.1" },
  }));
}
