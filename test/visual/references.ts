/** The pictures that others are compared with: `references/NAME.webp`, and who drew them, `references/drawn-by.json`. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ENDING = '.webp';
const DRAWN_BY = 'drawn-by.json';

export class References {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Names of all pictures, sorted. */
  get names(): readonly string[] {
    return readdirSync(this.#folder)
      .filter((file) => file.endsWith(ENDING))
      .map((file) => file.slice(0, -ENDING.length))
      .sort();
  }

  /** Bytes of all pictures. */
  get bytes(): number {
    return this.names.reduce((sum, name) => sum + statSync(this.#fileOf(name)).size, 0);
  }

  /** The major version of the Chromium that drew them; undefined while there are none. */
  get version(): number | undefined {
    const path = join(this.#folder, DRAWN_BY);
    if (!existsSync(path)) return undefined;
    return (JSON.parse(readFileSync(path, 'utf8')) as { readonly chromium: number }).chromium;
  }

  drawnBy(chromium: number): void {
    writeFileSync(join(this.#folder, DRAWN_BY), `${JSON.stringify({ chromium }, undefined, 2)}\n`);
  }

  read(name: string): Buffer | undefined {
    const path = this.#fileOf(name);
    return existsSync(path) ? readFileSync(path) : undefined;
  }

  write(name: string, picture: Buffer): void {
    writeFileSync(this.#fileOf(name), picture);
  }

  remove(name: string): void {
    rmSync(this.#fileOf(name));
  }

  #fileOf(name: string): string {
    return join(this.#folder, `${name}${ENDING}`);
  }
}
