/** How a page looks where it has little room, large letters or long words. */
import type { Frame } from './frame.js';
import { overflowing } from './overflow.js';

export interface Look {
  readonly name: string;
  /** CSS pixels. 320 is what is left of 1280 at 400 %. */
  readonly width: number;
  /** Size of the page's text, in percent of the browser's own. */
  readonly text?: number;
  readonly lang?: string;
  readonly dir?: 'rtl';
}

export const WIDTHS: readonly Look[] = [
  ...[820, 1600, 320, 200].map((width) => ({ name: `${width} px`, width })),
  { name: '320 px, text at 200 %', width: 320, text: 200 },
];

/** Observers of sizes are told in the frame after a change, and what they draw anew is there in the next. */
async function laidOut(page: Window): Promise<void> {
  for (let frames = 0; frames < 2; frames++)
    await new Promise((resolve) => page.requestAnimationFrame(resolve));
}

/** What does not fit at each of these looks. The page has its own language and size of text afterwards. */
export async function overflowAt(
  { element, document: page, window }: Pick<Frame, 'element' | 'document' | 'window'>,
  looks: readonly Look[],
): Promise<readonly string[]> {
  const root = page.documentElement;
  const { lang, dir } = root;
  const faults: string[] = [];
  for (const look of looks) {
    element.width = String(look.width);
    root.style.fontSize = look.text ? `${look.text}%` : '';
    root.lang = look.lang ?? lang;
    root.dir = look.dir ?? dir;
    await laidOut(window);
    faults.push(...overflowing(page).map((fault) => `${look.name}: ${fault}`));
  }
  root.style.fontSize = '';
  root.lang = lang;
  root.dir = dir;
  return faults;
}
