/** Looks that a demo page can be given, by name: those of the library, and one made as docs/theming.md says. */
export const DEMO_THEMES = {
  paper: '/news-article/themes/paper.css',
  digital: '/news-article/themes/digital.css',
  contrast: '/news-article/themes/contrast.css',
  harbour: '/assets/themes/harbour.css',
} as const;

export type ThemeName = keyof typeof DEMO_THEMES;

export const THEME_NAMES = Object.keys(DEMO_THEMES) as readonly ThemeName[];
