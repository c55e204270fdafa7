// Where each piece of printed code comes from. The source map of it is made when somebody asks for it: most builds of a dev server have
// no message to map, and nobody opens their code.

import { addMapping, GenMapping, setSourceContent, toEncodedMap } from "@jridgewell/gen-mapping";

export interface SourceFile {
  name: string;
  text: string;
  /** Line and column (from 0) of an offset: of this text, even if the file has changed since. */
  position(offset: number): { line: number; column: number };
}

/** Numbers of each mark: line and column of the printed code, index of the source, offset in it. */
const SIZE = 4;

export class Marks {
  private readonly marks: number[] = [];
  private readonly sources: SourceFile[] = [];
  private readonly indices = new Map<SourceFile, number>();

  add(line: number, column: number, source: SourceFile, offset: number): void {
    const index = this.indices.get(source) ?? this.sources.push(source) - 1;
    this.indices.set(source, index);
    this.marks.push(line, column, index, offset);
  }

  /** JSON, version 3. */
  encoded(): string {
    const { marks } = this;
    const map = new GenMapping({ file: "app.ts" });
    for (const { name, text } of this.sources) setSourceContent(map, name, text);
    for (let i = 0; i < marks.length; i += SIZE) {
      const [line, column, index, offset] = marks.slice(i, i + SIZE) as [number, number, number, number];
      const source = this.sources[index]!;
      const original = source.position(offset);
      addMapping(map, {
        generated: { line, column },
        source: source.name,
        original: { line: original.line + 1, column: original.column },
      });
    }
    return JSON.stringify(toEncodedMap(map));
  }
}
