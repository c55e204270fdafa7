class AppError extends Error {
  constructor(message: string, readonly code: number) {
    super(message);
    this.name = "AppError";
  }
}
class NotFound extends AppError {
  constructor(what: string) {
    super(`${what} not found`, 404);
    this.name = "NotFound";
  }
}
function open(name: string): string {
  if (name === "") throw new AppError("empty", 400);
  if (name === "x") throw new NotFound(name);
  if (name === "y") throw new TypeError("y?");
  return name;
}
export function program(): void {
  for (const name of ["a", "", "x", "y"]) {
    try {
      console.log(open(name));
    } catch (e) {
      if (e instanceof NotFound) console.log("not found", e.code, e.message, e.name);
      else if (e instanceof AppError) console.log("app", e.code, `${e}`);
      else if (e instanceof Error) console.log("other", e.name, e.message, e.toString());
    }
  }
}
