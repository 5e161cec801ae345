/** The page of an element, loaded when one is opened: a story alone needs none of it. */
import { createElement, lazy, Suspense, type ReactElement } from 'react';

const ElementPage = lazy(async () => ({ default: (await import('./element-page.js')).ElementPage }));

export const LaterPage = (): ReactElement =>
  createElement(Suspense, { fallback: null }, createElement(ElementPage));
