/** What a page says of its article in metadata: a `<script type="application/ld+json">`. */
export function jsonLd(article: object): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', ...article };
  script.textContent = `\n${JSON.stringify(data, null, 2)}\n`;
  return script;
}
