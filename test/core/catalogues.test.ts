/** What every language must have, and what a page gets of it. */
import { expect, fixture, html as testHtml } from '@open-wc/testing';
import { until } from '../helpers/frame.js';
import { directionOfLanguage } from '../../src/core/language.js';
import { registerLocale, setLocaleLoader } from '../../src/core/localize.js';
import { interpolate, type Messages, type Plural } from '../../src/core/messages.js';
import { calledJournalist, readLabel } from '../../src/disclosure/checker/ai-words.js';
import { saysReviewed } from '../../src/disclosure/checker/review-words.js';
import { en } from '../../src/locales/en.js';
import { LANGUAGES, loadLocale } from '../../src/locales/load.js';
import { PSEUDO_LOCALES, pseudoLocale } from '../../src/locales/pseudo.js';
import '../../src/disclosure/news-ai-disclosure.js';
import '../../src/article/news-article.js';
import '../../src/share/news-share-bar.js';

type Forms = Readonly<Record<string, string>>;

const formsOf = (value: string | Plural): Forms => (typeof value === 'string' ? { other: value } : value);
const entries = (messages: Messages) => Object.entries(messages) as [string, string | Plural][];
const placeholdersOf = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];

/** The messages of a language, which its file exports under its name. */
async function catalogueOf(language: string): Promise<Messages> {
  const module = (await loadLocale(language)) as Readonly<Record<string, Messages>>;
  return module[language]!;
}

describe('catalogues', () => {
  it('are there for the languages that the library speaks', () => {
    expect([...LANGUAGES, 'en'].sort()).to.deep.equal(
      ['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'nl', 'pl', 'pt', 'uk', 'zh'].sort(),
    );
  });

  for (const language of LANGUAGES)
    describe(language, () => {
      let messages: Messages;
      before(async () => {
        messages = await catalogueOf(language);
      });

      it('has every message, and none that there is not', () => {
        expect(Object.keys(messages).sort()).to.deep.equal(Object.keys(en).sort());
        for (const [key, value] of entries(messages))
          for (const text of Object.values(formsOf(value))) expect(text, key).to.match(/^\S(.*\S)?$/s);
      });

      it('has the same placeholders as English', () => {
        for (const [key, value] of entries(messages)) {
          const own = new Set(Object.values(formsOf(value)).flatMap(placeholdersOf));
          const english = new Set(Object.values(formsOf(en[key as keyof Messages])).flatMap(placeholdersOf));
          expect([...own].sort(), key).to.deep.equal([...english].sort());
        }
      });

      it('has a form for every kind of number, and no other', () => {
        const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
        for (const [key, value] of entries(messages))
          if (typeof value !== 'string')
            expect(Object.keys(value).sort(), key).to.deep.equal([...pluralCategories].sort());
      });

      it('leaves a number out only where a form means one number', () => {
        const rules = new Intl.PluralRules(language);
        const numbersOf = (form: string): number[] =>
          Array.from({ length: 200 }, (_, number) => number).filter(
            (number) => rules.select(number) === form,
          );
        for (const [key, value] of entries(messages))
          for (const [form, text] of Object.entries(typeof value === 'string' ? {} : value))
            if (placeholdersOf(text).length === 0)
              expect(numbersOf(form), `${key}.${form}`).to.have.length.below(2);
      });

      it('words its AI label so that the checker, which reads labels of others, understands it', () => {
        const said = (key: keyof Messages): string =>
          interpolate(messages[key] as string, { name: 'Ada Ford', date: '2026' }).join('');
        for (const [kind, told] of [
          ['writtenByAi', 'made'],
          ['publishedByAi', 'made'],
          ['writtenWithAi', 'assisted'],
        ] as const) {
          for (const key of [kind, `${kind}Reviewed`, `${kind}ReviewedOn`] as const) {
            expect(readLabel(said(key)), said(key)).to.equal(told);
            expect(saysReviewed(said(key)), said(key)).to.equal(key !== kind);
          }
        }
        expect(readLabel(said('aiJournalistNamed')), said('aiJournalistNamed')).to.equal('persona');
        expect(calledJournalist(said('aiAuthor'), 'Ada Ford', []), said('aiAuthor')).to.equal(true);
      });

      it('says of texts by AI what English says of them: no two of these sentences are the same', () => {
        const told = entries(messages).filter(([key]) => /^(written|published)(By|With)/.test(key));
        expect(new Set(told.map(([, text]) => text)).size).to.equal(told.length);
      });
    });
});

describe('three languages on one page', () => {
  before(() => setLocaleLoader(loadLocale));

  it('are fetched, each for what stands in it', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div>
      <news-ai-disclosure level="ai-generated" lang="de"></news-ai-disclosure>
      <news-ai-disclosure level="ai-generated" lang="ja-JP"></news-ai-disclosure>
      <news-ai-disclosure level="ai-generated" lang="he"></news-ai-disclosure>
    </div>`);
    for (const element of page.children) {
      const language = new Intl.Locale((element as HTMLElement).lang).language;
      const { aboutAi } = await catalogueOf(language);
      await until(language, () => element.shadowRoot!.querySelector(`[aria-label="${aboutAi}"]`));
      expect(
        element.shadowRoot!.querySelector('[lang]'),
        'words in the language of the page need no mark',
      ).to.equal(null);
    }
  });
});

describe('words that an article replaces', () => {
  it('are said by its parts, of those that it has and those that come, until it replaces them no longer', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div>
      <news-article parts="none"><article><h1>A</h1></article><news-share-bar></news-share-bar></news-article>
      <news-share-bar></news-share-bar>
    </div>`);
    const article = page.querySelector('news-article')!;
    const [inside, outside] = page.querySelectorAll('news-share-bar');
    const titleOf = (bar: Element | undefined): string | undefined =>
      bar?.shadowRoot?.querySelector('[part=title]')?.textContent?.trim();
    await until('the title', () => titleOf(inside));
    article.strings = { shareTitle: 'Pass it on' };
    await until('the title', () => titleOf(inside) === 'Pass it on');
    expect(titleOf(outside)).to.equal(en.shareTitle);

    article.id = 'replacing';
    const joined = document.createElement('news-share-bar');
    joined.setAttribute('for', 'replacing');
    page.append(joined);
    await until('the title', () => titleOf(joined) === 'Pass it on');

    inside!.strings = { shareTitle: 'Own words' };
    await until('the title', () => titleOf(inside) === 'Own words');
    inside!.strings = undefined;
    article.strings = undefined;
    await until('the title', () => titleOf(inside) === en.shareTitle);
    expect(titleOf(joined)).to.equal(en.shareTitle);
  });
});

