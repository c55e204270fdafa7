// Hono on Node: Minnow as a function from `Request` to `Response`. Client files come out of the component.

import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { createFetch } from "minnow/node";
import { host, minnow, port } from "./app.ts";

const answer = createFetch(minnow);
const app = new Hono();
app.post("/submit", (c) => c.text("Form submitted!"));
app.get("/about", (c) => c.text("About us"));
app.get("/contact", (c) => c.text("Contact us"));
app.all("*", (c) => answer(c.req.raw));
serve({ fetch: app.fetch, port, hostname: host });
