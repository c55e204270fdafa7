// Keeps the compiled form of large modules (TypeScript, Binaryen) between runs, in Node's own folder among the temporary
// files: a quarter of a small build's time. Threads and child processes find it by the variable.

import { enableCompileCache } from "node:module";

const { directory } = enableCompileCache();
if (directory) process.env.NODE_COMPILE_CACHE ??= directory;
