import { get, HttpResponse, post, request, server, type WithStatus, withStatus } from "minnow";

export interface Dog {
  name: string;
  age: u8;
}

/** The argument comes in the body. */
export const Echo = post("/api/echo", async (body: string): Promise<string> => body);

/** One argument from the path, one from the query, which may be left out. What the caller does not send is in `request()`. */
export const Chat = post("/api/{userId}/chat?room_id=roomId", async (userId: u32, roomId?: u32): Promise<string> =>
  `User ID: ${userId}, Room ID: ${roomId ?? "None"} - Headers: ${headerLines()}`);

/** `curl localhost:8080/api/dog` gets JSON: `{"name":"Fido","age":4}`. */
export const GetDog = get("/api/dog", async (): Promise<Dog> => ({ name: "Fido", age: 4 }));

/** A value with a status of its own. */
export const GetCustom = get("/api/custom", async (): Promise<WithStatus<string>> => withStatus(202, "Hello from the server!"));

/** A whole response: status, headers and body as the function says. */
export const GetCustomResponse = get("/api/custom_response", async (): Promise<HttpResponse> => new HttpResponse(201, "Created!"));

/** Without a route: `POST /api/Anonymous`. */
export const Anonymous = server(async (): Promise<string> => "Hello from an anonymous server function!");

export const CustomAnonymous = server({ prefix: "/api/custom", endpoint: "my_anonymous" }, async (): Promise<string> =>
  `Hello from a custom anonymous server function! -> ${headerLines()}`);

function headerLines(): string {
  return request().headers.entries().map(([name, value]) => `${name}: ${value}`).join("\n");
}
