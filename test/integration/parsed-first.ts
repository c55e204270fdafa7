// The mistake that everybody makes once: a parser in front of Minnow.

import express from "express";
import { createHandler } from "minnow/node";
import { host, minnow, port } from "../../examples/existing-server/server/app.ts";

const app = express();
app.use(express.json());
app.use(createHandler(minnow));
app.listen(port, host);