describe('pseudo-locales', () => {
  it('keep every placeholder and form', () => {
    for (const name of PSEUDO_LOCALES)
      for (const [key, value] of entries(pseudoLocale(name, en))) {
        const english = formsOf(en[key as keyof Messages]);
        expect(Object.keys(formsOf(value))).to.deep.equal(Object.keys(english));
        for (const [form, text] of Object.entries(formsOf(value)))
          expect(placeholdersOf(text), `${key}.${form}`).to.deep.equal(placeholdersOf(english[form]!));
      }
  });

  it('are longer than any language, or run from right to left', () => {
    const long = pseudoLocale('en-XA', en);
    for (const [key, value] of entries(en))
      if (typeof value === 'string')
        expect((long[key as keyof Messages] as string).length, key).to.be.at.least(value.length * 1.4);
    expect(directionOfLanguage('ar-XB')).to.equal('rtl');
    expect(directionOfLanguage('en-XA')).to.equal('ltr');
  });

  it('keep the spaces around what is put in, where the words run from right to left', () => {
    const mirrored = pseudoLocale('ar-XB', en);
    const bare = (text: string): string => text.replace(/[\u202c\u202e]/g, '');
    for (const [key, value] of entries(mirrored))
      for (const [form, text] of Object.entries(formsOf(value))) {
        expect(bare(text), `${key}.${form}`).to.equal(formsOf(en[key as keyof Messages])[form]);
        // a space within a run would end up at its other side
        expect(text, `${key}.${form}`).not.to.match(/\u202e\s|\s\u202c/);
      }
  });

  it('speak under their own names only', async () => {
    for (const name of PSEUDO_LOCALES) registerLocale(name, pseudoLocale(name, en));
    const page = await fixture<HTMLElement>(
      testHtml`<div><news-share-bar lang="en-XA"></news-share-bar><news-share-bar lang="en-GB"></news-share-bar></div>`,
    );
    const titles = [...page.children].map((bar) =>
      bar.shadowRoot?.querySelector('[part=title]')?.textContent?.trim(),
    );
    expect(titles).to.deep.equal([pseudoLocale('en-XA', en).shareTitle, en.shareTitle]);
  });
});
