import type { Case } from '../cases.js';
import { ARTICLE, OTHER, ROUTED, visiting, type Visit } from '../visit.js';

/** Before any code: a browser that is told to let no site keep anything. */
function blocked(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
}

/** Fills what there is, to the last sign. */
const fill = ({ page }: Visit): Promise<number> =>
  page.evaluate(() => {
    for (let size = 2 ** 22, count = 0; size >= 1; count += 1)
      try {
        localStorage.setItem(`full${count}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    return JSON.stringify(localStorage).length;
  });

/** Goes to another article and back in the same document: all that can be kept without storage. */
async function around({ page }: Visit): Promise<void> {
  for (const address of [OTHER, ARTICLE])
    await page.evaluate(async (next) => {
      history.pushState(null, '', next);
      await window.soak.mount(next);
    }, address);
}

async function writeAndListen(visit: Visit): Promise<string> {
  await visit.write();
  await visit.listen();
  await around(visit);
  await visit.findDraft();
  const place = await visit.goesOn();
  await visit.isWell();
  return `after another article in between, the draft is there and it plays on at ${place}`;
}

export const storageCases: readonly Case[] = [
  {
    name: 'storage full',
    run: (soak) =>
      visiting(soak, ROUTED, async (visit) => {
        const size = await fill(visit);
        return `${Math.round(size / 1000)} kB: ${await writeAndListen(visit)}`;
      }),
  },
  {
    name: 'storage filled while writing',
    run: (soak) =>
      visiting(soak, ROUTED, async (visit) => {
        await visit.write('The chairs');
        await visit.page.waitForTimeout(600);
        await fill(visit);
        return writeAndListen(visit);
      }),
  },
  {
    name: 'storage blocked',
    run: (soak) => visiting(soak, ROUTED, writeAndListen, { init: blocked }),
  },
];
