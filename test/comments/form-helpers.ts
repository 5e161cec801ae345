/** What the tests of the comment form share. */
import '../../src/comments/news-comment-form.js';
import { FormBody } from '../../src/comments/form-body.js';
import type { NewsCommentForm } from '../../src/comments/comment-form.js';
import { FakeComments, type FakeCommentsOptions } from '../../stories/fake-comments.js';
import { until } from '../helpers/frame.js';

export interface Made {
  readonly element: NewsCommentForm;
  readonly service: FakeComments;
}

export const $ = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(selector);

export const field = (element: Element, id: string): HTMLInputElement =>
  $(element, `#${id}`) as HTMLInputElement;

export const text = (element: Element): HTMLTextAreaElement => $(element, '#text') as HTMLTextAreaElement;

export const status = (element: Element): string => $(element, '[role=status]')!.textContent.trim();
export const alertOf = (element: Element): string => $(element, '[role=alert]')!.textContent.trim();

export const button = (element: Element, words: string): HTMLButtonElement | undefined =>
  [...element.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent.trim() === words);

export const focused = (element: Element): string | undefined => element.shadowRoot!.activeElement?.id;

export async function settle(element: NewsCommentForm): Promise<void> {
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

let count = 0;
/** Another for each test: what a test has sent may end in the next. */
export const thread = (): string => `tide-${count}`;

/** Forgets all that is kept, and takes the tests' forms away. For `afterEach`. */
export function cleanUp(): void {
  for (const box of document.querySelectorAll('[data-test]')) box.remove();
  localStorage.clear();
  count++;
}

/** Markup at the top of the page, until `cleanUp()`. */
export function page(markup = '', width = 640): HTMLElement {
  const box = document.createElement('div');
  box.dataset['test'] = '';
  box.style.inlineSize = `${width}px`;
  box.innerHTML = markup;
  document.body.prepend(box);
  return box;
}

/** The form in some markup, once it is drawn. */
export async function formIn(box: HTMLElement, isReady = true): Promise<NewsCommentForm> {
  const element = box.querySelector('news-comment-form')!;
  await until('the form', () => element.shadowRoot?.querySelector('.base'));
  if (isReady) await until('the service', () => !element.matches(':state(loading)'));
  await settle(element);
  return element;
}

/** A form with a service that is as bad as it is told; it answers at once. */
export async function form(
  options: FakeCommentsOptions = {},
  attributes = '',
  around = page(),
): Promise<Made> {
  const service = new FakeComments({ latency: 0, ...options });
  const element = document.createElement('news-comment-form');
  for (const [, name, value] of attributes.matchAll(/([\w-]+)="([^"]*)"/g))
    element.setAttribute(name!, value!);
  element.thread ??= thread();
  element.service = service;
  around.append(element);
  await formIn(around, options.latency === undefined);
  // as a reader who touches it would
  element
    .shadowRoot!.querySelector('input')
    ?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  await FormBody.loadDesk();
  await settle(element);
  return { element, service };
}

/** Types into a field as a reader would. */
export function type(element: Element, id: string, value: string): void {
  const control = field(element, id);
  control.focus();
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Fills what is asked for. */
export async function fill(element: NewsCommentForm, words = 'The committee met five times.'): Promise<void> {
  type(element, 'name', 'Ilse');
  type(element, 'text', words);
  await settle(element);
}

/** Presses the button and waits until something is said. */
export async function post(element: NewsCommentForm): Promise<void> {
  $(element, '.post')!.click();
  await until('an answer', () => alertOf(element) || (status(element) && !/^Posting/.test(status(element))));
  await settle(element);
}

/** What a form tells the page, in order. */
export function record(): string[] {
  const told: string[] = [];
  const tell = (event: Event): void => {
    const { comment, error } = event as Event & { comment?: { status: string }; error?: { code: string } };
    told.push(`${event.type} ${comment?.status ?? error?.code ?? ''}`.trim());
  };
  for (const name of ['posted', 'error', 'cancel']) document.addEventListener(`news-comment-${name}`, tell);
  return told;
}
