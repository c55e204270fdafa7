// An app that was built for `/shop`, mounted there.

import express from "express";
import { createHandler } from "minnow/node";
import { host, minnow, port } from "../../examples/existing-server/server/app.ts";

const app = express();
app.get("/", (_req, res) => void res.send("another page"));
app.use("/shop", createHandler(minnow));
app.listen(port, host);
