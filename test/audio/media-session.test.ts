import { aTimeout, expect } from '@open-wc/testing';
import { html } from 'lit';
import { MediaSessionControl } from '../../src/audio/media-session.js';
import type { NewsAudioPlayer } from '../../src/audio/audio-player.js';
import { engine, skip } from '../helpers/engine.js';
import { until } from '../helpers/frame.js';
import { ARTICLE, playerIn, press, recording, state } from './players.js';

const playing = async (): Promise<NewsAudioPlayer> => {
  const player = await playerIn(
    html`<article>
      <news-audio-player
        .service=${{
          abilities: { seek: 'full', marks: 'none', background: true, download: false },
          available: () => true,
          generate: () => Promise.resolve({ kind: 'url', url: recording(30), duration: 30 }),
        }}
      ></news-audio-player>
      ${ARTICLE}
    </article>`,
  );
  await press(player);
  await state(player, 'playing');
  return player;
};

const needSession = (test: Mocha.Context): void => {
  if (!('mediaSession' in navigator && 'MediaMetadata' in globalThis))
    skip(test, 'there is no Media Session');
};

/** WebKit keeps the state by itself, from what the page's media do. */
const isState = (state: MediaSessionPlaybackState): boolean =>
  engine === 'webkit' || navigator.mediaSession.playbackState === state;

describe('headsets and locked screens', () => {
  it('show what plays, by whom, and whether', async function () {
    needSession(this);
    const player = await playing();
    const { mediaSession } = navigator;
    await until('the display', () => mediaSession.metadata && isState('playing'));
    expect(mediaSession.metadata?.title).to.equal(document.title);
    player.pause();
    await until('the pause', () => isState('paused'));
    player.remove();
    await until('the end', () => mediaSession.metadata === null);
    expect(isState('none')).to.equal(true);
  });

  it('belong to the player that sounds last', async function () {
    needSession(this);
    const one = await playing();
    const two = await playing();
    await state(one, 'paused');
    await until('the display', () => navigator.mediaSession.metadata && isState('playing'));
    one.remove();
    await aTimeout(50);
    expect(navigator.mediaSession.metadata).not.to.equal(null);
    expect(isState('playing')).to.equal(true);
    two.remove();
  });

  it('are given only positions that they take, and handlers for all they can ask', function () {
    needSession(this);
    const told: unknown[] = [];
    const handlers = new Map<string, MediaSessionActionHandler | null>();
    const { mediaSession } = navigator;
    const { setPositionState, setActionHandler } = MediaSession.prototype;
    MediaSession.prototype.setPositionState = (position) => void told.push(position);
    MediaSession.prototype.setActionHandler = (action, handler) => {
      handlers.set(action, handler);
      if (action === 'stop') throw new TypeError('unknown here');
    };
    try {
      const asked: unknown[] = [];
      const control = new MediaSessionControl({
        play: () => asked.push('play'),
        pause: () => asked.push('pause'),
        stop: () => asked.push('stop'),
        seek: (seconds) => asked.push(seconds),
        skip: (seconds) => asked.push(seconds),
      });
      control.show({ headline: 'The foghorn' }, 'paper.example', undefined);
      expect(mediaSession.metadata?.title).to.equal('The foghorn');
      control.update('playing', { duration: 10, position: 12, rate: 1.5 });
      control.update('playing', { duration: undefined, position: 12, rate: 1 });
      expect(told).to.deep.equal([{ duration: 10, playbackRate: 1.5, position: 10 }, undefined]);
      handlers.get('seekto')?.({ action: 'seekto', seekTime: 7 });
      handlers.get('seekbackward')?.({ action: 'seekbackward' });
      handlers.get('seekforward')?.({ action: 'seekforward', seekOffset: 30 });
      handlers.get('pause')?.({ action: 'pause' });
      expect(asked).to.deep.equal([7, -15, 30, 'pause']);
      control.release();
      expect([...handlers.values()].every((handler) => handler === null)).to.equal(true);
    } finally {
      Object.assign(MediaSession.prototype, { setPositionState, setActionHandler });
    }
  });
});
