import { css } from 'lit';

/**
 * The public tokens that several parts read, mapped once to private names on each host. What one part alone reads,
 * or no part while it is only drawn, is mapped in the styles that read it. Public tokens are only read, always with
 * a fallback, and never set: a page's own values inherit through. Lengths are in em of the UI base size.
 *
 * Default colours derive from `currentcolor`, because nothing else about the page is known. Four rules
 * follow for whoever uses them:
 * - `color: var(--_muted)` belongs on leaves: inside a muted box it would mix twice.
 * - A filled shape is two boxes: the outer one has the background, the inner one the colour on it.
 * - What covers the page (menus, dialogs) has `--_cover-text` on `--_on-text`.
 * - Neither `--_muted` nor `--_faint` may be lightened further: both are the lightest that keep AA.
 *
 * Type roles (`--news-font-*`) default to `inherit`, which must stand where it is used and has no private name.
 */
export const tokens = css`
  :host {
    --_size-small: var(--news-size-small, 0.9em);

    --_leading: var(--news-leading, 1.5);
    --_weight: var(--news-weight, 400);
    --_weight-medium: var(--news-weight-medium, 500);
    --_weight-bold: var(--news-weight-bold, 600);

    --_measure: var(--news-measure, 44em);
    --_target: var(--news-target-size, 44px);

    --_text: var(--news-color-text, currentcolor);
    --_muted: var(--news-color-muted, color-mix(in srgb, currentcolor 88%, transparent));
    --_faint: var(--news-color-faint, color-mix(in srgb, currentcolor 82%, transparent));
    --_surface: var(--news-color-surface, color-mix(in srgb, currentcolor 6%, transparent));
    --_on-text: var(--news-color-background, canvas);
    --_rule: var(--news-color-rule, color-mix(in srgb, currentcolor 20%, transparent));
    --_edge: var(--news-color-edge, color-mix(in srgb, currentcolor 60%, transparent));
    --_focus: var(--news-color-focus, currentcolor);

    --_rule-width: var(--news-rule-width, 1px);
    --_radius: var(--news-radius, 0.35em);
    --_focus-width: var(--news-focus-width, 3px);
    --_focus-offset: var(--news-focus-offset, 2px);
  }

  /*
   * A page may be dark without saying so in color-scheme; then canvas, and what light-dark() chooses, is on the wrong
   * side. Relative colours tell by the text itself.
   */
  @supports (color: oklch(from currentcolor l c h)) {
    :host {
      --_on-text: var(
        --news-color-background,
        oklch(from currentcolor clamp(0.14, (0.62 - l) * 1000, 0.995) 0 none)
      );
    }
  }
`;
