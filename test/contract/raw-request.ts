import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";

/** An answer as it came over the wire: nothing decompressed, nothing followed. */
export interface RawResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A request whose target goes out exactly as given (fetch would normalise it). */
export interface RawRequest {
  method?: string;
  target: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** Sends one request on a connection of its own. */
export async function send(url: string, raw: RawRequest): Promise<RawResponse> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(url, raw);
    } catch (error) {
      // Whoever is refused while a large body is still on its way may lose the answer: see `sendBytes`.
      const large = (raw.body?.length ?? 0) > PIECE;
      const reset = ["EPIPE", "ECONNRESET"].includes((error as NodeJS.ErrnoException).code ?? "");
      if (!large || !reset || attempt === ATTEMPTS) throw error;
    }
  }
}

function sendOnce(url: string, { method = "GET", target, headers, body }: RawRequest): Promise<RawResponse> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: target, headers, agent: false }, (message) => {
      const chunks: Buffer[] = [];
      message.on("data", (chunk: Buffer) => chunks.push(chunk));
      message.on("error", reject);
      message.on("end", () =>
        resolve({ status: message.statusCode as number, headers: message.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
    sent.setTimeout(20_000, () => sent.destroy(new Error(`no answer to ${method} ${target.slice(0, 80)}`)));
    sent.end(body);
  });
}

/**
 * Writes bytes to a socket as they are, and gives the status line that comes back. It writes piece by piece and stops at
 * the answer: who goes on writing to a server that has refused gets a reset, and may lose what the server said. On a busy
 * machine that happens all the same, so it tries again.
 */
export async function sendBytes(url: string, bytes: string | Uint8Array): Promise<string> {
  const pieces = cut(Buffer.from(bytes as string));
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const line = await sendPieces(url, [...pieces]);
    if (line !== "") return line;
  }
  return "";
}

function sendPieces(url: string, pieces: Buffer[]): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let received = "";
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(received.split("\r\n")[0] as string);
    };
    const writeNext = () => {
      const piece = pieces.shift();
      if (piece && !socket.destroyed) socket.write(piece, () => setTimeout(writeNext, PAUSE));
    };
    const timer = setTimeout(() => reject(new Error("no status line came back")), PATIENCE);
    socket.on("data", (data) => {
      received += data.toString("latin1");
      if (received.includes("\r\n")) finish();
    });
    socket.on("error", finish);
    socket.on("close", finish);
    socket.on("connect", writeNext);
  });
}

const ATTEMPTS = 4;
const PATIENCE = 10_000;
const PIECE = 64 * 1024;
const PAUSE = 15;

function cut(bytes: Buffer): Buffer[] {
  const count = Math.ceil(bytes.length / PIECE);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * PIECE, (index + 1) * PIECE));
}
