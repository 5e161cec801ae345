import { following } from '../../article/landmarks.js';
import { collapse } from '../../core/text.js';
import type { Check } from './facts.js';
import { isSeen } from './visible.js';

/** "Published", "Updated" and their like, alone in a piece of text, with "on" and a colon at most. */
const LABEL = new RegExp(
  `^(?:${[
    '(?:first |originally )?(?:published|posted)(?: on| at)?',
    '(?:last )?updated(?: on| at)?',
    '(?:erstmals )?veröffentlicht(?: am)?|(?:zuletzt )?aktualisiert(?: am)?',
    'publié(?: le)?|mis à jour(?: le)?',
    'publicado(?: el| em)?|actualizado(?: el)?|atualizado(?: em)?',
    'pubblicato(?: il)?|aggiornato(?: il)?',
    'gepubliceerd(?: op)?|bijgewerkt(?: op)?',
    'opublikowano|data publikacji|zaktualizowano',
    'опубліковано|оновлено',
    'نُ?شر(?: في)?|تاريخ النشر|حُ?دّ?ث(?: في)?|آخر تحديث',
    'פורסם(?: ב)?|עודכן(?: ב)?',
    'प्रकाशित|अपडेट किया गया',
    '发布(?:于|时间)|發布(?:於|時間)|发表于|更新(?:于|时间)',
    '公開日|更新日|公開日時|最終更新',
  ].join('|')})\\s*[:：]?$`,
  'iu',
);
const LONGEST = 40;
const MAX_TEXTS = 20_000;
const NOT_A_LABEL =
  'a,button,option,label,th,dt,h1,h2,h3,h4,h5,h6,figure,table,select,[slot],news-article-header,news-comment-list';
const CLIMB = 4;
const LINE = 200;
const SEPARATORS = /^[\s•·|,:;/–—-]+/;
/** "3 min read": a number that is no date. */
const READING_TIME = /^\p{N}+\s*(?:-\s*)?(?:min|分|دق|хв|मिनट|דק)/iu;

const MACHINE_DATE = 'time[datetime],relative-time,[data-time],[data-timestamp],[data-date]';
const NEXT_LINE = 60;

/** The line a label is part of: the widest element around it that is still short. */
function lineOf(text: Node): Element {
  let line = text.parentElement!;
  for (let step = 0; step < CLIMB; step++) {
    const parent = line.parentElement;
    if (!parent || parent.textContent.length > LINE || parent.matches('article,main,body')) break;
    line = parent;
  }
  return line;
}

/** Whether a text can hold a date; one without any number may say "yesterday". */
const isDate = (text: string): boolean => !!text && !READING_TIME.test(text);

/** Whether something that can be a date follows a label on its line, or makes up the next one. */
function isDated(text: Node, label: string, scope: Element): boolean {
  const line = lineOf(text);
  if (line.matches(MACHINE_DATE) || line.querySelector(MACHINE_DATE)) return true;
  const words = collapse(line.textContent);
  const rest = words.slice(words.indexOf(label) + label.length).replace(SEPARATORS, '');
  if (rest) return isDate(rest);
  const next = following(line, scope);
  if (!next) return false;
  const below = collapse(next.textContent);
  return below.length < NEXT_LINE && /\p{N}/u.test(below) && isDate(below);
}

/** A label such as "Published" that no date follows. */
export const checkDateLabel: Check = ({ page }) => {
  const walker = page.document.createTreeWalker(page.scope, 4); // text
  for (
    let count = 0, node = walker.nextNode();
    node && count < MAX_TEXTS;
    count++, node = walker.nextNode()
  ) {
    const value = node.nodeValue ?? '';
    if (value.length > LONGEST * 4) continue;
    const label = collapse(value);
    const parent = node.parentElement;
    if (
      !LABEL.test(label) ||
      !parent ||
      parent.closest(NOT_A_LABEL) ||
      page.isElsewhere(parent) ||
      !isSeen(parent)
    )
      continue;
    if (!isDated(node, label, page.scope))
      return [{ code: 'date-label-alone', at: parent, values: { text: label } }];
  }
  return [];
};
