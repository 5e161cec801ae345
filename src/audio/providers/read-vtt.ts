/** Something that is spoken, and when it begins. */
export interface Cue {
  readonly ms: number;
  /** Without markup, white space collapsed. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '\u200e',
  rlm: '\u200f',
};

const TIME = /^\s*(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})\s+-->\s/;

/** The cues of a WebVTT file, as they come; blocks of other kinds (notes, styles, regions) are none. */
export function readVtt(vtt: string): readonly Cue[] {
  return vtt
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => line.includes('-->'));
      const time = TIME.exec(lines[at] ?? '');
      if (!time || at > 1) return [];
      const [hours, minutes, seconds, ms] = time.slice(1).map((part) => Number(part ?? 0));
      const text = lines
        .slice(at + 1)
        .join(' ')
        .replace(/<[^>]*>/g, '')
        .replace(/&(\w+);/g, (whole, name: string) =>
          Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole,
        )
        .replace(/\s+/g, ' ')
        .trim();
      return { ms: ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 + ms!, text };
    });
}
