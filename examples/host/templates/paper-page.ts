import { html, type Markup } from './html.js';

export interface PaperPage {
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly title: string;
  /** The paper's name. Default "Paper Example". */
  readonly paper?: string | undefined;
  readonly head?: Markup;
  readonly body: Markup;
}

/** The frame of the made-up newspaper, as its articles in `articles/` write it by hand. */
export function paperPage({
  lang,
  dir = 'ltr',
  title,
  paper = 'Paper Example',
  head,
  body,
}: PaperPage): string {
  return html`<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        ${head}
      </head>
      <body>
        <header class="masthead"><a class="paper" href="/articles/">${paper}</a></header>
        <main>${body}</main>
        <footer class="colophon"><a href="/">All demo pages</a></footer>
      </body>
    </html> `.markup;
}
