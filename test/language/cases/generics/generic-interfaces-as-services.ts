interface Repository<T> {
  save(item: T): void;
  find(test: (item: T) => boolean): T | undefined;
  count(): number;
}
class MemoryRepository<T> implements Repository<T> {
  private items: T[] = [];
  save(item: T): void {
    this.items.push(item);
  }
  find(test: (item: T) => boolean): T | undefined {
    return this.items.find(test);
  }
  count(): number {
    return this.items.length;
  }
}
interface User {
  id: number;
  name: string;
}
class Users {
  constructor(private repo: Repository<User>) {}
  register(name: string): User {
    const user = { id: this.repo.count() + 1, name };
    this.repo.save(user);
    return user;
  }
  byName(name: string): User | undefined {
    return this.repo.find((u) => u.name === name);
  }
}
export function program(): void {
  const users = new Users(new MemoryRepository<User>());
  users.register("Ann");
  users.register("Bob");
  console.log(users.byName("Bob")?.id ?? "none", users.byName("X")?.id ?? "none");
}
