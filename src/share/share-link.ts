import { collapse } from '../core/text.js';
import { encode } from './encode.js';
import { messageOf, paragraphs } from './share-message.js';
import type { ShareContent } from './share-content.js';
import { addressOf } from './address-of.js';
import { closingMark } from './quotation-marks.js';
import { trimText } from './trim-text.js';

/** Any share link stays shorter than this, in UTF-16 units: servers commonly take 8 kB. */
const LONGEST = 8000;

type Values = Readonly<Record<string, string>>;

/** What a template has placeholders for. */
export interface ShareValues {
  readonly url: string;
  /** With the label. */
  readonly headline: string;
  /** Quotation, headline, label. */
  readonly text: string;
  /** The same and the address. */
  readonly post: string;
  /** The address, after the text if there is a quotation (a headline alone is the subject); CRLF, as mail has it. */
  readonly mail: string;
}

/** Fewer signs of a headline than this beside a quotation say nothing. */
const FEWEST = 20;

/**
 * A template filled with what is shared, short enough for `fits` and under `LONGEST`. The headline is trimmed
 * first; if next to nothing of it would be left beside a quotation, it goes and the quotation is trimmed, within its
 * marks. Address and label stay.
 *
 * @param template values stand in it as `{text}`; a parameter without value is left out.
 * @param extra more values.
 * @throws {ShareUrlError} `unsafe-url`
 */
export function shareLink(
  content: ShareContent,
  template: string,
  fits: (values: ShareValues, link: string) => boolean = () => true,
  extra?: Values,
): string {
  const url = addressOf(content);
  const { label } = content;
  const write = (some: string, quoted: string, anyway?: boolean): string => {
    const { headline, text } = messageOf({ headline: some, text: quoted, label });
    const post = paragraphs(text, url);
    const mail = (quoted ? post : url).replace(/\r?\n/g, '\r\n');
    const values: ShareValues & Values = { ...extra, url, headline, text, post, mail };
    const link = template
      .replace(/([\w-]+=)?\{(\w+)\}(&?)/g, (_, start: string | undefined, name: string, end: string) =>
        values[name] ? (start ?? '') + encode(values[name]) + end : '',
      )
      .replace(/&$/, '');
    return anyway || (link.length < LONGEST && fits(values, link)) ? link : '';
  };
  // what is cut off here could not be in the link
  const headline = collapse(content.headline).slice(0, LONGEST);
  const whole = (content.text ?? '').trim();
  const mark = closingMark(whole);
  const quotation = whole.slice(0, LONGEST);
  return (
    write(headline, quotation) ||
    trimText(headline, (start) => write(start, quotation), quotation ? FEWEST : 1) ||
    write('', quotation) ||
    trimText(whole.slice(0, whole.length - mark.length).slice(0, LONGEST), (start) =>
      write('', start + mark),
    ) ||
    write('', '', true)
  );
}
