/**
 * What a test asks of the browser from outside the page. Each function answers `true`, or the reason why this
 * engine cannot do it; `await need(this, setViewport(390, 844))` skips the test with that reason.
 */
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import { skip } from './engine.js';

type Answer<T> = ({ readonly supported: true } & T) | { readonly supported: false; readonly reason: string };

/** Asks the runner's plugin (scripts/wtr-commands.mjs). */
export async function ask<T extends object>(command: string, payload: object = {}): Promise<Answer<T>> {
  return executeServerCommand<Answer<T>, object>(`news:${command}`, payload).catch((error: unknown) => {
    // the runner repeats all that was asked before it says what went wrong
    const [, cause = String(error)] = /\}: (.+)$/s.exec(String(error)) ?? [];
    throw new Error(`${command}: ${cause}`);
  });
}

/** `true`, or why the engine cannot. */
export type Outcome = true | string;

async function outcome(answer: Promise<Answer<object>>): Promise<Outcome> {
  const result = await answer;
  return result.supported || result.reason;
}

/** Skips the running test, saying why, if the engine cannot do what was asked. */
export async function need(test: Mocha.Context, asked: Promise<Outcome>): Promise<void> {
  const result = await asked;
  if (result !== true) skip(test, result);
}

export interface MediaFeatures {
  readonly media?: 'screen' | 'print' | null;
  readonly colorScheme?: 'light' | 'dark' | 'no-preference' | null;
  readonly reducedMotion?: 'reduce' | 'no-preference' | null;
  readonly forcedColors?: 'active' | 'none' | null;
  readonly contrast?: 'more' | 'no-preference' | null;
}

/** Emulates media features until changed again; `null` gives a feature back to the browser. */
export function emulateMedia(features: MediaFeatures): Promise<Outcome> {
  return outcome(ask('emulate-media', features));
}

/** Turns forced colours (Windows high contrast) on or off. */
export function emulateForcedColors(active: boolean): Promise<Outcome> {
  return emulateMedia({ forcedColors: active ? 'active' : null });
}

/** Gives every emulated feature back to the browser. */
export function resetMedia(): Promise<Outcome> {
  return emulateMedia({
    media: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  });
}

/** Presses a key or chord by DOM names: `Tab`, `Shift+Tab`, `Enter`, `Space`, `ArrowDown`, `a`. */
export function press(key: string): Promise<Outcome> {
  return outcome(ask('send-keys', { press: key }));
}

/** Types a text into what has the focus. */
export function typeText(text: string): Promise<Outcome> {
  return outcome(ask('send-keys', { type: text }));
}

/** Sizes the page's viewport, in CSS pixels. */
export function setViewport(width: number, height: number): Promise<Outcome> {
  return outcome(ask('set-viewport', { width, height }));
}

/**
 * The text of a page's PDF, white space collapsed. The page is opened in a tab of its own and printed once `ready`
 * matches something (default: `<html data-ready>`), or as it is with `javaScript: false`. Skips the test where the engine cannot.
 */
export async function printedText(
  test: Mocha.Context,
  url: string,
  { javaScript = true, ready }: { readonly javaScript?: boolean; readonly ready?: string } = {},
): Promise<string> {
  const answer = await ask<{ text: string }>('print-text', {
    url: new URL(url, location.href).href,
    javaScript,
    ...(ready && { ready }),
  });
  return answer.supported ? answer.text : skip(test, answer.reason);
}

/** A piece of text on paper, with its box in points from the top left corner. */
export interface PrintedPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of its letters. */
  readonly size: number;
}

/** A page of paper; sizes in points. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PrintedPiece[];
}

/**
 * The pages of a page's PDF with the text on them, once `ready` matches something, a reader has pressed a key, and the
 * library's module `uses` has come. Skips the test where the engine cannot.
 */
export async function printedPages(
  test: Mocha.Context,
  url: string,
  options: { readonly ready: string; readonly uses?: string; readonly format: 'A4' | 'Letter' },
): Promise<readonly PrintedPage[]> {
  const answer = await ask<{ pages: readonly PrintedPage[] }>('print-pages', {
    url: new URL(url, location.href).href,
    ...options,
  });
  return answer.supported ? answer.pages : skip(test, answer.reason);
}

/** What is painted of the page, and the colour at a place of it in CSS pixels of the viewport. */
export async function paintedPage(
  test: Mocha.Context,
): Promise<(x: number, y: number) => readonly [red: number, green: number, blue: number]> {
  const answer = await ask<{ png: string }>('screenshot');
  if (!answer.supported) return skip(test, answer.reason);
  const bytes = Uint8Array.from(atob(answer.png), (sign) => sign.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const scale = image.width / innerWidth;
  return (x, y) => {
    const [red, green, blue] = context.getImageData(x * scale, y * scale, 1, 1).data;
    return [red!, green!, blue!];
  };
}

/** How often the page has been laid out so far. Skips the test where that is not counted. */
export async function layoutCount(test: Mocha.Context): Promise<number> {
  const answer = await ask<{ count: number }>('layout-count');
  return answer.supported ? answer.count : skip(test, answer.reason);
}

/**
 * Requests of the page and its frames that failed or went to another site, since this was last asked: address and
 * what became of it. Nothing is known of the time before the first call, nor in engines that do not tell.
 */
export async function failedRequests(): Promise<readonly string[]> {
  const answer = await ask<{ requests: readonly { url: string; fault: string }[] }>('failed-requests');
  return answer.supported ? answer.requests.map(({ url, fault }) => `${url}: ${fault}`) : [];
}

/** Clicks the middle of an element as a reader would: a trusted event with user activation. */
export async function clickOn(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)],
  });
}

/** Lets the page sound, in the browsers that ask for a gesture. */
export async function allowSound(): Promise<void> {
  const button = document.body.appendChild(document.createElement('button'));
  await clickOn(button);
  button.remove();
}
