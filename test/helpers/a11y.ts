/** Accessibility: axe's violations and Chromium's accessibility tree. */
import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import { ask } from './browser.js';
import { skip } from './engine.js';

declare global {
  var axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
  /** Where the runner looks for the root of the tree that was asked for. */
  var __axRoot: Element | undefined;
}

/** What axe found, one readable line per place. */
export function violationLines({ violations }: Pick<AxeResults, 'violations'>): readonly string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target: place, html }) => `${id}: ${help}: ${place.flat().join(' ')} ${html.slice(0, 120)}`),
  );
}

/**
 * Rules that axe finds broken in an element or document, one readable line per place. Rules that only make
 * sense for a whole page (landmarks, page title) are left out unless a document is given.
 */
export async function axeViolations(
  target: Element | Document,
  options: RunOptions = {},
): Promise<readonly string[]> {
  const wholePage = target instanceof Document;
  const results = await globalThis.axe.run(target, {
    resultTypes: ['violations'],
    ...options,
    rules: { region: { enabled: wholePage }, ...options.rules },
  });
  return violationLines(results);
}

/** A node of the accessibility tree; states are there only where the role has them. */
export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  readonly value?: string | number;
  readonly level?: number;
  readonly expanded?: boolean;
  readonly checked?: boolean | 'true' | 'mixed';
  readonly pressed?: boolean | 'true' | 'mixed';
  readonly disabled?: boolean;
  readonly focused?: boolean;
  readonly invalid?: string;
  readonly required?: boolean;
  readonly modal?: boolean;
  readonly url?: string;
  readonly children: readonly AxNode[];
}

/** The tree below an element, also one in a same-origin frame. Skips the test where it cannot be read. */
export async function axTree(test: Mocha.Context, root: Element): Promise<AxNode> {
  globalThis.__axRoot = root;
  const answer = await ask<{ tree: AxNode }>('ax-tree');
  globalThis.__axRoot = undefined;
  return answer.supported ? answer.tree : skip(test, answer.reason);
}

/** The tree as indented lines, `heading 1 "Title"`, to compare with a list in a test. */
export function axOutline(node: AxNode, depth = 0): readonly string[] {
  const { role, name, level, expanded, checked, pressed, disabled } = node;
  const states = Object.entries({ expanded, checked, pressed, disabled })
    .filter(([, value]) => value !== undefined)
    .map(([state, value]) => ` [${state}=${String(value)}]`);
  const line = `${'  '.repeat(depth)}${role}${level ? ` ${String(level)}` : ''}${name ? ` "${name}"` : ''}${states.join('')}`;
  return [line, ...node.children.flatMap((child) => axOutline(child, depth + 1))];
}

/** Every node of the tree with this role, and name if given. */
export function axFind(node: AxNode, role: string, name?: string): readonly AxNode[] {
  const here = node.role === role && (name === undefined || node.name === name) ? [node] : [];
  return [...here, ...node.children.flatMap((child) => axFind(child, role, name))];
}
