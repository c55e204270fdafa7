class QueryBuilder {
  private parts: string[] = [];
  private wheres: string[] = [];
  private max = -1;
  select(...columns: string[]): this {
    this.parts.push(columns.join(", "));
    return this;
  }
  where(condition: string): QueryBuilder {
    this.wheres.push(condition);
    return this;
  }
  limit(n: number): this {
    this.max = n;
    return this;
  }
  build(): string {
    const where = this.wheres.length > 0 ? ` WHERE ${this.wheres.join(" AND ")}` : "";
    const limit = this.max >= 0 ? ` LIMIT ${this.max}` : "";
    return `SELECT ${this.parts.join(", ")} FROM t${where}${limit}`;
  }
}
export function program(): void {
  console.log(new QueryBuilder().select("a", "b").where("a > 1").where("b = 2").limit(5).build());
  console.log(new QueryBuilder().select("*").build());
}
