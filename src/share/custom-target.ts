import type { ShareContent } from './share-content.js';
import { shareLink } from './share-link.js';

/** Scheme and host, or scheme and recipient, to the end of where no placeholder may stand; then no other placeholders. */
const TEMPLATE = /^(https?:\/\/[^/?#\\{}]+[/?#]|(mailto|sms):[^?#{}]*\?)([^{}]|\{(url|headline|text)\})*$/i;

/**
 * The address of a target of a site's own. `{url}`, `{headline}` (with the label) and `{text}` (the whole
 * message: quotation, headline, label) are filled in, encoded. Templates are absolute http, https, mailto or sms
 * addresses with no placeholder before the end of the host or recipient, so that what is shared can never
 * choose where it is sent.
 *
 * @returns undefined for any other template, or where the content's address is not fit to share.
 */
export function fillTemplate(template: string, content: ShareContent): string | undefined {
  try {
    const link = TEMPLATE.test(template) && shareLink(content, template);
    if (!link || !URL.canParse(link)) return undefined;
    return /^mailto:/i.test(link) ? link.replace(/(%0D)?%0A/g, '%0D%0A') : link;
  } catch {
    return undefined;
  }
}
