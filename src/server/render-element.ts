import { LitElementRenderer, renderThunked } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { LitElement } from 'lit';
import { ArticleController } from '../core/article-controller.js';
import type { LocaleController } from '../core/localize.js';
import { attributesKey, KEY } from './attributes-key.js';
import { registeredPart, type PartTag } from './elements.js';
import { attributesMarkup, escapeHtml, type Attributes } from './markup.js';
import { styleSheet, type ServerStyles } from './style-sheets.js';
import { standIn, type Surroundings } from './surroundings.js';

/** How parts are written. */
export interface ElementOptions extends Surroundings {
  /** Default: `inline`. */
  readonly styles?: ServerStyles | undefined;
  /** Folder of the files that `styles: 'link'` names. Default: "/news-article/styles/". */
  readonly stylesUrl?: string | undefined;
}

/** A part to be written. */
export interface ElementContent {
  readonly attributes?: Attributes | undefined;
  /** What stands inside the tag, as HTML. */
  readonly children?: string | undefined;
}

const STYLES_URL = '/news-article/styles/';

function styleMarkup(tag: PartTag, key: string, { styles, stylesUrl = STYLES_URL }: ElementOptions): string {
  return styles === 'link'
    ? `<link ${KEY}="${key}" rel="stylesheet" href="${escapeHtml(`${stylesUrl.replace(/\/?$/, '/')}${tag}.css`)}">`
    : `<style ${KEY}="${key}">${styleSheet(tag)}</style>`;
}

/** What stands in the part's shadow root: its rules, and its first render; in one go, because what it stands in is told to its class. */
function renderShadow(tag: PartTag, content: ElementContent, options: ElementOptions): string {
  const { name } = registeredPart(tag);
  ArticleController.served = () => options.article;
  try {
    const renderer = new LitElementRenderer(name);
    const element = renderer.element as LitElement & { readonly locale: LocaleController };
    Object.assign(element, standIn(options, content.children ?? ''));
    for (const [attribute, value] of Object.entries(content.attributes ?? {}))
      if (value !== undefined && value !== null && value !== false)
        renderer.setAttribute(attribute, value === true ? '' : String(value));
    element.locale.refresh();
    renderer.connectedCallback();
    const info = {
      elementRenderers: [LitElementRenderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [element],
      slotStack: [],
      deferHydration: false,
    };
    const values = (element as unknown as { render(): unknown }).render();
    const drawn = collectResultSync(renderThunked(values, info));
    const key = `${attributesKey(element)}.${element.locale.uiLanguage}`;
    return styleMarkup(tag, key, options) + drawn;
  } finally {
    delete ArticleController.served;
  }
}

/** A part's shadow root, declared. */
export const rootMarkup = (tag: PartTag, content: ElementContent, options: ElementOptions): string =>
  `<template shadowrootmode="open">${renderShadow(tag, content, options)}</template>`;

/** A whole part as HTML. */
export function renderElement(tag: PartTag, content: ElementContent, options: ElementOptions): string {
  const { attributes = {}, children = '' } = content;
  return `<${tag}${attributesMarkup(attributes)}>${rootMarkup(tag, content, options)}${children}</${tag}>`;
}
