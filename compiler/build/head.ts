// What the build knows about the head of every page.

export interface HeadOptions {
  title: string;
  /** Path that the app lives below, "" where there is none. */
  base: string;
  /** URL paths of the client's two files, below it. */
  script: string;
  wasm: string;
  /** Runs before anything else and keeps events for the client to replay. */
  replay: string;
  /** Whether the site has the icon that browsers ask for on their own. */
  hasIcon: boolean;
}

/**
 * The markup between `<meta name="viewport">` and `</head>`. Script and wasm begin to load while the page is parsed.
 *
 * @example
 * const [script, wasm] = ["/assets/client-1.js", "/assets/client-2.wasm"];
 * headSnippet({ title: "Counter", base: "", script, wasm, replay: replayScript, hasIcon: false });
 */
export function headSnippet({ title, base, script, wasm, replay, hasIcon }: HeadOptions): string {
  return [
    `<title>${escapeHtml(title)}</title>`,
    // An empty icon: else the console of every page shows a 404.
    hasIcon ? iconLink(base) : '<link rel="icon" href="data:,">',
    `<link rel="modulepreload" href="${base}${script}">`,
    `<link id="minnow-wasm" rel="preload" as="fetch" type="application/wasm" crossorigin href="${base}${wasm}">`,
    `<script>${replay.trim()}</script>`,
    `<script type="module" src="${base}${script}"></script>`,
  ].join("");
}

/** Browsers look at the root of the host on their own. */
function iconLink(base: string): string {
  return base && `<link rel="icon" href="${base}/favicon.ico">`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[char] as string);
}
