// Nobody refers to these classes but for B: their static code runs all the same.
const log: string[] = [];
class A { static x = (log.push("A.x"), 1); static { log.push("A block"); } }
log.push("between");
class B { static y = (() => { log.push("B.y"); return 2; })(); static { log.push(`B block ${B.y}`); } }
log.push("end");
export function program(): void { console.log(log.join()); }
