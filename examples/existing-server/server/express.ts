// Express 5: Minnow is the last handler, in front of everything that reads bodies.

import express from "express";
import { createHandler } from "minnow/node";
import { host, minnow, port } from "./app.ts";

const app = express();
app.post("/submit", express.urlencoded(), (_req, res) => void res.send("Form submitted!"));
app.get("/about", (_req, res) => void res.send("About us"));
app.get("/contact", (_req, res) => void res.send("Contact us"));
app.use(createHandler(minnow));
app.listen(port, host);
