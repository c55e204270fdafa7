// Bytes that come in pieces.

/** All of them at once; `grown` is told how many there are so far, and may throw. */
export async function joined(
  read: () => Promise<Uint8Array | null>,
  grown: (length: number) => void,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await read(); piece !== null; piece = await read()) {
    pieces.push(piece);
    length += piece.length;
    grown(length);
  }
  if (pieces.length === 1) return pieces[0]!;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
