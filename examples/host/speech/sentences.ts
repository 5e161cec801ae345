export interface TextPart {
  readonly text: string;
  /** UTF-16 offset in the whole. */
  readonly start: number;
}

/**
 * Cuts a text between sentences into as few parts as the limit allows. A sentence that is longer than the limit
 * is cut between words, a word that is, between signs. Nothing is lost but white space at the cuts.
 */
export function splitAtSentences(text: string, lang: string, limit: number): TextPart[] {
  if (text.length <= limit) return [{ text, start: 0 }];
  const parts: TextPart[] = [];
  let start = 0;
  let end = 0;
  const flush = (): void => {
    const part = text.slice(start, end).trimEnd();
    if (part !== '') parts.push({ text: part, start });
    start = end;
  };
  for (const piece of pieces(text, lang, limit)) {
    if (end + piece.length - start > limit) flush();
    end += piece.length;
  }
  flush();
  return parts;
}

/** Sentences, in smaller pieces where they are too long; joined they are the text. */
function pieces(text: string, lang: string, limit: number): string[] {
  return segments(text, lang, 'sentence').flatMap((sentence) =>
    sentence.length <= limit
      ? [sentence]
      : segments(sentence, lang, 'word').flatMap((word) =>
          word.length <= limit
            ? [word]
            : segments(word, lang, 'grapheme').flatMap((sign) => cut(sign, limit)),
        ),
  );
}

function segments(text: string, lang: string, granularity: 'sentence' | 'word' | 'grapheme'): string[] {
  return [...new Intl.Segmenter(lang, { granularity }).segment(text)].map(({ segment }) => segment);
}

/** Some "signs" are endless: a letter with thousands of accents. */
function cut(sign: string, limit: number): string[] {
  return sign.length <= limit ? [sign] : [sign.slice(0, limit), ...cut(sign.slice(limit), limit)];
}
