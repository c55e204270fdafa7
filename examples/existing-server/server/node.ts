// `node:http`: own routes first, Minnow answers the rest.

import { createServer } from "node:http";
import { createHandler } from "minnow/node";
import { host, minnow, port } from "./app.ts";

const app = createHandler(minnow);

createServer((req, res) => {
  const route = `${req.method} ${req.url}`;
  if (route === "POST /submit") res.end("Form submitted!");
  else if (route === "GET /about") res.end("About us");
  else if (route === "GET /contact") res.end("Contact us");
  else app(req, res);
}).listen(port, host);
