/** Every story of the player comes to the state that it is named for. What holds for all stories: test/stories. */
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import * as stories from '../../stories/news-audio-player.stories.js';
import type { NewsAudioPlayer } from '../../src/audio/news-audio-player.js';
import { PLAYBACK_STATES, type PlaybackState } from '../../src/audio/playback-machine.js';
import { SPEECH_ERROR_CODES } from '../../src/audio/speech.js';
import { axFind, axTree } from '../helpers/a11y.js';
import { canFeed } from '../../src/audio/media-source.js';
import { allowSound } from '../helpers/browser.js';
import { skip } from '../helpers/engine.js';
import { until } from '../helpers/frame.js';
import { storiesOf, type Story } from '../helpers/stories.js';
import { $ } from './players.js';
import { MEDIA_TYPES } from './silence.js';

const SHOWN: Readonly<Record<string, Story>> = Object.fromEntries(
  storiesOf(stories).map((story) => [story.name, story]),
);

const statesOf = ({ parameters }: Story): readonly PlaybackState[] =>
  (parameters['states'] ?? []) as readonly PlaybackState[];

/** Opens a story as Storybook does. */
async function open({ show, play }: Story): Promise<NewsAudioPlayer[]> {
  const canvas = await fixture<HTMLElement>(html`<div>${show()}</div>`);
  await play?.(canvas);
  return [...canvas.querySelectorAll<NewsAudioPlayer>('news-audio-player')];
}

/** Sound that never comes to its end is fed as it comes. */
function skipUnfed(test: Mocha.Context, { args }: Story): void {
  const isFed = args['sound'] === 'stalls' || args['sound'] === 'breaks';
  if (isFed && !Object.values(MEDIA_TYPES).some(canFeed))
    skip(test, 'it has no media source for these sounds');
}

/** Waits until a player stays in one of these states. */
async function rests(player: NewsAudioPlayer, states: readonly PlaybackState[]): Promise<PlaybackState> {
  let same = 0;
  let before: PlaybackState | undefined;
  await until(`${states.join(' or ')} to stay`, () => {
    same = player.state === before && states.includes(before) ? same + 1 : 0;
    before = player.state;
    return same === 25;
  });
  await player.updateComplete;
  return player.state;
}

describe('stories of the player', function () {
  this.timeout(180_000);

  before(allowSound);
  afterEach(() => localStorage.clear());

  for (const [name, story] of Object.entries(SHOWN))
    it(`${name}: ${statesOf(story).join(', ')}`, async function () {
      skipUnfed(this, story);
      const states = statesOf(story);
      const players = await open(story);
      expect(players).not.to.be.empty;
      for (const player of players) expect(states).to.include(await rests(player, states));
    });

  for (const [name, button] of Object.entries({
    Idle: 'Play',
    Preparing: 'Cancel preparing',
    Buffering: 'Pause',
    Playing: 'Pause',
    Paused: 'Resume',
    Ended: 'Replay',
    Blocked: 'Play',
    Unavailable: 'Play',
    Offline: 'Retry',
  }))
    it(`${name}: is a region, with a button that says what it does and a status, to assistive technology`, async function () {
      const story = SHOWN[name]!;
      skipUnfed(this, story);
      const [player] = await open(story);
      await rests(player!, statesOf(story));
      const tree = await axTree(this, player!);
      expect(axFind(tree, 'region', 'Listen to Article')).to.have.length(1);
      expect(axFind(tree, 'button')[0]!.name).to.equal(button);
      expect(axFind(tree, 'status')).to.have.length(1);
    });

  it('show every state', () => {
    const shown = Object.values(SHOWN).flatMap(statesOf);
    expect([...new Set(shown)]).to.have.members([...PLAYBACK_STATES]);
  });

  it('show what is told of every failure', async () => {
    const players = await open(SHOWN['Failures']!);
    const told = await Promise.all(
      players.map(async (player) => [
        await rests(player, statesOf(SHOWN['Failures']!)),
        $(player, '[part=hint]')?.textContent,
      ]),
    );
    expect(told).to.have.length(SPEECH_ERROR_CODES.length);
    for (const [at, code] of SPEECH_ERROR_CODES.entries()) {
      const [state, hint] = told[at]!;
      const wanted = code === 'aborted' ? 'idle' : code === 'unavailable' ? 'unavailable' : 'error';
      expect(state, code).to.equal(wanted);
      if (code !== 'aborted') expect(hint, code).not.to.be.oneOf(['', 'Click play to generate audio']);
    }
  });

  it('say of speech that is lost midway that what is there plays on', async function () {
    skipUnfed(this, SHOWN['LostMidway']!);
    const [player] = await open(SHOWN['LostMidway']!);
    await rests(player!, ['playing']);
    expect($(player!, '.note')?.textContent).not.to.be.oneOf(['', undefined]);
  });
});
