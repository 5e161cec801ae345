import { expect } from '@open-wc/testing';
import { onMinute } from '../../src/core/clock.js';

/** Timers by hand: nothing here waits. */
describe('the clock', () => {
  const real = { set: globalThis.setInterval, clear: globalThis.clearInterval };
  let timers: Map<number, () => void>;
  let shown: DocumentVisibilityState;

  beforeEach(() => {
    timers = new Map();
    shown = 'visible';
    let next = 1;
    globalThis.setInterval = ((callback: () => void) => {
      timers.set(next, callback);
      return next++;
    }) as unknown as typeof setInterval;
    globalThis.clearInterval = ((id: number) => timers.delete(id)) as unknown as typeof clearInterval;
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => shown });
  });

  afterEach(() => {
    globalThis.setInterval = real.set;
    globalThis.clearInterval = real.clear;
    Reflect.deleteProperty(document, 'visibilityState');
  });

  const tick = (): void => timers.forEach((callback) => callback());
  const show = (state: DocumentVisibilityState): void => {
    shown = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('runs one timer for all, and none for nobody', () => {
    const calls: string[] = [];
    const stopA = onMinute(() => calls.push('a'));
    const stopB = onMinute(() => calls.push('b'));
    expect(timers.size).to.equal(1);
    tick();
    expect(calls).to.deep.equal(['a', 'b']);
    stopA();
    tick();
    expect(calls).to.deep.equal(['a', 'b', 'b']);
    stopB();
    expect(timers.size).to.equal(0);
  });

  it('rests while the page is hidden and catches up when it is shown', () => {
    let calls = 0;
    const stop = onMinute(() => (calls += 1));
    show('hidden');
    expect(timers.size).to.equal(0);
    show('visible');
    expect(timers.size).to.equal(1);
    expect(calls).to.equal(1);
    stop();
    show('visible');
    expect(calls).to.equal(1);
    expect(timers.size).to.equal(0);
  });

  it('says what time it is', () => {
    let said = 0;
    const stop = onMinute((now) => (said = now));
    tick();
    expect(said).to.be.closeTo(Date.now(), 60_000);
    stop();
  });
});
