import type { Running } from "../../test/hosts/driver.ts";
import { median, shuffled } from "../statistics.ts";
import { load, type Shot } from "./load.ts";
import { cpuMicroseconds } from "./process-cost.ts";

/** One server in a duel. */
export interface Speed {
  requestsPerSecond: number;
  /** Processor time of the server's process. */
  cpuMicrosecondsPerRequest: number;
}

/** A server against the one that it is measured by. */
export interface Duel {
  subject: Speed;
  reference: Speed;
  /** Requests per second of the subject by those of the reference, median over the rounds. */
  ratio: number;
  /** Processor time of the reference by that of the subject, median over the rounds too: what else the machine does hits single bursts. */
  cpuRatio: number;
}

/** Long enough to see, short enough that the machine's moods hit both alike. */
const SECONDS = 1;

/** Loads two servers in turn, many times: with page requests, or the subject with `shot`. */
export async function duel(subject: Running, reference: Running, rounds = 12, shot?: Shot): Promise<Duel> {
  await load(subject.url, 2, shot);
  await load(reference.url, 2);
  const [ours, theirs] = [new Tally(subject, shot), new Tally(reference)];
  for (let round = 0; round < rounds; round++) {
    for (const tally of shuffled([ours, theirs])) await tally.burst();
  }
  const ratio = median(ours.rates.map((rate, round) => rate / theirs.rates[round]!));
  const [a, b] = [ours.speed(), theirs.speed()];
  const cpuRatio = median(ours.costs.map((cost, round) => theirs.costs[round]! / cost));
  return { subject: a, reference: b, ratio, cpuRatio };
}

class Tally {
  readonly rates: number[] = [];
  /** Microseconds of processor time for a request, burst by burst. */
  readonly costs: number[] = [];
  readonly #server: Running;
  readonly #shot: Shot | undefined;

  constructor(server: Running, shot?: Shot) {
    this.#shot = shot;
    this.#server = server;
  }

  async burst(): Promise<void> {
    const before = cpuMicroseconds(this.#server.pid);
    const { requests, perSecond, failures } = await load(this.#server.url, SECONDS, this.#shot);
    if (failures > 0) throw new Error(`${failures} of ${requests} requests failed: ${this.#server.log().slice(-2000)}`);
    this.rates.push(perSecond);
    this.costs.push((cpuMicroseconds(this.#server.pid) - before) / requests);
  }

  speed(): Speed {
    return { requestsPerSecond: median(this.rates), cpuMicrosecondsPerRequest: median(this.costs) };
  }
}
