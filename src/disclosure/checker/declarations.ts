import { levelOfKeyword, levelOfSourceType } from '../../article/ai-vocabularies.js';
import type { AiDisclosure } from '../../article/model.js';
import type { Page } from './page.js';
import type { Spot } from './findings.js';

/** One place that says how far AI made the text. */
export interface Declaration {
  readonly at: Spot;
  /** As people would name it: "meta ai-disclosure". */
  readonly name: string;
  /** As it is written. */
  readonly value: string;
  /** A level of the `ai-disclosure` vocabulary, or a digital source type. */
  readonly as: 'level' | 'source-type';
  /** Undefined where the value is unknown or says nothing of AI. */
  readonly level: AiDisclosure | undefined;
  /** Whether machines read it; what `<news-ai-disclosure>` says is for readers. */
  readonly machine: boolean;
}

/** Everything on the page that declares a level, in falling precedence. */
export function readDeclarations({ all, headline, isElsewhere, scope, structured }: Page): Declaration[] {
  const level = (at: Spot, name: string, value: string, machine = true): Declaration => ({
    at,
    name,
    value: value.trim(),
    as: 'level',
    level: levelOfKeyword(value),
    machine,
  });
  const found: Declaration[] = [];
  for (const { where, draft, raw } of structured) {
    const type = raw.digitalSourceType?.trim();
    if (type)
      found.push({
        at: where,
        name: `digitalSourceType (${where})`,
        value: type,
        as: 'source-type',
        level: levelOfSourceType(type),
        machine: true,
      });
    if (draft.aiDisclosure) found.push(level(where, `aiDisclosure (${where})`, draft.aiDisclosure));
  }
  for (const meta of all('meta[name="ai-disclosure" i][content],meta[property="ai-disclosure" i][content]'))
    found.push(level(meta, 'meta ai-disclosure', meta.getAttribute('content') ?? ''));
  for (const element of all('[ai-disclosure]')) {
    // one on another article, or on a picture, is not about this one
    const isOurs = element.contains(headline ?? scope) || scope === element;
    if (isOurs)
      found.push(level(element, 'the attribute ai-disclosure', element.getAttribute('ai-disclosure') ?? ''));
  }
  for (const element of all('news-ai-disclosure[level]'))
    if (!isElsewhere(element))
      found.push(level(element, '<news-ai-disclosure>', element.getAttribute('level') ?? '', false));
  return found;
}
