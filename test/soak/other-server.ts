import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What apps ask while they are under load. */
export interface OtherServer {
  url: string;
  stop(): void;
}

/** A server that echoes, answers in pieces, breaks off, or says nothing. */
export async function startOther(): Promise<OtherServer> {
  const server = createServer((req, res) => {
    if (req.url === "/never") return;
    if (req.url === "/broken") {
      res.writeHead(200, { "content-length": "100" });
      res.write("part");
      setTimeout(() => res.destroy(), 5);
      return;
    }
    if (req.url === "/pieces") {
      res.write("x".repeat(1000));
      setTimeout(() => res.end("y".repeat(2000)), 5);
      return;
    }
    let length = 0;
    req.on("data", (chunk: Buffer) => (length += chunk.length));
    req.on("end", () => {
      res.writeHead(200, { "x-echo-length": String(length) });
      res.end(
        JSON.stringify({ method: req.method, path: req.url, type: req.headers["content-type"], body: "", auth: "" }),
      );
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
