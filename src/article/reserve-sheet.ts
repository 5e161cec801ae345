import { reserveCss } from './reserve.styles.js';

let sheet: CSSStyleSheet | undefined;

/** The rules that reserve space, for pages without the head script. */
export function reserveSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(reserveCss);
  }
  return sheet;
}
