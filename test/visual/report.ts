/** Tells, and counts, what became of the pictures. */
import { writeFileSync } from 'node:fs';

export class Report {
  readonly #faults: string[] = [];
  readonly #different: string[] = [];
  #passed = 0;
  #accepted = 0;

  get failed(): number {
    return this.#faults.length;
  }

  /** A picture that is what its reference says. */
  pass(): void {
    this.#passed++;
  }

  /** A picture that cannot be had. */
  fail(name: string, why: string): void {
    this.#faults.push(`${name}: ${why}`);
    console.log(`  ${name}: ${why}`);
  }

  /** A picture that is not what its reference says; it may be accepted. */
  differ(name: string, how: string): void {
    this.#different.push(name);
    this.fail(name, how);
  }

  accept(name: string, what: string): void {
    this.#accepted++;
    console.log(`  ${name}: ${what}`);
  }

  /** Tells the sum, and what to do. */
  close(seconds: number): void {
    const sum = [`${this.#passed} as they should be`, `${this.failed} not`, `${this.#accepted} accepted`];
    console.log(`pictures: ${sum.join(', ')}, in ${seconds.toFixed(0)} s`);
    if (this.#different.length === 0) return;
    const names = this.#different.length > 5 ? '' : ` ${this.#different.join(' ')}`;
    console.log('What differs, before and now: test/visual/differences/');
    console.log(`If it is meant: npm run visual -- --accept${names}`);
  }

  /** For whoever counts all tests. */
  write(file: string): void {
    const { failed } = this;
    writeFileSync(file, JSON.stringify({ passed: this.#passed, failed, failures: this.#faults }));
  }
}
