// The client against vanilla JavaScript, Solid and Preact with signals: js-framework-benchmark's table in Chromium.

import { median, shuffled } from "../statistics.ts";
import { launch, open } from "./browser.ts";
import { type Cost, type Measured, measure, measured, OPERATIONS, type Operation } from "./operations.ts";
import { minnow, peer, type Subject } from "./subjects.ts";

/** A ratio and where it lies with 95 % certainty. */
export interface Ratio {
  ratio: number;
  low: number;
  high: number;
}

export interface TableResult {
  /** Median milliseconds of CPU time, from the click to the painted page, by operation; in brackets those of scripts. */
  operations: Record<string, Record<string, Cost>>;
  /** Geometric mean of the operations' ratios to vanilla. */
  mean: Record<string, Ratio>;
  /** The same where what is not script is taken to be what vanilla has: less noise, the same page. */
  scriptMean: Record<string, Ratio>;
}

/** All who are compared; the first is what the others are measured by. */
export function tableSubjects(): Promise<Subject[]> {
  return Promise.all([
    peer("vanilla", "vanilla.ts"),
    minnow("bench/apps/rows"),
    peer("solid", "solid.jsx"),
    peer("preact", "preact.jsx"),
  ]);
}

const NOTHING: Operation = { name: "nothing", before: ["run"], click: "nothing" };

/** Measures the table, everybody in each round, in random order. */
export async function benchTable(rounds: number): Promise<TableResult> {
  const browser = await launch();
  try {
    const subjects = await tableSubjects();
    const pages = new Map<string, Measured>();
    for (const subject of subjects) pages.set(subject.name, await measured((await open(browser, subject)).page));
    const costs = new Map<string, Cost[]>();
    for (let round = -2; round < rounds; round++) {
      for (const operation of [NOTHING, ...OPERATIONS]) {
        if (round % (operation.every ?? 1)) continue;
        for (const { name } of shuffled(subjects)) {
          const cost = await measure(pages.get(name)!, operation);
          const key = `${operation.name}: ${name}`;
          if (round >= 0) costs.set(key, [...(costs.get(key) ?? []), cost]);
        }
      }
    }
    return summary(
      subjects.map(({ name }) => name),
      costs,
    );
  } finally {
    await browser.close();
  }
}

function summary(names: string[], costs: Map<string, Cost[]>): TableResult {
  const base = names[0]!;
  const of = (operation: string, name: string, what: keyof Cost) =>
    costs.get(`${operation}: ${name}`)!.map((cost) => cost[what]);
  const operations: TableResult["operations"] = {};
  for (const { name: operation } of [NOTHING, ...OPERATIONS]) {
    operations[operation] = Object.fromEntries(
      names.map((name) => [
        name,
        { total: median(of(operation, name, "total")), script: median(of(operation, name, "script")) },
      ]),
    );
  }
  const mean: TableResult["mean"] = {};
  const scriptMean: TableResult["scriptMean"] = {};
  for (const name of names) {
    mean[name] = interval(OPERATIONS.map((each) => paired(of(each.name, name, "total"), of(each.name, base, "total"))));
    scriptMean[name] = interval(
      OPERATIONS.map((each) => {
        const rest = median(of(each.name, base, "total")) - median(of(each.name, base, "script"));
        const whole = (subject: string) => of(each.name, subject, "script").map((script) => script + rest);
        return paired(whole(name), whole(base));
      }),
    );
  }
  return { operations, mean, scriptMean };
}

/** Logarithms of the ratios, round by round. */
function paired(own: number[], base: number[]): number[] {
  return own.map((value, round) => Math.log(value / base[round]!));
}

const RESAMPLES = 2000;

/** The mean of the operations' medians; the interval by drawing rounds again and again. */
function interval(operations: number[][]): Ratio {
  const mean = (draw: (ratios: number[]) => number[]) =>
    Math.exp(operations.reduce((sum, ratios) => sum + median(draw(ratios)), 0) / operations.length);
  const again = (ratios: number[]) => ratios.map(() => ratios[Math.floor(Math.random() * ratios.length)]!);
  const drawn = Array.from({ length: RESAMPLES }, () => mean(again)).sort((a, b) => a - b);
  return {
    ratio: mean((ratios) => ratios),
    low: drawn[Math.floor(RESAMPLES * 0.025)]!,
    high: drawn[Math.floor(RESAMPLES * 0.975)]!,
  };
}
