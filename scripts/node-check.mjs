// Runs on old Nodes, before anything else does: the sources are TypeScript that only a new Node reads.
// Every npm script puts node_modules/.bin first on the path, where the platform package links Node 26.
const NEEDED = 25;
const { version, platform, arch, execPath } = process;

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  console.error(`Minnow needs Node ${NEEDED} or newer; this is Node ${version} (${execPath}).
npm installs one into node_modules for linux-x64, linux-arm64, darwin-x64, darwin-arm64 and win32-x64; this is ${platform}-${arch}.
Run \`npm ci\` (without --omit=optional), then start through npm: \`npm start\`, \`npm test\`. Or install Node 26.`);
  process.exit(1);
}
