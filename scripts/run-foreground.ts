import { spawn } from "node:child_process";

/** Runs a command in this terminal until it ends, passing on what asks it to end. Returns its exit code. */
export function runForeground(command: string, args: string[]): Promise<number> {
  const child = spawn(command, args, { stdio: "inherit" });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.on("SIGTERM", forward);
  process.on("SIGINT", forward);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      process.off("SIGTERM", forward);
      process.off("SIGINT", forward);
      resolve(code ?? (signal === "SIGTERM" || signal === "SIGINT" ? 0 : 1));
    });
  });
}
