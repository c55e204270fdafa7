import { type TestFunction, test } from "vitest";
import type { Gap, HostDriver, Running } from "../hosts/driver.ts";

/** The served app that a group of cases asks questions. */
export interface Subject {
  driver: HostDriver;
  running(): Running;
  url(): string;
}

/** A case that a host may be unable to pass; the reason is then part of its name. */
export function testUnless(subject: Subject, gap: Gap, name: string, body: TestFunction): void {
  const reason = subject.driver.gaps[gap];
  if (reason === undefined) test(name, body);
  else test.skip(`${name} (${subject.driver.name}: ${reason})`, body);
}
