import type { Socket } from "node:net";

/**
 * Clients that go away. With pipelining one socket carries several requests, of which only the first would see its
 * response's `close` event; so one listener for each socket serves all requests that wait on it.
 */
const watched = new WeakMap<Socket, Set<() => void>>();

/** Calls `gone` when the socket closes, unless the returned function was called before. */
export function watchSocket(socket: Socket, gone: () => void): () => void {
  const waiting = watched.get(socket) ?? watch(socket);
  waiting.add(gone);
  return () => waiting.delete(gone);
}

function watch(socket: Socket): Set<() => void> {
  const waiting = new Set<() => void>();
  watched.set(socket, waiting);
  socket.once("close", () => {
    for (const gone of [...waiting]) gone();
    waiting.clear();
  });
  return waiting;
}
