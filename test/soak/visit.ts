/** A reader on the page with everything: what they write and hear must be there again, whatever happens. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { OpenOptions, Soak, SoakPage } from './browser.js';

/** An article with player, discussion and share bar. */
export const ARTICLE = '/articles/river-bends/';
/** The same, for a router that puts the next page's JSON-LD into it, which the page's own policy forbids. */
export const ROUTED = `${ARTICLE}?csp=off`;
export const OTHER = '/articles/foghorn/';

/** Seconds into the recording: well away from both ends. */
export const PLACE = 60;
/** Seconds by which a place may differ: it begins at a sentence, and plays on while it is looked at. */
const NEAR = 12;
export const WORDS = 'The chairs are upstairs from October on.';

interface Player extends Element {
  readonly state: string;
  readonly duration: number;
  currentTime: number;
}

/** What the browser says of requests that a case itself has failed. */
const REFUSED = /^Failed to load resource/;

export class Visit {
  readonly page: Page;
  readonly context: SoakPage['context'];
  readonly faults: string[];

  constructor({ page, context, faults }: SoakPage) {
    this.page = page;
    this.context = context;
    this.faults = faults;
  }

  get #form(): Locator {
    return this.page.locator('news-comment-form').first();
  }

  get text(): Locator {
    return this.#form.locator('#text');
  }

  get player(): Locator {
    return this.page.locator('news-audio-player').first();
  }

  state(): Promise<string> {
    return this.player.evaluate((player) => (player as unknown as Player).state);
  }

  seconds(): Promise<number> {
    return this.player.evaluate((player) => (player as unknown as Player).currentTime);
  }

  async waitForState(...states: readonly string[]): Promise<void> {
    await this.page.waitForFunction(
      (wanted) =>
        wanted.includes((document.querySelector('news-audio-player') as Player | null)?.state ?? ''),
      states,
    );
  }

  /** Goes to the form and writes. */
  async write(words = WORDS): Promise<void> {
    await this.page.locator('news-discussion').scrollIntoViewIfNeeded();
    await this.text.fill(words);
    await this.#form.locator('#counter', { hasText: String(words.length) }).waitFor();
  }

  /** Waits until what was written stands in the form. */
  async findDraft(words = WORDS): Promise<void> {
    await this.page.locator('news-discussion').scrollIntoViewIfNeeded();
    await this.text.waitFor();
    await this.page
      .waitForFunction(
        (expected) => {
          const form = document
            .querySelector('news-discussion')
            ?.shadowRoot?.querySelector('news-comment-form')
            ?.shadowRoot?.querySelector('textarea');
          return form?.value === expected;
        },
        words,
        { timeout: 20_000 },
      )
      .catch(async () => {
        assert.equal(await this.text.inputValue(), words, 'what was written');
      });
  }

  async press(): Promise<void> {
    await this.player.scrollIntoViewIfNeeded();
    await this.player.locator('.main-button').click();
  }

  /** Plays for a moment from a place on. */
  async listen(seconds = PLACE): Promise<void> {
    await this.press();
    await this.waitForState('playing');
    await this.page.waitForFunction((time) => {
      const player = document.querySelector('news-audio-player') as Player;
      return player.duration > time + 10;
    }, seconds);
    await this.player.evaluate((player, time) => ((player as unknown as Player).currentTime = time), seconds);
    await this.page.waitForFunction((time) => {
      const player = document.querySelector('news-audio-player') as Player;
      return player.state === 'playing' && player.currentTime > time + 1;
    }, seconds);
  }

  /** Presses play, and finds itself where it was. Says where. */
  async goesOn(seconds = PLACE): Promise<string> {
    if ((await this.state()) !== 'playing') await this.press();
    await this.waitForState('playing');
    const near = (time: number): boolean => Math.abs(time - seconds) < NEAR;
    const end = Date.now() + 10_000;
    let time = await this.seconds();
    while (!near(time) && Date.now() < end) {
      await this.page.waitForTimeout(100);
      time = await this.seconds();
    }
    assert.ok(near(time), `it went on at ${time.toFixed(1)} s, left at ${seconds} s`);
    return `${time.toFixed(1)} s`;
  }

  /** The page can still be used, and nothing was thrown. */
  async isWell(): Promise<void> {
    const bar = this.page.locator('news-share-bar').first();
    await bar.scrollIntoViewIfNeeded();
    await bar.locator('[data-id=more]').click();
    await bar.locator('.menu [data-id=mastodon]').waitFor();
    await this.page.keyboard.press('Escape');
    const before = await this.text.inputValue();
    await this.text.fill(`${before} And more.`);
    await this.#form.locator('#counter', { hasText: String(before.length + 10) }).waitFor();
    await this.text.fill(before);
    assert.deepEqual(
      this.faults.filter((fault) => !REFUSED.test(fault)),
      [],
      'exceptions and errors in the console',
    );
  }
}

/** Opens a page for a case, and closes it whatever comes. */
export async function visiting(
  soak: Soak,
  path: string,
  act: (visit: Visit) => Promise<string>,
  options?: OpenOptions,
): Promise<string> {
  const opened = await soak.open(path, options);
  try {
    return await act(new Visit(opened));
  } finally {
    await opened.close();
  }
}
