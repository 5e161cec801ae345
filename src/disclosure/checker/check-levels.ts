import { SILENT_SOURCE_TYPES } from '../../article/silent-source-types.js';
import type { AiDisclosure } from '../../article/model.js';
import type { Declaration } from './declarations.js';
import type { Check, Facts } from './facts.js';
import type { Hit } from './findings.js';

const termOf = (value: string): string =>
  value
    .replace(/[/#]+$/, '')
    .replace(/^.*[/#:]/s, '')
    .toLowerCase()
    .replace(/digitalsource$/, '');

/** Whether a source type is in either vocabulary, though it says nothing of AI. */
const isKnown = (term: string): boolean =>
  SILENT_SOURCE_TYPES.some((names) => names.some((name) => name && termOf(name) === term));

const isCapture = (term: string): boolean => /capture$|film$|^print$/.test(term);

/** IPTC has no term of its own for "autonomous". */
const classOf = (level: AiDisclosure): AiDisclosure => (level === 'autonomous' ? 'ai-generated' : level);

function contradict(one: Declaration, other: Declaration): boolean {
  const exact = one.as === 'level' && other.as === 'level';
  return exact ? one.level !== other.level : classOf(one.level!) !== classOf(other.level!);
}

/** What the page's own words say, as one more declaration. */
function inWords({ shown }: Facts): Declaration[] {
  const label = shown.labels.find(({ by, told, open }) => by === 'words' && open && told !== 'persona');
  if (!label) return [];
  const level = label.told === 'made' ? 'ai-generated' : 'ai-assisted';
  const name = `the label “${label.text}”`;
  return [{ at: label.element, name, value: level, as: 'source-type', level, machine: false }];
}

const MODEL = 'meta[name="ai-model" i],[ai-model],news-ai-disclosure[model]';
const NO_MODEL = /^(?:none|no|n\/?a|null|false|-)?$/i;

/** A model where no AI is said to have been used. */
function findModel({ page, declarations, declared }: Facts): Hit[] {
  if (declared || !declarations.some(({ level }) => level === 'none')) return [];
  const { headline, scope } = page;
  for (const at of page.all(MODEL)) {
    if (
      page.isElsewhere(at) ||
      (at.hasAttribute('ai-model') && !at.contains(headline ?? scope) && at !== scope)
    )
      continue;
    const value = ['content', 'ai-model', 'model'].map((name) => at.getAttribute(name)?.trim()).find(Boolean);
    if (value && !NO_MODEL.test(value)) return [{ code: 'none-with-model', at, values: { value } }];
  }
  const named = page.structured.find(({ draft }) => draft.aiModel);
  return named ? [{ code: 'none-with-model', at: named.where, values: { value: named.draft.aiModel! } }] : [];
}

/** Whether every place that declares a level knows the word, and says the same. */
export const checkLevels: Check = (facts) => {
  const hits: Hit[] = [];
  for (const { at, as, value, level } of facts.declarations) {
    if (level || !value) continue;
    const term = termOf(value);
    if (as === 'level') hits.push({ code: 'level-unknown', at, values: { value } });
    else if (!isKnown(term)) hits.push({ code: 'source-type-unknown', at, values: { value } });
    else if (isCapture(term))
      hits.push({ code: 'source-type-capture', at, values: { value: value.replace(/^.*[/#:](?=.)/s, '') } });
  }
  const [first, ...others] = [...facts.declarations, ...inWords(facts)].filter(({ level }) => level);
  const other = first && others.find((declaration) => contradict(first, declaration));
  if (other)
    hits.push({
      code: 'levels-contradict',
      at: typeof other.at === 'string' ? first.at : other.at,
      values: { one: first.name, first: first.value, other: other.name, second: other.value },
    });
  return [...hits, ...findModel(facts)];
};
