class Token<T> {
  constructor(readonly name: string) {}
  make: (() => T) | null = null;
}
class Container {
  private cache = new Map<string, boolean>();
  bind<T>(token: Token<T>, make: (c: Container) => T): void {
    let instance: T | null = null;
    token.make = () => {
      instance ??= make(this);
      this.cache.set(token.name, true);
      return instance;
    };
  }
  get<T>(token: Token<T>): T {
    if (!token.make) throw new Error(`${token.name} is not bound`);
    return token.make();
  }
  get made(): number {
    return this.cache.size;
  }
}
class Logger {
  lines: string[] = [];
  log(text: string): void {
    this.lines.push(text);
  }
}
class Service {
  constructor(private logger: Logger, readonly url: string) {}
  call(): void {
    this.logger.log(`call ${this.url}`);
  }
}
export function program(): void {
  const LOGGER = new Token<Logger>("logger");
  const URL = new Token<string>("url");
  const SERVICE = new Token<Service>("service");
  const c = new Container();
  c.bind(LOGGER, () => new Logger());
  c.bind(URL, () => "http://x");
  c.bind(SERVICE, (c) => new Service(c.get(LOGGER), c.get(URL)));
  c.get(SERVICE).call();
  c.get(SERVICE).call();
  console.log(c.get(LOGGER).lines.join(), c.made);
}
