// The app around the workloads: it hands them to AssemblyScript, which the harness calls. Its server functions bring codecs.
import { html, launch, register, server, type View } from "minnow";
import { add } from "./harness.as.ts";
import * as patterns from "./patterns.ts";
import type { Row, Small } from "./workloads.ts";
import * as work from "./workloads.ts";

export const EchoSmall = server(async (value: Small): Promise<Small> => value);
export const EchoRows = server(async (value: Row[]): Promise<Row[]> => value);
export const EchoNumbers = server(async (value: number[]): Promise<number[]> => value);

function App(): View {
  return html`<p></p>`;
}

export function main(): void {
  register(EchoSmall);
  register(EchoRows);
  register(EchoNumbers);
  launch(App);
  add("loopIndexed", (rounds) => work.loopIndexed(rounds));
  add("loopOf", (rounds) => work.loopOf(rounds));
  add("records", (rounds) => work.records(rounds));
  add("loopEach", (rounds) => work.loopEach(rounds));
  add("loopReduce", (rounds) => work.loopReduce(rounds));
  add("recordsIndexed", (rounds) => work.recordsIndexed(rounds));
  add("recordsReduce", (rounds) => work.recordsReduce(rounds));
  add("closures", (rounds) => work.closures(rounds));
  add("withTry", (rounds) => work.withTry(rounds));
  add("withoutTry", (rounds) => work.withoutTry(rounds));
  add("awaitReady", (rounds) => work.awaitReady(rounds));
  add("writeSmall", (rounds) => work.writeSmall(rounds));
  add("writeRows", (rounds) => work.writeRows(rounds));
  add("writeNumbers", (rounds) => work.writeNumbers(rounds));
  add("readSmall", (rounds) => work.readSmall(rounds));
  add("readRows", (rounds) => work.readRows(rounds));
  add("readNumbers", (rounds) => work.readNumbers(rounds));
  add("strAppendNum", (rounds) => patterns.strAppendNum(rounds));
  add("strTemplate", (rounds) => patterns.strTemplate(rounds));
  add("charScan", (rounds) => patterns.charScan(rounds));
  add("vowels", (rounds) => patterns.vowels(rounds));
  add("splitJoin", (rounds) => patterns.splitJoin(rounds));
  add("wordCount", (rounds) => patterns.wordCount(rounds));
  add("mapStrings", (rounds) => patterns.mapStrings(rounds));
  add("sortNumbers", (rounds) => patterns.sortNumbers(rounds));
  add("sortRecords", (rounds) => patterns.sortRecords(rounds));
  add("sortStrings", (rounds) => patterns.sortStrings(rounds));
  add("matrix", (rounds) => patterns.matrix(rounds));
  add("classMethods", (rounds) => patterns.classMethods(rounds));
  add("polymorphic", (rounds) => patterns.polymorphic(rounds));
  add("fib", (rounds) => patterns.fib(rounds));
  add("sieveBytes", (rounds) => patterns.sieveBytes(rounds));
  add("typedLoop", (rounds) => patterns.typedLoop(rounds));
  add("mandelbrot", (rounds) => patterns.mandelbrot(rounds));
  add("spread", (rounds) => patterns.spread(rounds));
  add("destructure", (rounds) => patterns.destructure(rounds));
  add("jsonTrip", (rounds) => patterns.jsonTrip(rounds));
  add("generator", (rounds) => patterns.generator(rounds));
  add("chain", (rounds) => patterns.chain(rounds));
  add("throwing", (rounds) => patterns.throwing(rounds));
  add("binaryTree", (rounds) => patterns.binaryTree(rounds));
  add("levenshtein", (rounds) => patterns.levenshtein(rounds));
  add("regex", (rounds) => patterns.regex(rounds));
}
