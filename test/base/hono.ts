// The same behind Hono: the path stays whole, so nothing is cut off.

import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { createFetch } from "minnow/node";
import { host, minnow, port } from "../../examples/existing-server/server/app.ts";

const answer = createFetch(minnow);
const app = new Hono();
app.get("/", (c) => c.text("another page"));
app.all("/shop", (c) => answer(c.req.raw));
app.all("/shop/*", (c) => answer(c.req.raw));
serve({ fetch: app.fetch, port, hostname: host });
