import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { onPath } from "./on-path.ts";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The Chromium of this machine: `MINNOW_CHROMIUM`, the path, the one that Playwright downloaded. */
export function findChromium(): string | null {
  const found = [process.env.MINNOW_CHROMIUM, ...COMMANDS.map(onPath), chromium.executablePath()];
  return found.find((path): path is string => !!path && existsSync(path)) ?? null;
}

/** Installs Debian's package; other systems are told what to do. */
export function installChromium(): string {
  const apt = onPath("apt-get");
  if (!apt || process.getuid?.() !== 0) {
    throw new Error("Chromium is missing: install it, or name its executable in MINNOW_CHROMIUM");
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = () =>
    spawnSync(apt, ["install", "--yes", "--no-install-recommends", "chromium"], { stdio: "inherit", env }).status;
  if (install() !== 0) {
    spawnSync(apt, ["update"], { stdio: "inherit", env });
    install();
  }
  const path = findChromium();
  if (!path) throw new Error("apt-get could not install chromium");
  return path;
}
