interface Ballot {
  voter: string;
  choices: string[];
}
function winner(ballots: Ballot[]): string {
  const out = new Set<string>();
  for (;;) {
    const counts = new Map<string, number>();
    const names: string[] = [];
    for (const { choices } of ballots) {
      const choice = choices.find((c) => !out.has(c));
      if (choice === undefined) continue;
      if (!counts.has(choice)) names.push(choice);
      counts.set(choice, (counts.get(choice) ?? 0) + 1);
    }
    names.sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
    if (counts.get(names[0])! * 2 > ballots.length || names.length <= 1) return names[0];
    out.add(names[names.length - 1]);
  }
}
export function program(): void {
  const ballots: Ballot[] = ["abc", "acb", "bca", "cba", "cba"].map((s, i) => ({ voter: `v${i}`, choices: s.split("") }));
  console.log(winner(ballots));
}
