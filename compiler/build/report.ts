// Diagnostics and the build's summary as text.

import type { Diagnostic } from "../types.ts";
import type { Manifest } from "./manifest.ts";

export interface ReportOptions {
  colors: boolean;
  /** The text of a file that a diagnostic names, if there is one. */
  read(file: string): string | undefined;
}

type Style = "red" | "yellow" | "cyan" | "dim" | "bold";

const CODES: Record<Style, number> = { red: 31, yellow: 33, cyan: 36, dim: 2, bold: 1 };

/**
 * One diagnostic: place, code, message, code frame, hint.
 *
 * @example
 * console.error(formatDiagnostic(diagnostic, { colors: process.stderr.isTTY, read }));
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: ReportOptions): string {
  const { file, line, column, category, code, message, hint } = diagnostic;
  const paint = painter(options.colors);
  const kind = paint(category === "error" ? "red" : "yellow", `${category} ${code}`);
  const lines = [`${paint("cyan", file)}:${line}:${column} - ${kind}: ${paint("bold", message)}`];
  const source = options.read(file);
  if (source !== undefined) lines.push("", ...codeFrame(source, diagnostic, paint));
  if (hint) lines.push("", `  ${hint}`);
  return `${lines.join("\n")}\n`;
}

/** The line itself, two before and one after it, and a mark below what is meant. */
function codeFrame(source: string, { line, column, length }: Diagnostic, paint: Painter): string[] {
  const lines = source.split(/\r\n|[\n\r]/);
  const first = Math.max(1, line - 2);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1]!;
    frame.push(
      `${number === line ? "> " : "  "}${paint("dim", `${String(number).padStart(width)} |`)} ${text}`.trimEnd(),
    );
    if (number !== line) continue;
    // Tabs stay tabs, so that the mark stands below its text whatever their width is.
    const indent = text.slice(0, column - 1).replace(/[^\t]/g, " ");
    const mark = "^".repeat(Math.max(1, Math.min(length, text.length - column + 1)));
    frame.push(`  ${paint("dim", `${" ".repeat(width)} |`)} ${indent}${paint("red", mark)}`);
  }
  return frame;
}

/**
 * What a build made: endpoints, sizes, time.
 *
 * @example
 * console.log(formatSummary(manifest, { milliseconds: 2100, outDir: "dist", colors: false }));
 */
export function formatSummary(
  manifest: Manifest,
  { milliseconds, outDir, colors }: { milliseconds: number; outDir: string; colors: boolean },
): string {
  const paint = painter(colors);
  const { sizes } = manifest;
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  const rows = [
    ["app.wasm", `${kilobytes(sizes.component)}, of it ${kilobytes(sizes.componentAlone)} without the client's files`],
    ["client wasm", `${kilobytes(sizes.clientWasm.raw)}, gzip ${kilobytes(sizes.clientWasm.gzip)}`],
    ["client script", `${kilobytes(sizes.clientScript.raw)}, gzip ${kilobytes(sizes.clientScript.gzip)}`],
  ];
  const endpoints = manifest.endpoints.map(({ name, method, path, registered }) =>
    registered
      ? `  ${method.padEnd(6)} ${manifest.base}${path}`
      : paint("yellow", `  ${method.padEnd(6)} ${manifest.base}${path}  (not registered: ${name})`),
  );
  const kind = manifest.debug ? " (debug)" : "";
  return [
    paint("bold", `Built ${manifest.name}${kind} in ${seconds} into ${outDir}`),
    ...(endpoints.length > 0 ? ["", "Endpoints", ...endpoints] : []),
    "",
    "Sizes",
    ...rows.map(([label, value]) => `  ${label!.padEnd(14)} ${value}`),
    ...(manifest.wasmtimeFlags.length > 0
      ? ["", `Serve with: wasmtime serve ${manifest.wasmtimeFlags.join(" ")}`]
      : []),
  ].join("\n");
}

type Painter = (style: Style, text: string) => string;

function painter(colors: boolean): Painter {
  return (style, text) => (colors ? `\x1b[${CODES[style]}m${text}\x1b[0m` : text);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
