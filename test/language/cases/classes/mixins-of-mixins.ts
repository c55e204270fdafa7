// Mixins of mixins.
class Sprite { name = ""; x = 0; y = 0; constructor(name: string) { this.name = name; } }
type GConstructor<T = {}> = new (...args: any[]) => T;
type Positionable = GConstructor<{ setPos: (x: number, y: number) => void }>;
type Spritable = GConstructor<Sprite>;
function Scale<TBase extends GConstructor>(Base: TBase) {
  return class Scaling extends Base {
    _scale = 1;
    setScale(scale: number) { this._scale = scale; }
    get scale(): number { return this._scale; }
  };
}
function Pos<T extends Spritable>(Base: T) { class Positioned extends Base { setPos(x: number, y: number): void { this.x = x; this.y = y; } } return Positioned; }
function Jumpable<TBase extends Positionable>(Base: TBase) { return class Jumpable extends Base { jump() { this.setPos(0, 20); } }; }
const Tagged = <B extends GConstructor<{ name: string }>>(Base: B) => class extends Base { tags: string[] = []; constructor(...args: any[]) { super(...args); this.tags.push(this.name); } tag(t: string): this { this.tags.push(t); return this; } };
const EightBitSprite = Scale(Sprite);
class Hero extends Jumpable(Pos(Sprite)) { lives = 3; describe(): string { return `${this.name} at ${this.x},${this.y}`; } }
export function program(): void {
  const flappy = new EightBitSprite("Bird");
  flappy.setScale(0.8);
  console.log(flappy.scale, flappy.name);
  const h = new Hero("Link");
  h.jump();
  console.log(h.describe(), h.lives, h instanceof Sprite);
  const t = new (Tagged(Sprite))("s");
  console.log(t.tag("x").tags);
  const Local = Tagged(Scale(Sprite));
  const l = new Local("loc");
  l.setScale(3);
  console.log(l.tags, l.scale);
}
