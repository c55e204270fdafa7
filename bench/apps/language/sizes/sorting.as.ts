// As one writes it in AssemblyScript.
function merge(list: f64[]): f64[] {
  if (list.length < 2) return list;
  const middle = list.length >> 1;
  const left = merge(list.slice(0, middle));
  const right = merge(list.slice(middle));
  const result: f64[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) result.push(left[l] <= right[r] ? left[l++] : right[r++]);
  while (l < left.length) result.push(left[l++]);
  while (r < right.length) result.push(right[r++]);
  return result;
}

function swap(list: f64[], a: i32, b: i32): void {
  const kept = list[a];
  list[a] = list[b];
  list[b] = kept;
}

function quick(list: f64[], from: i32, to: i32): void {
  if (from >= to) return;
  const pivot = list[to];
  let at = from;
  for (let i = from; i < to; i++) if (list[i] < pivot) swap(list, i, at++);
  swap(list, at, to);
  quick(list, from, at - 1);
  quick(list, at + 1, to);
}

function sift(list: f64[], start: i32, end: i32): void {
  let root = start;
  for (;;) {
    let child = 2 * root + 1;
    if (child >= end) return;
    if (child + 1 < end && list[child] < list[child + 1]) child++;
    if (list[root] >= list[child]) return;
    swap(list, root, child);
    root = child;
  }
}

function heap(list: f64[]): void {
  for (let start = (list.length >> 1) - 1; start >= 0; start--) sift(list, start, list.length);
  for (let end = list.length - 1; end > 0; end--) {
    swap(list, 0, end);
    sift(list, 0, end);
  }
}

export function program(): void {
  const list: f64[] = [];
  let seed = 7;
  for (let i = 0; i < 40; i++) {
    seed = (seed * 1103 + 12345) % 65536;
    list.push(<f64>(seed % 100) / 4);
  }
  const a = list.slice();
  const b = list.slice();
  quick(a, 0, a.length - 1);
  heap(b);
  console.log(merge(list).join(" "));
  console.log(a.join(" "));
  console.log(b.join(" "));
}
