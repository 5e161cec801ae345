/** The languages that the toolbar offers, by their own names, and two that no one speaks, to test designs with. */

export interface Language {
  /** BCP 47. */
  readonly id: string;
  readonly title: string;
}

export const LANGUAGES: readonly Language[] = [
  { id: 'en', title: 'English' },
  { id: 'de', title: 'Deutsch' },
  { id: 'fr', title: 'Français' },
  { id: 'es', title: 'Español' },
  { id: 'pt', title: 'Português' },
  { id: 'it', title: 'Italiano' },
  { id: 'nl', title: 'Nederlands' },
  { id: 'pl', title: 'Polski' },
  { id: 'uk', title: 'Українська' },
  { id: 'ar', title: 'العربية' },
  { id: 'he', title: 'עברית' },
  { id: 'hi', title: 'हिन्दी' },
  { id: 'zh', title: '简体中文' },
  { id: 'ja', title: '日本語' },
  { id: 'en-XA', title: 'Long and accented' },
  { id: 'ar-XB', title: 'Right to left' },
];
