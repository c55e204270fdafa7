function quick(list: number[]): number[] {
  if (list.length < 2) return list;
  const pivot = list[0];
  const rest = list.slice(1);
  return quick(rest.filter((n) => n < pivot)).concat([pivot], quick(rest.filter((n) => n >= pivot)));
}
function merge(list: number[]): number[] {
  if (list.length < 2) return list;
  const mid = Math.floor(list.length / 2);
  const left = merge(list.slice(0, mid));
  const right = merge(list.slice(mid));
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) out.push(left[i] <= right[j] ? left[i++] : right[j++]);
  while (i < left.length) out.push(left[i++]);
  while (j < right.length) out.push(right[j++]);
  return out;
}
function bubble(list: number[]): number[] {
  const a = list.slice();
  let swapped = true;
  while (swapped) {
    swapped = false;
    for (let i = 0; i + 1 < a.length; i++) {
      if (a[i] > a[i + 1]) {
        const t = a[i];
        a[i] = a[i + 1];
        a[i + 1] = t;
        swapped = true;
      }
    }
  }
  return a;
}
export function program(): void {
  const list = [5, 2.5, 9, -1, 5, 0, 3];
  console.log(quick(list).join(), merge(list).join(), bubble(list).join(), list.join());
}
