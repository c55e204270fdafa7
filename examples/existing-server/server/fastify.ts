// Fastify 5: Minnow has the routes that nobody else has. It reads bodies itself, so none is parsed for it.

import { fastify } from "fastify";
import { createHandler } from "minnow/node";
import { host, minnow, port } from "./app.ts";

const app = fastify();
const handler = createHandler(minnow);

app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => done(null, body));
app.post("/submit", async () => "Form submitted!");
app.get("/about", async () => "About us");
app.get("/contact", async () => "Contact us");
app.register(async (scope) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", (_request, _body, done) => done(null));
  scope.all("/*", (request, reply) => {
    reply.hijack();
    handler(request.raw, reply.raw);
  });
});
await app.listen({ port, host });
