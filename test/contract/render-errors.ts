import { describe, expect, test } from "vitest";
import type { HostDriver } from "../hosts/driver.ts";
import { callJson } from "./calls.ts";
import { send } from "./raw-request.ts";
import { serve } from "./suite.ts";

/** A page that throws while it renders. */
export function renderErrorCases(driver: HostDriver): void {
  describe("in a release build", () => {
    const subject = serve(driver, "test/apps/broken");

    test("the page is a 500 without details", async () => {
      const { status, headers, body } = await send(subject.url(), { target: "/" });
      expect(status).toBe(500);
      expect(headers["content-type"]).toMatch(/^text\/html/);
      expect(body.toString()).not.toContain("cellar");
    });

    test("an error that says its status answers with it", async () => {
      for (const status of [404, 410, 503]) {
        const answer = await send(subject.url(), { target: `/?status=${status}` });
        expect(answer.status).toBe(status);
        expect(answer.headers["content-type"]).toMatch(/^text\/html/);
        expect(answer.body.toString()).toContain(`<h1>${status} Nothing of that name</h1>`);
      }
    });

    test("the server goes on", async () => {
      expect((await callJson(subject.url(), "Healthy", {})).value).toBe("still here");
    });
  });

  describe("in a debug build", () => {
    const subject = serve(driver, "test/apps/broken", true);

    test("the page shows the message and the user's line", async () => {
      const { status, body } = await send(subject.url(), { target: "/" });
      expect(status).toBe(500);
      expect(body.toString()).toContain("the cellar is flooded");
      expect(body.toString()).toMatch(/src\/app\.ts:14/);
    });
  });
}
