// The nine operations of js-framework-benchmark's keyed table. Runs in the page.

export interface Operation {
  name: string;
  /** Clicks before, one after the other: an element's id, or a row and a column. */
  before: string[];
  click: string;
}

export const OPERATIONS: readonly Operation[] = [
  { name: "create 1000", before: ["clear"], click: "run" },
  { name: "replace all", before: ["run"], click: "run" },
  { name: "update every 10th", before: ["run"], click: "update" },
  { name: "select", before: ["run"], click: "row 5 2" },
  { name: "swap", before: ["run"], click: "swaprows" },
  { name: "remove", before: ["run"], click: "row 5 3" },
  { name: "create 10000", before: ["clear"], click: "runlots" },
  { name: "append 1000", before: ["run"], click: "add" },
  { name: "clear", before: ["run"], click: "clear" },
];

/** Milliseconds from the click until the page is laid out. */
export async function measureInPage({ before, click }: Operation): Promise<number> {
  const find = (what: string): HTMLElement => {
    const [, row, column] = /^row (\d+) (\d+)$/.exec(what) ?? [];
    if (!row) return document.getElementById(what)!;
    return document.querySelector(`tbody > tr:nth-child(${row}) > td:nth-child(${column}) > a`)!;
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  for (const each of before) {
    find(each).click();
    await frame();
  }
  await frame();
  (globalThis as { gc?: () => void }).gc?.();
  await frame();
  const target = find(click);
  const start = performance.now();
  target.click();
  // What is put off to a microtask belongs to it.
  for (let i = 0; i < 4; i++) await undefined;
  void document.body.offsetHeight;
  const time = performance.now() - start;
  await frame();
  return time;
}
