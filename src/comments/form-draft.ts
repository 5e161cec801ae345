import type { MessageKey } from '../core/messages.js';
import type { CommentDraft } from './comment.js';
import { checkDraft, wholeUrl, type Fault, type FormField } from './form-check.js';
import type { FormPort } from './form-port.js';
import { leftOf, sentText } from './text-length.js';

const FAULTS: Readonly<Record<string, MessageKey>> = {
  'name missing': 'formNameMissing',
  'email missing': 'formEmailMissing',
  'email invalid': 'formEmailInvalid',
  'url missing': 'formUrlMissing',
  'url invalid': 'formUrlInvalid',
  'text missing': 'formTextMissing',
};

/** What a form holds, as it is sent. */
export function draftOf({ values, parent, capabilities, touchedAt }: FormPort): CommentDraft {
  const { fields } = capabilities;
  const email = values.email.trim();
  const url = wholeUrl(values.url.trim());
  return {
    parent,
    text: sentText(values.text),
    author: {
      name: values.name.trim(),
      ...(fields.email !== 'hidden' && email && { email }),
      ...(fields.url !== 'hidden' && url && { url }),
    },
    ...(values.trap && { trap: values.trap }),
    ...(touchedAt && { elapsedMs: Date.now() - touchedAt }),
  };
}

/** What is wrong with it, in words. */
export function faultsOf(
  { locale, capabilities }: FormPort,
  draft: CommentDraft,
): Partial<Record<FormField, string>> {
  const message = ([field, fault]: [string, Fault]): [string, string] => [
    field,
    fault === 'tooLong'
      ? locale.plural('formTooLong', 'count', -leftOf(draft.text, capabilities))
      : locale.text(FAULTS[`${field} ${fault}`]!),
  ];
  return Object.fromEntries(Object.entries(checkDraft(draft, capabilities)).map(message));
}
