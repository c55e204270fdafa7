// `npm run serve:workers`: the built app on Cloudflare's workerd, address in HOST and PORT.
import { address, dist, ensureBuilt } from "./built-app.ts";
import { runForeground } from "./run-foreground.ts";
import { workerdCommand } from "./workerd-command.ts";

await ensureBuilt();
const { host, port } = address();
const { command, args } = workerdCommand(dist, host, port);
console.log(`workerd serves dist/workers at http://${host}:${port}`);
process.exitCode = await runForeground(command, args);
