import { html, type Markup } from './html.js';

export interface HostPage {
  readonly title: string;
  readonly body: Markup;
  /** More for the head. */
  readonly head?: Markup;
  /** Class of `<main>`. */
  readonly look?: string;
}

/** The frame of the host's own pages, as opposed to those of the made-up newspaper. */
export function hostPage({ title, body, head, look }: HostPage): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="stylesheet" href="/assets/host.css" />
        ${head}
      </head>
      <body class="host">
        <main class="${look ?? 'host-page'}">${body}</main>
      </body>
    </html> `.markup;
}
