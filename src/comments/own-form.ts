import type { CommentCapabilities } from './comment.js';
import { FORM_FIELDS, type FormField } from './form-check.js';
import type { FormDesk } from './form-desk.js';
import { mark } from './desk-view.js';
import { postForm } from './post-form.js';
import type { Post } from './submission.js';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** How the fields of comment forms are called. */
const NAMES: Readonly<Record<FormField, string>> = {
  name: '[autocomplete~=name],[name=author],[name=name],[name=nick]',
  email: '[type=email],[autocomplete~=email],[name=email],[name=mail]',
  url: '[type=url],[autocomplete~=url],[name=url],[name=website],[name=link]',
  text: 'textarea',
};
const PARENT = '[name=comment_parent],[name=parent]';

/** Marks what was added to the page, and says what it is. */
const ADDED = 'data-news-added';

/**
 * A form of the page's own, made better where it stands: with a draft, a counter, checks, and a comment that is posted
 * once. Its nodes, names, hidden fields and address stay; what is added goes again.
 */
export class OwnForm {
  readonly #form: HTMLFormElement;
  readonly #desk: FormDesk;
  readonly #controls: Readonly<Partial<Record<FormField, Control>>>;
  readonly #ends = new AbortController();
  readonly #added = new Map<FormField, HTMLElement>();
  readonly #counter: HTMLElement;
  #submitter: HTMLElement | null = null;
  #isNative = false;

  constructor(form: HTMLFormElement, desk: FormDesk) {
    const { signal } = this.#ends;
    const id = `news-${Math.random().toString(36).slice(2)}`;
    this.#form = form;
    this.#desk = desk;
    this.#controls = Object.fromEntries(
      FORM_FIELDS.flatMap((field) => {
        const control = form.querySelector<Control>(`:is(${NAMES[field]})`);
        return control ? [[field, control]] : [];
      }),
    );
    for (const field of FORM_FIELDS) {
      const control = this.#controls[field];
      if (!control) continue;
      const fault = document.createElement('p');
      fault.id = `${id}-${field}`;
      fault.hidden = true;
      this.#add(fault, control, 'fault');
      this.#added.set(field, fault);
      if (!control.value) control.value = desk.values[field];
      else if (field !== 'text') desk.values[field] = control.value;
      control.addEventListener('input', () => desk.type(field, control.value), { signal });
    }
    this.#counter = document.createElement('p');
    this.#counter.id = `${id}-counter`;
    const { text } = this.#controls;
    if (text) {
      this.#add(this.#counter, text, 'counter');
      this.#describe(text, this.#counter.id, true);
      if (text.value !== desk.values.text) desk.type('text', text.value);
    }
    form.addEventListener('submit', this.#handleSubmit, { signal });
    form.addEventListener('keydown', this.#handleKeydown, { signal });
    this.show();
  }

  get text(): HTMLTextAreaElement | undefined {
    return this.#controls.text as HTMLTextAreaElement | undefined;
  }

  /** Id of the comment that is answered, where the form says it. */
  get parent(): string | null {
    const value = this.#form.querySelector<HTMLInputElement>(`:is(${PARENT})`)?.value;
    return value && value !== '0' ? value : null;
  }

  control(field: FormField): Control | undefined {
    return this.#controls[field];
  }

  /** What can be asked for: what the form does not have cannot. */
  adapt(capabilities: CommentCapabilities): CommentCapabilities {
    const rule = (field: 'name' | 'email' | 'url'): CommentCapabilities['fields'][typeof field] => {
      const control = this.#controls[field];
      if (!control) return 'hidden';
      return control.required || capabilities.fields[field] === 'required' ? 'required' : 'optional';
    };
    return { ...capabilities, fields: { name: rule('name'), email: rule('email'), url: rule('url') } };
  }

  /** Shows what has changed. */
  show(): void {
    const { text } = this.#controls;
    if (text) text.readOnly = this.#desk.isFixed;
    this.#counter.textContent = this.#desk.count;
    for (const [field, place] of this.#added) {
      const fault = this.#desk.fault(field);
      const control = this.#controls[field]!;
      place.hidden = !fault;
      place.textContent = fault ?? '';
      this.#describe(control, place.id, !!fault);
      mark(control, 'aria-invalid', fault && 'true');
    }
    const button = this.#form.querySelector('button:not([type=button],[type=reset]),[type=submit]');
    if (button) mark(button, 'aria-disabled', this.#desk.isBusy && 'true');
  }

  /** Takes away what was added. */
  release(): void {
    this.#ends.abort();
    for (const [field, place] of this.#added) {
      this.#describe(this.#controls[field]!, place.id, false);
      this.#controls[field]!.removeAttribute('aria-invalid');
    }
    const { text } = this.#controls;
    if (text) {
      this.#describe(text, this.#counter.id, false);
      text.readOnly = false;
    }
    for (const node of [...this.#added.values(), this.#counter]) node.remove();
    this.#form.querySelector('[aria-disabled]')?.removeAttribute('aria-disabled');
  }

  /** Sends it to its own address as it would go by itself; where no script may read the answer, by itself. */
  readonly post: Post = (_draft, key, signal) =>
    postForm(this.#form, this.#submitter, key, signal) ?? this.#leave();

  /** The page is left; what comes of it is seen there. */
  #leave(): Promise<never> {
    this.#isNative = true;
    this.#desk.draft.leave();
    this.#form.requestSubmit(this.#submitter);
    return new Promise(() => undefined);
  }

  #add(node: HTMLElement, after: Element, kind: string): void {
    node.setAttribute(ADDED, kind);
    after.after(node);
  }

  #describe(control: Control, id: string, on: boolean): void {
    const ids = (control.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .filter((each) => each && each !== id);
    if (on) ids.push(id);
    mark(control, 'aria-describedby', ids.join(' '));
  }

  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#form.requestSubmit();
  };

  #handleSubmit = (event: SubmitEvent): void => {
    // another script of the page's has it in hand
    if (event.defaultPrevented || this.#isNative) return;
    event.preventDefault();
    this.#submitter = event.submitter;
    this.#desk.submit();
  };
}
