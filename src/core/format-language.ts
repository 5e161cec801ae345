/**
 * The tag that dates and lists are formatted in. Plain "en" says nothing about the country, and engines take
 * the United States for it; "20 October 2026" is read alike everywhere, so plain English takes that form.
 * A page that wants "October 20, 2026" says `lang="en-US"`.
 */
export function formatLanguage(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
