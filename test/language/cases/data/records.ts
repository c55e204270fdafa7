type Scores = Record<string, number>;
export function program(): void {
  const scores: Scores = { ann: 1, bob: 2 };
  scores["cid"] = 3;
  scores.ann += 10;
  for (const name of Object.keys(scores)) console.log(name, scores[name]);
  console.log("bob" in scores, "dan" in scores, Object.values(scores).join(), Object.entries(scores).length);
  delete scores["bob"];
  console.log(Object.keys(scores).join());
}
