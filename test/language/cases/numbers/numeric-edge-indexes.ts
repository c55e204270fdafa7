export function program(): void {
  const list = [10, 20, 30, 40];
  const middle = (list.length - 1) / 2;
  console.log(list[Math.floor(middle)], list[Math.ceil(middle)], list[list.length - 1]);
  let low = 0;
  let high = list.length - 1;
  let found = -1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    if (list[mid] === 30) {
      found = mid;
      break;
    }
    if (list[mid] < 30) low = mid + 1;
    else high = mid - 1;
  }
  console.log(found, low, high);
}
