/**
 * Takes over what `news-article/server` rendered: import it before the elements. Without it they render again, in the
 * place of what stands there.
 */
import { hydrate } from '@lit-labs/ssr-client';
import { ReactiveElement, type PropertyValues } from 'lit';
import { readArticleJson } from './article/metadata/article-json.js';
import { shortLabel } from './article/short-label.js';
import { ArticleController } from './core/article-controller.js';
import type { ArticleContextValue } from './core/article-context.js';
import { warn } from './core/dev-warning.js';
import type { LocaleController } from './core/localize.js';
import { NewsElement } from './core/news-element.js';
import { provideShortLabel } from './core/short-label.js';
import { attributesKey, KEY } from './server/attributes-key.js';
import { SERVED } from './server/served.js';

const values = new WeakMap<Element, ArticleContextValue>();

/** What the server said of an article, from the JSON that travels in it. */
function servedOf(article: Element | null | undefined): ArticleContextValue | undefined {
  const script = article?.querySelector(`:scope > script[${SERVED}]`);
  if (!script) return undefined;
  let value = values.get(script);
  if (!value) {
    const minutes = Number(script.getAttribute(SERVED));
    const metadata = readArticleJson(JSON.parse(script.textContent), {
      baseUrl: script.baseURI,
      source: 'child-json',
    });
    value = Object.freeze({ ...metadata, state: 'ready', readingTime: minutes || undefined });
    values.set(script, value);
  }
  return value;
}

provideShortLabel(shortLabel); // the server's share bars have it

/** A part, as far as it matters here whether it has been drawn. */
interface Drawn {
  readonly settled?: boolean;
}

ArticleController.served = (host, told) => {
  const isFirst = (host as Drawn).settled === false;
  if (!isFirst && told && told.state !== 'idle') return told;
  const id = host.getAttribute('for');
  try {
    const article = (id ? host.ownerDocument.getElementById(id) : host)?.closest('news-article');
    return servedOf(article) ?? (isFirst ? undefined : told);
  } catch {
    return told; // somebody has spoilt the JSON
  }
};

/** What makes an element's root. */
interface Rooted {
  createRenderRoot(this: NewsElement): HTMLElement | DocumentFragment;
}

const { createRenderRoot } = NewsElement.prototype as unknown as Rooted;
(NewsElement.prototype as unknown as Rooted).createRenderRoot = function () {
  // what a router puts in as text keeps its declared root as a child, which a part would take for the page's own
  if (!this.shadowRoot) this.querySelector(':scope > template[shadowrootmode]')?.remove();
  return createRenderRoot.call(this);
};

/** What an element's own update does, in the order in which Lit does it. */
interface Updating {
  takeOver?(drawn: ShadowRoot): void;
  render(): unknown;
  update(changed: PropertyValues): void;
}

/** Whether a property says what its attribute says, if it has one. */
function isAttribute(element: NewsElement, name: PropertyKey): boolean {
  const { elementProperties } = element.constructor as typeof NewsElement;
  const { attribute, type, state } = elementProperties.get(name) ?? { state: true };
  if (state) return true;
  const value = (element as unknown as Record<PropertyKey, unknown>)[name];
  if (attribute === false) return value === undefined;
  const text = element.getAttribute(typeof attribute === 'string' ? attribute : String(name).toLowerCase());
  if (type === Boolean) return value === (text !== null);
  return text === null ? value === undefined || value === null : String(value) === text;
}

/** Whether it is no longer, or here not, what the server had. */
function isChanged(element: NewsElement, changed: PropertyValues): boolean {
  const { language, uiLanguage } = (element as unknown as { locale: LocaleController }).locale;
  const [key, spoken] = element.shadowRoot?.firstElementChild?.getAttribute(KEY)?.split('.') ?? [];
  return (
    key !== attributesKey(element) ||
    // words that are still on their way are the server's
    (spoken !== uiLanguage && uiLanguage === language) ||
    ![...changed.keys()].every((name) => isAttribute(element, name)) ||
    !!(element.closest('news-article') as { strings?: unknown } | null)?.strings
  );
}

NewsElement.hydrate = (element, changed) => {
  const { shadowRoot, renderOptions } = element;
  if (isChanged(element, changed)) return false;
  (element as unknown as Updating).takeOver?.(shadowRoot!);
  try {
    renderOptions.isConnected = element.isConnected;
    const values = (element as unknown as Updating).render();
    hydrate(values, shadowRoot!, renderOptions);
    // where no template of ours is, it only says so
    if (!(shadowRoot as { _$litPart$?: unknown })._$litPart$) return false;
  } catch (error) {
    warn('hydration', `<${element.localName}> differs from what the server rendered: ${String(error)}`);
    return false;
  }
  (ReactiveElement.prototype as unknown as Updating).update.call(element, changed);
  return true;
};
