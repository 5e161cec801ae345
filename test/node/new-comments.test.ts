/** When is looked for new comments. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import { watchForNew } from '../../src/comments/new-comments.js';

const MINUTE = 60_000;

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  show(visibilityState: DocumentVisibilityState): void {
    this.visibilityState = visibilityState;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Lets promises settle. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

async function pass(minutes: number): Promise<void> {
  for (let i = 0; i < minutes; i++) {
    mock.timers.tick(MINUTE);
    await settle();
  }
}

describe('looking for new comments', () => {
  beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  });

  function watch(check: () => Promise<boolean> = () => Promise.resolve(false)) {
    const page = new Page();
    let looks = 0;
    const stop = watchForNew(() => {
      looks++;
      return check();
    }, page as never);
    return { page, stop, looks: () => looks };
  }

  it('is done less and less where there are none', async () => {
    const { looks } = watch();
    mock.timers.tick(0);
    await settle();
    assert.equal(looks(), 1);
    await pass(2);
    assert.equal(looks(), 2);
    await pass(4);
    assert.equal(looks(), 3);
    await pass(100);
    assert.ok(looks() <= 14, 'every ten minutes at the most');
  });

  it('is done less where it fails, and soon again where some came', async () => {
    const { looks } = watch(() => Promise.reject(new Error('offline')));
    mock.timers.tick(0);
    await settle();
    await pass(10);
    assert.equal(looks(), 3);
    const lively = watch(() => Promise.resolve(true));
    mock.timers.tick(0);
    await settle();
    await pass(5);
    assert.equal(lively.looks(), 6);
  });

  it('is not done while nobody sees the page, and at once when it is overdue', async () => {
    const { page, looks } = watch();
    mock.timers.tick(0);
    await settle();
    page.show('hidden');
    await pass(30);
    assert.equal(looks(), 1);
    page.show('visible');
    mock.timers.tick(0);
    await settle();
    assert.equal(looks(), 2);
  });

  it('ends', async () => {
    const { page, stop, looks } = watch();
    stop();
    page.show('visible');
    await pass(10);
    assert.equal(looks(), 0);
  });
});
