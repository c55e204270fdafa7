// Hono on Cloudflare Workers; bundled with `app.core.wasm` from `dist/workers` beside it.

import { Hono } from "hono";
import { createWorker, type WorkerEnv } from "minnow/workers";
import core from "./app.core.wasm";

const minnow = createWorker(core);
const app: Hono<{ Bindings: WorkerEnv }> = new Hono<{ Bindings: WorkerEnv }>();
app.post("/submit", (c) => c.text("Form submitted!"));
app.get("/about", (c) => c.text("About us"));
app.get("/contact", (c) => c.text("Contact us"));
app.all("*", (c) => minnow.fetch(c.req.raw, c.env));
export default app;
