import { css } from 'lit';

/**
 * The public tokens that several parts read, mapped once to private names on each host. What one part alone reads,
 * or no part while it is only drawn, is mapped in the styles that read it. Public tokens are only read, always with
 * a fallback, and never set: a page's own values inherit through. Lengths are in em of the UI base size.
 *
 * Default colours derive from `currentcolor`, because nothing else about the page is known. Three rules
 * follow for whoever uses them:
 * - `color: var(--_muted)` belongs on leaves: inside a muted box it would mix twice.
 * - A filled shape is two boxes: the outer one has the background, the inner one the colour on it.
 * - Neither `--_muted` nor `--_faint` may be lightened further: both are the lightest that keep AA.
 *
 * Type roles (`--news-font-*`) default to `inherit`, which must stand where it is used and has no private name.
 */
export const tokens = css`
  :host {
    --_size-small: var(--news-size-small, 0.9em);

    --_leading: var(--news-leading, 1.5);
    --_weight: var(--news-weight, 400);
    --_weight-bold: var(--news-weight-bold, 600);

    --_measure: var(--news-measure, 44em);

    --_text: var(--news-color-text, currentcolor);
    --_muted: var(--news-color-muted, color-mix(in srgb, currentcolor 88%, transparent));
    --_faint: var(--news-color-faint, color-mix(in srgb, currentcolor 82%, transparent));
    --_rule: var(--news-color-rule, color-mix(in srgb, currentcolor 20%, transparent));
    --_focus: var(--news-color-focus, currentcolor);

    --_rule-width: var(--news-rule-width, 1px);
    --_focus-width: var(--news-focus-width, 3px);
    --_focus-offset: var(--news-focus-offset, 2px);
  }
`;
