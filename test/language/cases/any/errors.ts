function part1(): void {
try { throw new TypeError("x"); } catch (e: any) { console.log(e.message, e.name, e.code, e instanceof TypeError); }
}

function part2(): void {
const o: any = null; try { console.log(o.x); } catch (e) { console.log(e instanceof TypeError, (e as Error).message); }
}

function part3(): void {
try { const o: any = {}; o.foo(); } catch (e: any) { console.log(e instanceof TypeError, e.message); } try { const u: any = undefined; u.foo; } catch (e: any) { console.log(e.message); } try { const u: any = null; u[0]; } catch (e: any) { console.log(e.message); } try { const f: any = 5; f(); } catch (e: any) { console.log(e.name); } try { const u: any = undefined; u.x = 1; } catch (e: any) { console.log(e.message); }
}

function part4(): void {
class HttpErr extends Error { constructor(public status: number, msg: string) { super(msg); this.name = "HttpErr"; } } try { throw new HttpErr(404, "nf"); } catch (e: any) { console.log(e.status, e.message, e.name, e instanceof HttpErr, `${e}`, e.status === 404 ? "yes" : "no"); } const f = (x: any): string => { switch (x) { case 1: return "one"; case "a": return "str"; default: return "other"; } }; console.log(f(1), f("a"), f({}));
}

export function program(): void {
  part1();
  part2();
  part3();
  part4();
}
