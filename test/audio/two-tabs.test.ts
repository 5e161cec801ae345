/** Readers who press play in two tabs at once have one generation between them. */
import { expect } from '@open-wc/testing';
import { clickOn } from '../helpers/browser.js';
import { skip } from '../helpers/engine.js';
import { composed, until } from '../helpers/frame.js';
import { speechServer } from '../helpers/speech-server.js';

const PAGE = '/articles/foghorn/';

type Player = HTMLElement & { readonly state: string; endpoint?: string; sendText: boolean };

/** What a tab asked a service for, and what it was answered. */
interface Asked {
  readonly status: number;
  readonly id: string;
}

interface Tab {
  readonly player: Player;
  readonly press: () => void;
  readonly asked: readonly Asked[];
}

const tabs: Window[] = [];

/** Opens a page of the example host in a tab of its own, from a press, or skips. */
async function openTab(test: Mocha.Context): Promise<Tab> {
  const button = document.body.appendChild(document.createElement('button'));
  let opened: Window | null = null;
  button.onclick = () => (opened = open(PAGE, '_blank'));
  await clickOn(button);
  button.remove();
  const tab = opened as (Window & typeof globalThis) | null;
  if (!tab) skip(test, 'no page may open another tab here');
  tabs.push(tab);
  await until(
    'the tab',
    () => tab.location.pathname === PAGE && tab.document.readyState === 'complete',
  ).catch(() => skip(test, 'a tab that a page opens does not load here'));
  await composed(tab);
  const { prototype } = tab.HTMLMediaElement;
  const { play } = prototype;
  // machines without a sound device, and tabs that nobody pressed in
  prototype.play = function (this: HTMLMediaElement): Promise<void> {
    this.muted = true;
    return play.call(this);
  };
  const asked: Asked[] = [];
  const { fetch } = tab;
  tab.fetch = async (input, init) => {
    const response = await fetch.call(tab, input, init);
    if (init?.method === 'POST') {
      const { id } = (await response.clone().json()) as { id: string };
      asked.push({ status: response.status, id });
    }
    return response;
  };
  const player = await until('a player', () => {
    const found = tab.document.querySelector<Player>('news-audio-player');
    return found?.shadowRoot?.querySelector('.main-button') && found;
  });
  const press = (): void => player.shadowRoot!.querySelector<HTMLElement>('.main-button')!.click();
  return { player, press, asked };
}

const heard = ({ player }: Tab): Promise<unknown> =>
  until(`sound; it is ${player.state}`, () => player.state === 'playing', 30_000);

describe('two tabs', function () {
  this.timeout(270_000);

  afterEach(() => {
    for (const tab of tabs.splice(0)) tab.close();
    localStorage.clear();
  });

  it('that press play on an article at once have one generation, as the log of the service says', async function () {
    const one = await openTab(this);
    const two = await openTab(this);
    const server = speechServer({ mode: 'live', latency: 200, speed: 20, interval: 20 });
    for (const { player } of [one, two]) Object.assign(player, { endpoint: server.endpoint, sendText: true });
    one.press();
    two.press();
    await Promise.all([heard(one), heard(two)]);
    const { generations, requests } = await server.log();
    const posts = requests.filter(({ method }) => method === 'POST');
    expect([posts.length, generations]).to.deep.equal([2, 1]);
    expect(posts[0]!.body!['textHash']).to.equal(posts[1]!.body!['textHash']);
    expect(one.asked[0]!.id).to.equal(two.asked[0]!.id);
  });

  it('are served by the example host from one speech', async function () {
    const one = await openTab(this);
    const two = await openTab(this);
    one.press();
    two.press();
    await Promise.all([heard(one), heard(two)]);
    for (const { asked } of [one, two]) {
      expect(asked).to.have.length(1);
      expect(asked[0]!.status).to.be.oneOf([200, 202]);
    }
    expect(one.asked[0]!.id).to.be.a('string').and.equal(two.asked[0]!.id);
  });
});
