import { afterAll, beforeAll, describe } from "vitest";
import { buildApp } from "../build-app.ts";
import { type Env, type HostDriver, type Running, unavailable } from "../hosts/driver.ts";
import { badInputCases } from "./bad-input.ts";
import { concurrencyCases } from "./concurrency.ts";
import { fileCases } from "./files.ts";
import { formCases } from "./forms.ts";
import { functionCases } from "./functions.ts";
import { httpCases } from "./http.ts";
import { malformedCases } from "./malformed.ts";
import { pageCases } from "./pages.ts";
import { renderErrorCases } from "./render-errors.ts";
import { resultCases } from "./results.ts";
import { routeCases } from "./routes.ts";
import type { Subject } from "./subject.ts";
import { uploadCases } from "./uploads.ts";

/** What every host must do alike: written once, run on each. */
export function contractSuite(driver: HostDriver): void {
  const missing = unavailable(driver);
  describe.skipIf(missing !== null)(`contract on ${driver.name}`, () => {
    const subject = serve(driver, "test/apps/contract");
    describe("pages", () => pageCases(subject));
    describe("client files", () => fileCases(subject));
    describe("server functions", () => functionCases(subject));
    describe("bad input", () => badInputCases(subject));
    describe("concurrency", () => concurrencyCases(subject));
    describe("endpoints", () => {
      const endpoints = serve(driver, "test/apps/endpoints");
      describe("routes", () => routeCases(endpoints));
      describe("results", () => resultCases(endpoints));
      describe("forms", () => formCases(endpoints));
      describe("uploads", () => uploadCases(endpoints));
      describe("malformed requests", () => malformedCases(endpoints));
    });
    // Its app keeps values, which the oracle's shim cannot.
    if (driver.name !== "jco") describe("request and answer", () => httpCases(serve(driver, "test/apps/http")));
    describe("rendering errors", () => renderErrorCases(driver));
  });
}

/** Serves an app while the surrounding group of tests runs. */
export function serve(driver: HostDriver, app: string, debug = false, env?: () => Env): Subject {
  let running: Running | undefined;
  beforeAll(async () => {
    running = await driver.start(await buildApp(app, { debug }), env?.());
  });
  afterAll(() => running?.stop());
  const get = (): Running => {
    if (!running) throw new Error(`${app} is not being served`);
    return running;
  };
  return { driver, running: get, url: () => get().url };
}
