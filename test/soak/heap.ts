/** A heap snapshot of Chromium's, read: how many objects there are by constructor, and what holds one. */
import type { CDPSession } from 'playwright-core';

interface SnapshotFile {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** What the page's own code makes: objects and closures by name, and what is the browser's, nodes of the page above all. */
const COUNTED = ['object', 'closure', 'native'];

/** How much of a path is printed. */
const LONGEST_PATH = 24;

/** Has the collector run until nothing more goes: some of what it takes holds what it takes next. */
export async function collectGarbage(devtools: CDPSession): Promise<void> {
  for (let round = 0; round < 4; round += 1) await devtools.send('HeapProfiler.collectGarbage');
}

interface Reached {
  readonly order: readonly number[];
  readonly from: Int32Array;
  readonly through: Int32Array;
}

export class Heap {
  readonly #file: SnapshotFile;
  readonly #width: number;
  readonly #edgeWidth: number;
  readonly #types: readonly string[];
  readonly #edgeTypes: readonly string[];
  readonly #idAt: number;
  readonly #reached: Reached;

  constructor(text: string) {
    this.#file = JSON.parse(text) as SnapshotFile;
    const { node_fields, edge_fields, node_types, edge_types } = this.#file.snapshot.meta;
    this.#width = node_fields.length;
    this.#edgeWidth = edge_fields.length;
    this.#types = node_types[0];
    this.#edgeTypes = edge_types[0];
    this.#idAt = node_fields.indexOf('id');
    this.#reached = this.#reach();
  }

  /** Takes one; what is garbage goes first. */
  static async take(devtools: CDPSession): Promise<Heap> {
    const chunks: string[] = [];
    const add = ({ chunk }: { chunk: string }): unknown => chunks.push(chunk);
    devtools.on('HeapProfiler.addHeapSnapshotChunk', add);
    await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    devtools.off('HeapProfiler.addHeapSnapshotChunk', add);
    return new Heap(chunks.join(''));
  }

  /** How many there are of each kind: `object Foo`, `native <news-figure>`. What nothing holds is not counted. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const node of this.#reached.order) {
      const kind = this.#kind(node);
      if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  }

  /** The shortest way from the roots to one of a kind that an earlier snapshot does not have: what holds it. */
  holders(kind: string, before?: Heap): readonly string[] {
    const known = new Set(before ? before.#reached.order.map((node) => before.#id(node)) : []);
    const { nodes, edges, strings } = this.#file;
    const { order, through, from } = this.#reached;
    const path: string[] = [];
    let node = order.find((each) => this.#kind(each) === kind && !known.has(this.#id(each))) ?? 0;
    for (; node > 0 && path.length < LONGEST_PATH; node = from[node / this.#width]!) {
      const edge = through[node / this.#width]!;
      const [type, name] = [this.#edgeTypes[edges[edge]!]!, edges[edge + 1]!];
      const by = type === 'element' || type === 'hidden' ? `[${name}]` : `.${strings[name]}`;
      path.unshift(`${by} ${this.#types[nodes[node]!]} ${strings[nodes[node + 1]!]!.slice(0, 80)}`);
    }
    return path;
  }

  #id(node: number): number {
    return this.#file.nodes[node + this.#idAt]!;
  }

  /** All that the roots hold, nearest first, and through which edge from which node each was reached. */
  #reach(): Reached {
    const { nodes, edges } = this.#file;
    const starts = this.#edgeStarts();
    const from = new Int32Array(nodes.length / this.#width).fill(-1);
    const through = new Int32Array(from.length);
    const order = [0];
    for (const reached of order) {
      const node = reached / this.#width;
      for (let edge = starts[node]!; edge < starts[node + 1]!; edge += this.#edgeWidth) {
        const to = edges[edge + 2]!;
        if (this.#edgeTypes[edges[edge]!] === 'weak' || !to || from[to / this.#width] !== -1) continue;
        if (this.#isOfTable(reached, edge)) continue;
        from[to / this.#width] = reached;
        through[to / this.#width] = edge;
        order.push(to);
      }
    }
    return { order, from, through };
  }

  /** Whether an edge leads from a WeakMap to a value of its, which is held by its key. */
  #isOfTable(node: number, edge: number): boolean {
    const { edges, strings } = this.#file;
    return (
      this.#edgeTypes[edges[edge]!] === 'internal' &&
      strings[edges[edge + 1]!]!.endsWith(`(table @${this.#id(node)})`)
    );
  }

  #kind(node: number): string | undefined {
    const { nodes, strings } = this.#file;
    const type = this.#types[nodes[node]!]!;
    // <div class="…"> is a <div>
    return COUNTED.includes(type)
      ? `${type} ${strings[nodes[node + 1]!]!.slice(0, 80).replace(/^((?:Detached )?<[\w-]+)[^>]*>?.*/s, '$1>')}`
      : undefined;
  }

  /** Where the edges of each node begin. */
  #edgeStarts(): Int32Array {
    const { nodes, snapshot } = this.#file;
    const at = snapshot.meta.node_fields.indexOf('edge_count');
    const starts = new Int32Array(nodes.length / this.#width + 1);
    for (let node = 0; node < starts.length - 1; node += 1)
      starts[node + 1] = starts[node]! + nodes[node * this.#width + at]! * this.#edgeWidth;
    return starts;
  }
}
