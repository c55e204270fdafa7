// dist/client.ts: the app's server functions as a typed client, for other programs.

import type { EndpointInfo } from "../types.ts";

/**
 * The source of the module.
 *
 * @example
 * writeFileSync("dist/client.ts", typedClient("counter", endpoints, new Map()));
 */
export function typedClient(
  title: string,
  endpoints: readonly EndpointInfo[],
  types: ReadonlyMap<string, string>,
): string {
  const callable = endpoints.filter(({ registered, described }) => registered && described);
  const used = new Set(
    callable.flatMap(({ described }) => {
      const types = [described?.type ?? "", ...(described?.params.map(({ type }) => type) ?? [])].join(" ");
      return types.match(/\b(FileBody|RedirectResult|StatusResult)\b/g) ?? [];
    }),
  );
  const needed = [...[...used].sort(), "Route"].map((name) => `type ${name}`);
  const imported = ["type ClientOptions", "createClient", ...needed];
  const declared = [...types].map(([name, shape]) => `export type ${name} = ${shape};\n`);
  const signatures = callable.map(({ name, described }) => {
    const params = described?.params.map((param) => `${param.name}${param.optional ? "?" : ""}: ${param.type}`) ?? [];
    return `  ${name}(${withoutGaps(params).join(", ")}): Promise<${described?.type}>;\n`;
  });
  const routes = callable.map(({ name, method, path, described }) => {
    const params = described?.params.map((param) => param.name) ?? [];
    return `  ${name}: ${JSON.stringify({ method, path, params, result: described?.result, stream: described?.stream })},\n`;
  });
  return `// The server functions of ${title}. Made by \`minnow build\`; do not edit.

import { ${imported.join(", ")} } from "minnow/client";

${declared.join("\n")}
export interface Api {
${signatures.join("")}}

const routes: Record<keyof Api, Route> = {
${routes.join("")}};

/** Calls the app at \`options.url\`. */
export function connect(options: ClientOptions): Api {
  return createClient<Api>(routes, options);
}
`;
}

/** What may be left out stands at the end; before another parameter it may be undefined. */
function withoutGaps(params: readonly string[]): string[] {
  return params.map((param, index) => {
    const isLast = params.slice(index).every((each) => /^\w+\?:/.test(each));
    return isLast ? param : param.replace(/^(\w+)\?: (.*)$/, "$1: $2 | undefined");
  });
}
