/** Which colours meet in the elements' style sheets, and what their contrast must be. */
import type { TokenName } from './tokens/token.js';

/** Letters on a shape filled with the text colour; it has no token of its own. */
export const ON_TEXT = 'on-text';

/** A colour as a style sheet lays it on. */
export interface Paint {
  /** A token, or a colour that no theme can change. */
  readonly color: TokenName | typeof ON_TEXT | `#${string}`;
  /** The share in a mix with what is see-through or below, 0 to 1. Default 1. */
  readonly share?: number;
}

/**
 * - `text`: 4.5 : 1, for AAA 7 : 1
 * - `shape`: what is needed to use a control or to understand, 3 : 1, for AAA 4.5 : 1
 * - `rule`: what tells things apart that space and headings tell apart too; for AAA 3 : 1
 */
export type PairKind = 'text' | 'shape' | 'rule';

export interface Pair {
  readonly kind: PairKind;
  readonly ink: Paint;
  /** What it stands on, the lowest first. */
  readonly on: readonly Paint[];
  /** Where they meet. */
  readonly where: string;
}

export const MINIMUM: Readonly<Record<PairKind, Readonly<Record<'AA' | 'AAA', number>>>> = {
  text: { AA: 4.5, AAA: 7 },
  shape: { AA: 3, AAA: 4.5 },
  rule: { AA: 1, AAA: 3 },
};

const token = (name: string, share?: number): Paint => ({
  color: `--news-${name}`,
  ...(share !== undefined && { share }),
});

const PAGE = token('color-background');
const SURFACE = [PAGE, token('color-surface')];

const pair =
  (kind: PairKind) =>
  (ink: string, on: readonly Paint[], where: string): Pair => ({ kind, ink: token(ink), on, where });
const text = pair('text');
const shape = pair('shape');
const rule = pair('rule');

const onText = (share: number | undefined, where: string): Pair => ({
  kind: 'text',
  ink: { color: ON_TEXT },
  on: [{ color: ON_TEXT }, token('color-text', share)],
  where,
});
/** What lies on pictures keeps its own colours; a white picture is the hardest. */
const onPicture = (kind: PairKind, share: number, where: string): Pair => ({
  kind,
  ink: { color: '#ffffff' },
  on: [{ color: '#ffffff' }, { color: '#101216', share }],
  where,
});

export const pairs: readonly Pair[] = [
  text('color-text', [PAGE], 'names, headings, comments, menus'),
  text('color-text', SURFACE, 'notes, pending comments, what is pointed at'),
  text('color-muted', [PAGE], 'standfirst, biography, captions'),
  text('color-muted', SURFACE, 'tools of a comment pointed at, quotations in comments'),
  text('color-faint', [PAGE], 'dates, hints, credits'),
  text('color-faint', SURFACE, 'dates of a pending comment'),
  text('color-accent', [PAGE], 'kicker'),
  text('color-danger', [PAGE], 'faults of a form'),
  onText(undefined, 'the button that posts, initials'),
  onText(0.86, 'the same button pointed at'),
  onText(0.72, 'the same button while it posts'),
  text('color-text', [PAGE, token('ai-disclosure-background')], 'the AI label'),
  text('color-text', [PAGE, token('figure-background')], 'the text of a picture that failed'),
  text('color-faint', [PAGE, token('figure-background')], 'the note below it'),
  text('follow-color', [PAGE, token('follow-background')], 'the spoken word'),
  text('color-muted', [PAGE, token('follow-background')], 'the spoken word of a standfirst'),
  text('color-text', [PAGE, token('follow-sentence')], 'the spoken sentence'),
  text('color-muted', [PAGE, token('follow-sentence')], 'the spoken sentence of a standfirst'),
  text('color-text', [PAGE, token('color-mark')], 'the spoken word, where a theme gives it no own colours'),
  text('color-text', [...SURFACE, token('color-success', 0.18)], 'what was added to a perspective'),
  text('color-text', [...SURFACE, token('color-danger', 0.16)], 'what was removed from it'),
  shape('color-on-accent', [token('color-accent')], 'the sign on the play button'),
  shape('color-on-accent', [token('color-text'), token('color-accent', 0.88)], 'the same, pointed at'),
  shape('color-accent', [PAGE], 'play button, slider, ticked boxes'),
  shape('color-accent', SURFACE, "the edge of a reader's pending comment"),
  shape('color-edge', [PAGE], 'edges of fields and buttons'),
  shape('color-edge', SURFACE, 'edges of buttons in notes'),
  shape('color-underline', [PAGE], 'the line below links'),
  shape('color-underline', SURFACE, 'the line below links in the AI label'),
  shape('color-focus', [PAGE], 'focus ring'),
  shape('color-focus', SURFACE, 'focus ring in notes'),
  shape('color-danger', [PAGE], 'edge of a field that is wrong'),
  shape(
    'ai-disclosure-edge',
    [PAGE, token('ai-disclosure-background')],
    'the rule and the mark of the AI label',
  ),
  shape('follow-underline', [PAGE, token('follow-background')], 'the line below the spoken word'),
  rule('color-rule', [PAGE], 'hairlines'),
  rule('color-rule-strong', [PAGE], 'heavy rules'),
  onPicture('text', 0.86, 'the label on a picture, at worst'),
  onPicture('shape', 0.72, 'the button on a picture, at worst'),
];
