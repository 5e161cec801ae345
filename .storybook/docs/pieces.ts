/** What the anatomy of an element numbers: its parts; of `<news-article>`, which draws nothing, what it puts in. */
import { PARTS } from '../../src/article/parts.js';
import { declarationOf, type Manifest } from '../manifest.js';
import { partWritten } from '../written.js';

export interface Piece {
  readonly name: string;
  /** How a style sheet reaches it. */
  readonly selector: string;
  readonly description: string;
  /** All of it in an element. */
  readonly find: (element: Element) => readonly Element[];
}

const isIn = (root: ParentNode | null, selector: string): readonly Element[] => [
  ...(root?.querySelectorAll(selector) ?? []),
];

function composedPieces(manifest: Manifest): readonly Piece[] {
  return PARTS.map(({ name, tag }) => ({
    name,
    selector: tag,
    description: declarationOf(manifest, tag)?.summary ?? '',
    find: (element) => isIn(element, `${tag}[data-news-part]`),
  }));
}

/** In the order of the manifest, or of the page. */
export function piecesOf(manifest: Manifest, tag: string): readonly Piece[] {
  if (tag === 'news-article') return composedPieces(manifest);
  return (declarationOf(manifest, tag)?.cssParts ?? []).map(({ name, description = '' }) => ({
    name,
    selector: partWritten(name),
    description,
    find: ({ shadowRoot }) => isIn(shadowRoot, `[part~="${name}"]`),
  }));
}
