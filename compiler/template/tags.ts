// The tags of a template, before htm sees them: it knows neither elements without content nor slips of the author.

/** What is wrong with a template, as words that complete "The template is not well formed: …". */
export class TemplateError extends Error {}

/** Stands around a slot's number; a private-use character, which no template has. */
export const MARK = "\ue000";

/** Elements without content. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

const TAG = /<(\/?)([^\s/>="']*)((?:"[^"]*"|'[^']*'|[^'">])*)>/y;
const COMMENT = /<!--[\s\S]*?-->/y;

/**
 * Closes the elements without content as htm wants it, and refuses what htm would make something else of: tags that are
 * never closed, or closed by another's name. Slots are marks in `source`.
 *
 * @example
 * closeTags("<p>a<br>b</p>"); // "<p>a<br/>b</p>"
 */
export function closeTags(source: string): string {
  const open: string[] = [];
  let closed = "";
  let at = 0;
  for (let next = source.indexOf("<"); next >= 0; next = source.indexOf("<", at)) {
    closed += source.slice(at, next);
    const comment = matchAt(COMMENT, source, next);
    if (comment) {
      at = next + comment[0].length;
      continue;
    }
    const tag = matchAt(TAG, source, next);
    if (!tag) throw new TemplateError(wrongStart(source.slice(next)));
    closed += oneTag(tag, open);
    at = next + tag[0].length;
  }
  const last = open.pop();
  if (last !== undefined) throw new TemplateError(`\`<${shown(last)}>\` is never closed`);
  return closed + source.slice(at);
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Notes what a tag opens or closes, and returns it as htm understands it. */
function oneTag([whole, slash, written = "", rest = ""]: RegExpExecArray, open: string[]): string {
  const name = written.toLowerCase();
  if (slash) {
    closeOne(name, rest, open);
    return whole;
  }
  if (!name) throw new TemplateError(rest.startsWith("/") ? "`</>` closes nothing" : wrongStart(whole));
  if (!/^(\ue000\d+\ue000|[^\ue000]+)$/.test(name)) throw new TemplateError(`\`<${shown(name)}>\` is not a tag`);
  checkSlots(rest);
  if (rest.trimEnd().endsWith("/")) return whole;
  if (VOID_ELEMENTS.has(name)) return `${whole.slice(0, -1)}/>`;
  open.push(name);
  return whole;
}

/** Slots may stand in attributes' values. */
function checkSlots(attributes: string): void {
  for (const part of attributes.replace(/=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g, " ").split(/[\s/]+/)) {
    if (part.startsWith("...")) throw new TemplateError("spread attributes are not supported yet");
    if (part.includes(MARK)) throw new TemplateError(`\`${shown(part)}\` is not an attribute's name`);
  }
}

/** `</name>`; `<//>` closes whatever is open, `</${Component}>` a component. */
function closeOne(name: string, rest: string, open: string[]): void {
  const last = open.pop();
  if (last === undefined) throw new TemplateError(`\`</${shown(name)}>\` closes nothing`);
  const isAnonymous = name === "" || (isSlot(name) && isSlot(last)) || rest.startsWith("/");
  if (!isAnonymous && name !== last) throw new TemplateError(`\`<${shown(last)}>\` is closed by \`</${shown(name)}>\``);
}

function wrongStart(from: string): string {
  if (from.startsWith("<!--")) return "a comment is never closed";
  if (/^<[A-Za-z/\ue000]/.test(from)) return `\`${shown(from.slice(0, 20))}\` has no \`>\``;
  return "`<` begins no tag here; to show one, put it into a slot";
}

function isSlot(name: string): boolean {
  return name.startsWith(MARK);
}

/** Part of a template as its author wrote it. */
export function shown(text: string): string {
  return text.replace(/\ue000\d+\ue000/g, "{…}").trim();
}
