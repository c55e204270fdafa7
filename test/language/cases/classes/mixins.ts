// Mixins.
type Constructor<T = {}> = new (...args: any[]) => T;
function Timestamped<TBase extends Constructor>(Base: TBase) {
  return class extends Base {
    timestamp = 1234;
    touch(): void { this.timestamp++; }
  };
}
function Activatable<TBase extends Constructor<{ name: string }>>(Base: TBase) {
  return class Activatable extends Base {
    isActive = false;
    activate(): string { this.isActive = true; return `${this.name} active`; }
  };
}
class User { constructor(public name: string) {} hello(): string { return "hi " + this.name; } }
const TimestampedUser = Timestamped(User);
const Both = Timestamped(Activatable(User));
class Admin extends Both { constructor(name: string, public level: number) { super(name); } override hello(): string { return super.hello() + "!"; } }
export function program(): void {
  const u = new TimestampedUser("ann");
  u.touch();
  console.log(u.name, u.timestamp, u.hello());
  const a = new Admin("bob", 3);
  console.log(a.activate(), a.isActive, a.timestamp, a.hello(), a instanceof User, a.level);
}
