// A catch variable is cast to what the program knows of it.

class Http extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

function load(ok: boolean): string {
  if (!ok) throw new Http("gone", 410);
  return "fine";
}

export function program(): void {
  try {
    load(false);
  } catch (e) {
    console.log((e as { status: number }).status, (e as Http).message);
  }
  try {
    load(false);
  } catch (e) {
    const known = e as Http;
    console.log(known.status, e instanceof Http && e.status > 400);
  }
  try {
    load(false);
  } catch (err: any) {
    console.log(err.message);
  }
}
