// Texts, numbers and plain objects are thrown and rejected; a catch gets them as they were.

interface Failure {
  code: number;
  reason: string;
}

const textOf = (error: unknown): string =>
  error instanceof Error ? `error ${error.message}` : typeof error === "string" ? `text ${error}` : JSON.stringify(error);

function fail(kind: number): never {
  switch (kind) {
    case 0:
      throw "a text";
    case 1:
      throw 42;
    case 2:
      throw { code: 7, reason: "no" };
    case 3:
      throw new RangeError("too far");
    case 4:
      throw null;
    default:
      throw [1, "two"];
  }
}

export async function program(): Promise<void> {
  for (let kind = 0; kind < 6; kind++) {
    try {
      fail(kind);
    } catch (error) {
      console.log(textOf(error), typeof error, error instanceof Error);
      if (kind === 2) console.log((error as Failure).code, (error as Failure).reason);
    } finally {
      if (kind === 5) console.log("done");
    }
  }
  try {
    try {
      fail(0);
    } catch (error) {
      throw error;
    }
  } catch (again) {
    console.log("again", again);
  }
  try {
    await new Promise<number>((_, reject) => reject("rejected"));
  } catch (error) {
    console.log(error, error === "rejected");
  }
  try {
    await Promise.reject({ code: 3, reason: "late" });
  } catch (error) {
    const { code, reason } = error as Failure;
    console.log(code, reason);
  }
  await Promise.reject(new Error("kept")).catch((error: unknown) => console.log(textOf(error)));
  await Promise.reject("a plain text").catch((error: unknown) => console.log(String(error)));
}
