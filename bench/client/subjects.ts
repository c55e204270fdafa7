// Who is compared: each as the HTML of its page and the files that it loads.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "@babel/core";
import { build, type Plugin } from "esbuild";
import { buildApp } from "../../test/build-app.ts";
import { node } from "../../test/hosts/node.ts";

export interface Subject {
  name: string;
  html: string;
  /** By path. */
  files: Record<string, { type: string; body: Buffer }>;
}

const STYLE =
  "<style>body{font:14px sans-serif}table{width:100%;border-collapse:collapse}td{padding:8px;border-top:1px solid #ddd}.danger td{background:#f2dede}.col-md-1{width:8%}.col-md-4{width:33%}</style>";

/** An app of Minnow's, as its server writes it. */
export async function minnow(app: string, name: string = "minnow"): Promise<Subject> {
  const dist = process.env.BENCH_DIST ?? (await buildApp(app));
  const server = await node.start(dist);
  try {
    const html = await (await fetch(server.url)).text();
    const files: Subject["files"] = {};
    for (const [, path = ""] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      const response = await fetch(server.url + path);
      const type = response.headers.get("content-type") ?? "";
      files[path] = { type, body: Buffer.from(await response.arrayBuffer()) };
    }
    return { name, html: html.replace("</head>", `${STYLE}</head>`), files };
  } finally {
    await server.stop();
  }
}

/** A script of `peers`, bundled for production. */
export async function peer(name: string, file: string, body: string = ""): Promise<Subject> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "peers", file)],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2023",
    conditions: ["browser", "production"],
    define: { "process.env.NODE_ENV": '"production"' },
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: file.startsWith("solid") ? [solidCompiler({ hydratable: body !== "" })] : [],
  });
  const script = Buffer.from(outputFiles[0]!.contents);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${STYLE}<script type="module" src="/client.js"></script></head><body><div id="main">${body}</div></body></html>`;
  return { name, html, files: { "/client.js": { type: "text/javascript", body: script } } };
}

/** Solid's compiler; `hydratable` code takes over what the server wrote. */
export function solidCompiler(options: { hydratable: boolean; generate?: "ssr" }): Plugin {
  return {
    name: "solid",
    setup(build) {
      build.onLoad({ filter: /\.jsx$/ }, ({ path }) => {
        const compiled = transformSync(readFileSync(path, "utf8"), {
          presets: [["babel-preset-solid", options]],
          babelrc: false,
          configFile: false,
          cwd: import.meta.dirname,
        });
        return { contents: compiled?.code as string, loader: "js" };
      });
    },
  };
}
