import { css } from 'lit';

/**
 * The public tokens, mapped once to private names on each host. Public tokens are only read here, always
 * with a fallback, and never set: a page's own values inherit through. Lengths are in em of the UI base size.
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
    --_size-headline: var(--news-size-headline, clamp(2em, 1.2em + 3.6cqi, 3.25em));
    --_size-standfirst: var(--news-size-standfirst, clamp(1.125em, 1.03em + 0.6cqi, 1.3em));
    --_size-heading: var(--news-size-heading, 1.25em);
    --_size-title: var(--news-size-title, 1.0625em);
    --_size-small: var(--news-size-small, 0.9em);
    --_size-mini: var(--news-size-mini, 0.8125em);

    --_leading: var(--news-leading, 1.5);
    --_leading-text: var(--news-leading-text, 1.5);
    --_leading-tight: var(--news-leading-tight, 1.1);
    --_tracking-display: var(--news-tracking-display, -0.012em);
    --_tracking-caps: var(--news-tracking-caps, 0.06em);
    --_weight: var(--news-weight, 400);
    --_weight-medium: var(--news-weight-medium, 500);
    --_weight-bold: var(--news-weight-bold, 600);
    --_weight-display: var(--news-weight-display, 600);

    --_space-1: var(--news-space-1, 0.25em);
    --_space-2: var(--news-space-2, 0.5em);
    --_space-3: var(--news-space-3, 0.75em);
    --_space-4: var(--news-space-4, 1em);
    --_space-5: var(--news-space-5, 1.5em);
    --_space-6: var(--news-space-6, 2em);
    --_space-7: var(--news-space-7, 3em);
    --_measure: var(--news-measure, 44em);

    --_text: var(--news-color-text, currentcolor);
    --_muted: var(--news-color-muted, color-mix(in srgb, currentcolor 88%, transparent));
    --_faint: var(--news-color-faint, color-mix(in srgb, currentcolor 82%, transparent));
    --_background: var(--news-color-background, canvas);
    --_on-text: var(--news-color-background, canvas);
    --_surface: var(--news-color-surface, color-mix(in srgb, currentcolor 6%, transparent));
    --_rule: var(--news-color-rule, color-mix(in srgb, currentcolor 20%, transparent));
    --_rule-strong: var(--news-color-rule-strong, currentcolor);
    --_accent: var(--news-color-accent, currentcolor);
    --_on-accent: var(--news-color-on-accent, canvas);
    --_mark: var(--news-color-mark, color-mix(in srgb, #ffd84d 45%, transparent));
    --_focus: var(--news-color-focus, currentcolor);
    --_danger: var(--news-color-danger, color-mix(in oklab, #c8102e 65%, currentcolor));
    --_success: var(--news-color-success, color-mix(in oklab, #16794a 65%, currentcolor));

    --_rule-width: var(--news-rule-width, 1px);
    --_rule-width-strong: var(--news-rule-width-strong, 3px);
    --_radius: var(--news-radius, 0.35em);
    --_focus-width: var(--news-focus-width, 3px);
    --_focus-offset: var(--news-focus-offset, 2px);
    --_duration: var(--news-duration, 160ms);
    --_easing: var(--news-easing, cubic-bezier(0.2, 0, 0, 1));
    --_target: var(--news-target-size, 44px);
  }

  /* A page may be dark without saying so in color-scheme; then canvas is the wrong side of its text. */
  @supports (color: oklch(from currentcolor l c h)) {
    :host {
      --_contrast: oklch(from currentcolor clamp(0.14, (0.62 - l) * 1000, 0.995) 0 none);
      --_on-text: var(--news-color-background, var(--_contrast));
      --_on-accent: var(--news-color-on-accent, var(--_contrast));
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
`;
