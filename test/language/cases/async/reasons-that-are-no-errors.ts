// Promises that are rejected with texts and objects: who handles it gets just that.

async function refused(): Promise<number> {
  return await Promise.reject("not today");
}

function coded(): Promise<number> {
  return new Promise((_, reject) => reject({ code: 5, why: "full" }));
}

function show(...values: unknown[]): void {
  console.log(...values);
}

export async function program(): Promise<void> {
  await refused().catch((reason) => show("plain", reason, typeof reason));
  await refused().catch((reason: unknown) => show("unknown", reason));
  await refused().catch((reason: any) => show("any", reason.length));
  await refused().catch((reason: string) => show("text", reason.toUpperCase()));
  await refused().then(
    (value) => show(value),
    (reason) => show("then", reason),
  );
  await refused().catch(function (reason) {
    show(reason instanceof Error ? reason.message : String(reason));
  });
  const given = (reason: unknown): number => String(reason).length;
  show(await refused().catch(given), await coded().catch((reason) => reason.code + 1));
  show(await coded().catch(async (reason) => `${reason.why}!`));
  await Promise.reject(new TypeError("bad")).catch((reason) => show(reason.name, reason.message, reason instanceof Error));
}
