/** What browsers look at for `<meta charset>`. */
const PRESCAN = 1024;

const decoderOf = (label: string | undefined): TextDecoder | undefined => {
  // a page that was read as ASCII this far is no UTF-16
  const name = label?.trim().replace(/^utf-?16.*$/i, 'utf-8');
  try {
    return name ? new TextDecoder(name) : undefined;
  } catch {
    return undefined;
  }
};

const charsetIn = (text: string): string | undefined => /charset\s*=\s*["']?([\w.:-]+)/i.exec(text)?.[1];

/** The encoding that the first bytes name, in a meta tag or an XML declaration. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN));
  for (const [tag] of start.replace(/<!--[^]*?(?:-->|$)/g, '').matchAll(/<meta[^>]*>/gi)) {
    const charset = charsetIn(tag);
    if (charset) return charset;
  }
  return /^<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1];
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Where a type or a file's name says that it is HTML, a tag is enough. */
const HAS_TAG = /<[a-z!?]/i;
/** Scripts have tags in their texts: without such a word, a page begins as one. */
const BEGINS_AS_PAGE = /^\s*<[a-z!?]|^[^<]{0,2000}<(?:!doctype|html|head|body)\b/i;
/** XML of another kind. */
const OTHER_XML =
  /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*|<!doctype svg[^>]*>\s*)*<(?:svg|rss|feed|urlset|sitemapindex|plist)\b/i;

/**
 * A page's bytes as text: by byte order mark, `Content-Type`, meta tag, else UTF-8 where that fits and
 * windows-1252 where it does not. Throws for what is no text.
 */
export function decode(bytes: Uint8Array, contentType = ''): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : '';
  const hasUtf8Mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (!mark && bytes.subarray(0, PRESCAN).includes(0)) throw new Error('is not HTML');
  const decoder = mark
    ? new TextDecoder(mark)
    : hasUtf8Mark
      ? new TextDecoder()
      : (decoderOf(charsetIn(contentType)) ??
        decoderOf(declaredIn(bytes)) ??
        new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252'));
  // in one go, Node 20 takes windows-1252 for latin1
  const text = decoder.decode(bytes, { stream: true }) + decoder.decode();
  const isPage = /html/i.test(contentType)
    ? HAS_TAG.test(text)
    : BEGINS_AS_PAGE.test(text) && !OTHER_XML.test(text.slice(0, 5000));
  if (!isPage) throw new Error('is not HTML');
  return text;
}
