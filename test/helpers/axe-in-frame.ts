/** axe in a page that a frame shows: it looks only at the document that it runs in. */
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import { until } from './frame.js';

export interface AxeRunner {
  run(context: ElementContext, options: RunOptions): Promise<AxeResults>;
}

/** Loads axe into the page. A content security policy may refuse it. */
export async function axeIn(page: Document): Promise<AxeRunner> {
  const script = page.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  page.head.append(script);
  return until('axe', () => (page.defaultView as unknown as { readonly axe?: AxeRunner }).axe);
}
