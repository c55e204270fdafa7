// Globals that are written in Minnow's own language: a module that uses one imports it from library/ behind its last line, so
// that all places in it stay. Who does not use them does not load them.

/** By name, the topic of its module. */
const NAMES: Readonly<Record<string, string>> = {
  AbortController: "abort",
  AbortSignal: "abort",
  DOMException: "abort",
  Intl: "intl",
  URL: "url",
  URLSearchParams: "url",
};

/** Methods of the library's own classes that such a module has as functions. */
const METHODS: Readonly<Record<string, string>> = {
  normalize: "normalize",
  toLocaleDateString: "intl",
  toLocaleString: "intl",
  toLocaleTimeString: "intl",
};

const MENTIONED = new RegExp(`\\b(${Object.keys(NAMES).join("|")})\\b|\\.(${Object.keys(METHODS).join("|")})\\(`, "g");

/** The text of a module, with the imports that it needs behind it. */
export function withGlobalParts(text: string): string {
  const found = new Map<string, Set<string>>();
  for (const [, name, method] of text.matchAll(MENTIONED)) {
    const topic = name ? NAMES[name] : METHODS[method ?? ""];
    if (!topic || (name && isDeclared(name, text))) continue;
    const names = found.get(topic) ?? new Set();
    found.set(topic, name ? names.add(name) : names);
  }
  const imports = [...found].map(([topic, names]) => {
    const what = names.size ? `{ ${[...names].join(", ")} } from ` : "";
    return `import ${what}"minnow/${topic}";`;
  });
  return imports.length ? `${text}\n${imports.join(" ")}` : text;
}

/** Whether the module has something of its own under that name. */
function isDeclared(name: string, text: string): boolean {
  const declared = new RegExp(
    `\\b(class|interface|type|const|let|var|function|enum|namespace|import)\\s+${name}\\b|\\bimport\\b[^;"'\`]*\\b${name}\\b[^;"'\`]*\\bfrom\\b`,
  );
  return declared.test(text);
}
