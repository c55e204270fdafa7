function* inner(): Generator<string, number> {
  yield "a";
  yield "b";
  return 2;
}
function* outer(): Generator<string> {
  const n = yield* inner();
  yield `n${n}`;
  try {
    yield "in try";
  } finally {
    yield "finally";
  }
}
export function program(): void {
  for (const x of outer()) console.log(x);
}
