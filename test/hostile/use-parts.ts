/** Uses each part as a reader does, and says what did not come of it. */
import { until } from '../helpers/frame.js';
import { seenBox } from '../helpers/zoom.js';
import type { HostilePage } from './open-page.js';

const PATIENCE = 8000; // ms

interface Player extends HTMLElement {
  readonly state: string;
}

const near = (one: number, other: number): boolean => Math.abs(one - other) < 16;

function placeFault(menu: DOMRect, opener: DOMRect, { innerWidth, innerHeight }: Window): string | undefined {
  const beside = near(menu.top, opener.bottom) || near(menu.bottom, opener.top);
  const over = menu.left < opener.right && menu.right > opener.left;
  const inWindow = menu.left >= 0 && menu.right <= innerWidth && menu.bottom > 0 && menu.top < innerHeight;
  if (beside && over && inWindow) return undefined;
  const say = ({ left, right, top, bottom }: DOMRect): string =>
    [left, right, top, bottom].map(Math.round).join(' ');
  return `the menu is at ${say(menu)}, its button at ${say(opener)}, in ${innerWidth} by ${innerHeight}`;
}

export async function openShareMenu(page: HostilePage): Promise<string | undefined> {
  const bar = page.part('news-share-bar');
  bar.scrollIntoView({ block: 'center', behavior: 'instant' });
  (await page.inside(bar, '[data-id=more]')).focus();
  (await page.inside(bar, '[data-id=more]')).click();
  const menu = await page.inside(bar, '.menu');
  await until('the menu to open', () => menu.matches(':popover-open'), PATIENCE);
  await until('its targets', () => menu.querySelectorAll('[data-id]').length > 3, PATIENCE);
  const opener = await page.inside(bar, '[data-id=more]');
  const fault = placeFault(seenBox(menu), seenBox(opener), page.window);
  menu.hidePopover();
  return fault;
}

/** Silence is played: it begins, or says why it does not. */
export async function play(page: HostilePage): Promise<string | undefined> {
  const player = page.part('news-audio-player') as Player;
  player.scrollIntoView({ block: 'center', behavior: 'instant' });
  (await page.inside(player, '.main-button')).click();
  const state = await until('the player to begin', () => player.state !== 'idle' && player.state, PATIENCE);
  return state === 'error' ? 'the player fails' : undefined;
}

export async function openPerspective(page: HostilePage): Promise<void> {
  const card = page.part('news-author-card');
  (await page.inside(card, 'summary')).focus();
  await until(
    'the card to be an element',
    () => !page.rootOf(card)?.querySelector('[data-news-drawn]'),
    PATIENCE,
  );
  const details = await page.inside<HTMLDetailsElement>(card, 'details');
  const before = card.getBoundingClientRect().height;
  details.querySelector<HTMLElement>('summary')!.click();
  await until('the perspective', () => card.getBoundingClientRect().height > before + 30, PATIENCE);
}

const set = (field: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
  field.focus();
  field.value = value;
  field.dispatchEvent(
    new (field.ownerDocument.defaultView as typeof window).InputEvent('input', {
      bubbles: true,
      composed: true,
    }),
  );
};

/** An element of ours within another's shadow root, or in its light. */
const find = (page: HostilePage, host: Element, tag: string): HTMLElement | null | undefined =>
  page.rootOf(host)?.querySelector<HTMLElement>(tag) ?? host.querySelector<HTMLElement>(tag);

export async function comment(page: HostilePage, text: string): Promise<void> {
  const discussion = page.part('news-discussion');
  discussion.scrollIntoView({ block: 'center', behavior: 'instant' });
  const form = await until('the form', () => find(page, discussion, 'news-comment-form'), PATIENCE);
  set(await page.inside<HTMLInputElement>(form, '[name=name],#name'), 'Ann Lee');
  set(await page.inside<HTMLTextAreaElement>(form, 'textarea'), text);
  (await page.inside(form, '.post')).click();
  const list = await until('the list', () => find(page, discussion, 'news-comment-list'), PATIENCE);
  await until('the comment', () => page.rootOf(list)?.textContent?.includes(text), PATIENCE);
}
