interface Edge {
  to: number;
  cost: number;
}
function shortest(graph: Edge[][], start: number): number[] {
  const distance = graph.map(() => Infinity);
  const done = graph.map(() => false);
  distance[start] = 0;
  for (let round = 0; round < graph.length; round++) {
    let best = -1;
    for (let n = 0; n < graph.length; n++) if (!done[n] && (best < 0 || distance[n] < distance[best])) best = n;
    if (best < 0 || distance[best] === Infinity) break;
    done[best] = true;
    for (const { to, cost } of graph[best]) distance[to] = Math.min(distance[to], distance[best] + cost);
  }
  return distance;
}
export function program(): void {
  const graph: Edge[][] = [
    [{ to: 1, cost: 7 }, { to: 2, cost: 2 }],
    [{ to: 3, cost: 1 }],
    [{ to: 1, cost: 3 }, { to: 3, cost: 8.5 }],
    [],
    [{ to: 0, cost: 1 }],
  ];
  console.log(shortest(graph, 0).join(), shortest(graph, 4).join());
}
