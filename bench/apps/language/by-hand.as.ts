// The same as in workloads.ts, as one writes it in AssemblyScript.

class Row {
  constructor(
    public id: f64,
    public name: string,
    public price: f64,
    public sold: bool,
  ) {}
}

const numbers: f64[] = [];
const rows: Row[] = [];

export function prepare(): void {
  for (let i = 0; i < 10000; i++) numbers.push(<f64>((i * 7919) % 1000) + 0.5);
  for (let i = 0; i < 1000; i++) rows.push(new Row(i, "row " + i.toString(), <f64>((i * 31) % 97) + 0.25, i % 3 == 0));
}

export function loop(rounds: f64): f64 {
  let total = 0.0;
  for (let r = 0, n = <i32>rounds; r < n; r++) for (let i = 0; i < numbers.length; i++) total += numbers[i] * 2;
  return total;
}

export function records(rounds: f64): f64 {
  let total = 0.0;
  for (let r = 0, n = <i32>rounds; r < n; r++) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      if (!row.sold) total += row.price;
      else total -= row.id;
    }
  }
  return total;
}

let failed: Error | null = null;

function checked(x: f64): f64 {
  if (x < 0) {
    failed = new RangeError("negative");
    return 0;
  }
  return x * 1.5 + 1;
}

/** A call that may fail, where the loop goes on: without exceptions its caller has to ask. */
export function failing(rounds: f64): f64 {
  let total = 0.0;
  for (let r = 0, n = <i32>rounds; r < n; r++) {
    let y = checked(<f64>(r & 1023));
    if (failed !== null) {
      failed = null;
      y = 0;
    }
    total += y;
  }
  return total;
}

abstract class Operation {
  constructor(protected a: f64) {}
  abstract apply(x: f64): f64;
}
class Op0 extends Operation { apply(x: f64): f64 { return x + this.a; } }
class Op1 extends Operation { apply(x: f64): f64 { return x * this.a; } }
class Op2 extends Operation { apply(x: f64): f64 { return x - this.a; } }
class Op3 extends Operation { apply(x: f64): f64 { return this.a - x; } }
class Op4 extends Operation { apply(x: f64): f64 { return x / this.a; } }
class Op5 extends Operation { apply(x: f64): f64 { return x * 0.5 + this.a; } }
class Op6 extends Operation { apply(x: f64): f64 { return x * x - this.a; } }
class Op7 extends Operation { apply(x: f64): f64 { return x > 0 ? this.a : -this.a; } }

export function virtuals(rounds: f64): f64 {
  const list: Operation[] = [new Op0(1.5), new Op1(1.5), new Op2(1.5), new Op3(1.5), new Op4(1.5), new Op5(1.5), new Op6(1.5), new Op7(1.5)];
  let x = 1.0;
  for (let r = 0, n = <i32>rounds; r < n; r++) for (let i = 0; i < 8; i++) x = list[i].apply(x);
  return x;
}
