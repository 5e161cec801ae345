import type { LocaleController } from '../core/localize.js';
import type { CommentCapabilities, CommentThread } from './comment.js';
import type { NewsCommentForm } from './comment-form.js';
import type { Draft } from './drafts.js';
import type { FormField } from './form-check.js';

/** What stands in the fields. */
export interface FormValues extends Record<FormField, string> {
  /** In the field that people do not see. */
  trap: string;
  /** The address of mail may be remembered. */
  isRemembered: boolean;
}

/** A form as it stands, to those who do something with it. */
export interface FormHost {
  readonly element: NewsCommentForm;
  readonly locale: LocaleController;
  readonly thread: CommentThread;
  readonly capabilities: CommentCapabilities;
}

/** A form that is written into. */
export interface FormPort extends FormHost {
  /** Id of the comment that is answered. */
  readonly parent: string | null;
  readonly draft: Draft;
  readonly values: FormValues;
  /** When the reader first touched it, ms; undefined while they did not. */
  readonly touchedAt: number | undefined;
  /** What stands in the way of another comment. */
  readonly isBusy: boolean;
  /** Whether the text must stay as it is. */
  readonly isFixed: boolean;
  /** What is wrong with a field. */
  fault(field: FormField): string | undefined;
  /** Says something in the status region; quietly: to those who cannot see it only. */
  say(text: string, isQuiet?: boolean): void;
  /** Shows the focus in a field. */
  focusField(field: FormField): void;
  /** Takes another value. */
  type(field: FormField, value: string): void;
  /** The text was stored: the next begins. */
  clear(): void;
  /** Sends what was written. */
  submit(): void;
  update(): void;
}
