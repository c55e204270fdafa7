import { env, fetch, get, HttpError, orBadRequest, post } from "minnow";

export interface Example {
  example: string;
  number: i32;
  array: i32[];
}

export interface Encoded {
  message: string;
  success: boolean;
  youSent: Example;
}

/** What the dog API answers with. */
export interface DogAnswer {
  message: string;
  status: string;
}

/** What httpbin answers with. */
export interface IpAnswer {
  origin: string;
}

/** An error of the app's own: the browser catches a `BadName`, with its fields. */
export class BadName extends HttpError {
  constructor(readonly customName: string) { super(400, "bad request"); }
}

/** A call whose only answer is a status. */
export const PostData = post("/api/data", async (data: string): Promise<void> => {
  if (data === "") throw HttpError.unauthorized();
  console.log(`Server received: ${data}`);
});

/** Asks another server. What is wrong there is an `Error` here: the caller reads `Internal Server Error`, the log says more. */
export const GetIpData = get("/api/ip-data", async (): Promise<IpAnswer> => {
  const answer = await fetch(`${env("IP_API", "https://httpbin.org")}/ip`, { timeout: 5000 });
  return await answer.json<IpAnswer>();
});

export const GetDogData = get("/api/dog-data", async (): Promise<DogAnswer> => await askDogs("breeds/image/random"));

/** The other server has no such dog. The caller shall know. */
export const GetDogDataError = get("/api/dog-data-err", async (): Promise<DogAnswer> => await askDogs("breed/NOT_A_REAL_DOG/images"));

/** Takes JSON, and answers with it. */
export const PostCustomEncoding = post("/api/custom-encoding", async (takes: Example): Promise<Encoded> =>
  ({ message: "This response was encoded with a custom encoder!", success: true, youSent: takes }));

/** Any error that is no `HttpError` is a 500, and its message stays on the server. */
export const GetUntypedError = get("/api/untyped-error", async (): Promise<void> => {
  throw new Error("This is an example of an error without a type");
});

export const ThrowsHttpError = get("/api/throws-http-error", async (): Promise<void> => {
  throw HttpError.badRequest("Bad request example");
});

/** What is missing becomes an error in a word. */
export const ThrowsHttpErrorContext = get("/api/throws-http-error-context", async (): Promise<string> =>
  orBadRequest(find("nothing"), "Value was None"));

export const ThrowsOk = get("/api/throws-ok", async (): Promise<void> => {});

export const ThrowsTypedError = get("/api/typed-error", async (): Promise<void> => {
  throw new BadName("Invalid input");
});

async function askDogs(path: string): Promise<DogAnswer> {
  const answer = await fetch(`${env("DOG_API", "https://dog.ceo/api")}/${path}`, { timeout: 5000 });
  const dog = await answer.json<DogAnswer>();
  if (!answer.ok) throw new HttpError(502, `The dogs say ${answer.status}: ${dog.message}`);
  return dog;
}

function find(name: string): string | null {
  return name === "something" ? name : null;
}
