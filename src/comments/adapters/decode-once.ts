const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undoes once what a service did to a plain text to put it into HTML. */
export const decodeOnce = (text: unknown): string =>
  (typeof text === 'string' ? text : '').replace(
    /&(?:(amp|lt|gt|quot|apos)|#(?:x([\da-f]{1,5})|(\d{1,6})));/gi,
    (_, name: string | undefined, hex: string | undefined, decimal: string | undefined) =>
      name ? NAMED[name.toLowerCase()]! : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );
