/** The same for each surrounding: all parts come and work, nothing goes wrong, nothing of the page is changed. */
import { expect } from '@open-wc/testing';
import { axeIn } from '../helpers/axe-in-frame.js';
import { calm } from '../helpers/calm.js';
import { elementsBelow, placeOf } from '../helpers/composed-tree.js';
import { skip } from '../helpers/engine.js';
import { overflowing } from '../helpers/overflow.js';
import { openPage, readThrough, type HostilePage } from './open-page.js';
import { changed, insideStyles, ownMarkup, ownStyles, textSizes, type Styles } from './styles-of.js';
import type { Surrounding } from './surrounding.js';
import { CALM } from './surroundings.js';
import { translate } from './translate.js';
import { comment, openPerspective, openShareMenu, play } from './use-parts.js';

/** Lit says in the page which versions of it are there. */
const KNOWN_GLOBALS = ['added litHtmlVersions', 'added litElementVersions'];

/** A target hangs into the margin by what it has for fingers. */
const HANGS = /outside the page: .* from -\d\d? to -?\d/;
/** So far may the page be wider, in px: under `zoom`, comments hang out of a window that they fill. */
const HANGING = 4;

async function use(page: HostilePage): Promise<readonly string[]> {
  const { surrounding } = page;
  const hides = (tag: string): boolean => !!surrounding.hides?.includes(tag);
  const faults: (string | undefined)[] = [];
  if (!hides('news-share-bar')) faults.push(await openShareMenu(page));
  faults.push(await play(page));
  await openPerspective(page);
  if (!hides('news-discussion')) await comment(page, `A comment on ${surrounding.name}`);
  return faults.filter((fault) => fault !== undefined);
}

/** Links to a place in the page lead elsewhere where a `<base>` does. */
function linksWithin(page: HostilePage): readonly string[] {
  if (!page.surrounding.base) return [];
  const links = [...elementsBelow(page.document.querySelector('news-article')!)];
  return links
    .filter((link) => link.getRootNode() !== page.document && link.getAttribute('href')?.startsWith('#'))
    .map((link) => `leads elsewhere: ${placeOf(link)} ${link.getAttribute('href')!}`);
}

/** What does not fit of ours, and does with the page alone. */
function tooWideNow(page: HostilePage, bare: HostilePage): readonly string[] {
  const [own, all] = [bare, page].map(({ document }) => document.documentElement.scrollWidth) as [
    number,
    number,
  ];
  const faults = overflowing(page.document).filter((fault) => fault.includes('news-') && !HANGS.test(fault));
  return all > Math.max(own, 320) + HANGING
    ? [...faults, `${String(all)} wide instead of ${String(own)}`]
    : faults;
}

/** The same at 320 px, once what observes its size has done what it does. */
async function tooWide(page: HostilePage, bare: HostilePage): Promise<readonly string[]> {
  for (const { element } of [page, bare]) element.width = '320';
  let faults: readonly string[] = [];
  for (let tries = 0; tries < 20; tries++) {
    await calm(page.document, 50);
    faults = tooWideNow(page, bare);
    if (faults.length === 0) break;
  }
  return faults;
}

async function axeFaults({ document: page }: HostilePage): Promise<readonly string[]> {
  const axe = await axeIn(page);
  const article = page.querySelector('news-article')!;
  const { violations } = await axe.run(article, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `axe: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Of a page that nothing may be changed of. */
function leaks(page: HostilePage, bare: HostilePage): readonly string[] {
  const styles = changed(ownStyles(bare), ownStyles(page)).map((line) => `the page's own ${line}`);
  const isSame = ownMarkup(bare) === ownMarkup(page);
  return isSame ? styles : [...styles, `the article is now ${ownMarkup(page)}`];
}

async function look(surrounding: Surrounding, calmStyles: Styles | undefined): Promise<Styles> {
  const page = await openPage(surrounding);
  await readThrough(page);
  await calm(page.document, 100);
  const { change } = surrounding;
  const bare = await openPage(surrounding, false);
  if (change) for (const one of [page, bare]) translate(one, change === 'translate-deep');
  const faults = [...(await use(page)), ...linksWithin(page)];
  await calm(page.document, 100);
  const styles = insideStyles(page);
  if (calmStyles) {
    expect(styles.size, 'elements that are compared').to.be.greaterThan(500);
    if (!surrounding.loses) faults.push(...changed(calmStyles, styles));
  }
  const { text = 16 } = surrounding;
  faults.push(...textSizes(page).filter((size) => !size.endsWith(` ${String(text)}px`)));
  faults.push(...leaks(page, bare));
  faults.push(...(await tooWide(page, bare)));
  faults.push(...page.watch.changes().filter((change) => !KNOWN_GLOBALS.includes(change)));
  faults.push(...page.watch.faults);
  if (surrounding.axe) faults.push(...(await axeFaults(page)));
  expect(faults.map(String).join('\n')).to.equal('');
  for (const { remove } of [page, bare]) remove();
  return styles;
}

/** Where no more is promised: the article is whole, and what was drawn stays. */
async function lookBeyond(surrounding: Surrounding): Promise<void> {
  const page = await openPage(surrounding);
  const bare = await openPage(surrounding, false);
  await calm(page.document, 300);
  expect(leaks(page, bare).join('\n')).to.equal('');
  for (const { remove } of [page, bare]) remove();
}

export function describeSurroundings(surroundings: readonly Surrounding[]): void {
  let calmStyles: Styles;

  before(async function () {
    this.timeout(180_000);
    calmStyles = await look(CALM, undefined);
  });
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    localStorage.clear();
  });

  for (const surrounding of surroundings)
    it(`${surrounding.name}: ${surrounding.about}`, async function () {
      const sheet = surrounding.needs && (await fetch(surrounding.sheets![0]!));
      if (sheet && (await sheet.text()) === '')
        skip(this, `there is no ${surrounding.needs} on this machine`);
      if (surrounding.isBeyond) await lookBeyond(surrounding);
      else await look(surrounding, calmStyles);
    });
}
