// Three ways to sort.
function merge(list: number[]): number[] {
  if (list.length < 2) return list;
  const middle = Math.floor(list.length / 2);
  const [left, right] = [merge(list.slice(0, middle)), merge(list.slice(middle))];
  const result: number[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) result.push(left[l] <= right[r] ? left[l++] : right[r++]);
  return [...result, ...left.slice(l), ...right.slice(r)];
}

function quick(list: number[], from: number, to: number): void {
  if (from >= to) return;
  const pivot = list[to];
  let at = from;
  for (let i = from; i < to; i++) {
    if (list[i] < pivot) {
      [list[i], list[at]] = [list[at], list[i]];
      at++;
    }
  }
  [list[at], list[to]] = [list[to], list[at]];
  quick(list, from, at - 1);
  quick(list, at + 1, to);
}

function heap(list: number[]): void {
  const sift = (start: number, end: number): void => {
    let root = start;
    for (;;) {
      let child = 2 * root + 1;
      if (child >= end) return;
      if (child + 1 < end && list[child] < list[child + 1]) child++;
      if (list[root] >= list[child]) return;
      [list[root], list[child]] = [list[child], list[root]];
      root = child;
    }
  };
  for (let start = Math.floor(list.length / 2) - 1; start >= 0; start--) sift(start, list.length);
  for (let end = list.length - 1; end > 0; end--) {
    [list[0], list[end]] = [list[end], list[0]];
    sift(0, end);
  }
}

export function program(): void {
  const list: number[] = [];
  let seed = 7;
  for (let i = 0; i < 40; i++) {
    seed = (seed * 1103 + 12345) % 65536;
    list.push((seed % 100) / 4);
  }
  const [a, b] = [list.slice(), list.slice()];
  quick(a, 0, a.length - 1);
  heap(b);
  console.log(merge(list).join(" "));
  console.log(a.join(" "));
  console.log(b.join(" "));
}
