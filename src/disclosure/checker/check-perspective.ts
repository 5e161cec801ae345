import type { Check, Facts } from './facts.js';
import type { Hit } from './findings.js';
import { saysAi } from './ai-words.js';
import { isSeen } from './visible.js';

const QUOTABLE = 'div[data-nosnippet],section[data-nosnippet],span[data-nosnippet]';
const MODEL = 'meta[name="ai-model" i][content],[ai-model],news-ai-disclosure[model],news-author-card[model]';
const OWN_JSON = 'news-article script[type$=json],news-author-card script[type$=json]';

/** Whether the page names the model that the perspective instructs. */
const namesModel = ({ all, article, structured }: Facts['page']): boolean =>
  !!article.aiModel ||
  structured.some(({ draft }) =>
    draft.author?.some(({ perspectives }) => perspectives?.some(({ model }) => model)),
  ) ||
  all(MODEL).some((element) =>
    ['content', 'ai-model', 'model'].some((name) => element.getAttribute(name)?.trim()),
  ) ||
  all(OWN_JSON).some(({ textContent }) => /"(?:ai)?model"\s*:\s*"/i.test(textContent));

/** Whether the instructions an AI journalist writes from stand where they are not taken for news. */
export const checkPerspective: Check = ({ page, saysAi: isAi }) => {
  const slotted = page
    .all('news-author-card [slot=perspective]')
    .filter((element) => element.textContent.trim() && isSeen(element));
  const given = page
    .all('news-author-card[perspective]')
    .find((card) => card.getAttribute('perspective')?.trim());
  // of an AI journalist, <news-article> shows what the data has of it
  const inData =
    isAi && page.all('news-article').length
      ? page.structured.find(({ draft }) => draft.author?.some(({ perspectives }) => perspectives?.length))
      : undefined;
  const shown = slotted[0] ?? given ?? inData?.where;
  const hits: Hit[] = [];
  if (shown && !namesModel(page)) hits.push({ code: 'perspective-model-missing', at: shown });
  const inside = slotted.find((element) => element.closest('article,[role=article],[itemprop~=articleBody]'));
  if (inside) hits.push({ code: 'perspective-in-article', at: inside });
  const quotable = slotted.find((element) => !element.closest(QUOTABLE));
  if (quotable) hits.push({ code: 'perspective-snippet', at: quotable });
  return hits;
};

const POLICY_PATH = /(?:^|[/_.-])(?:ai|ki|ia|artificial-intelligence|kuenstliche-intelligenz)(?:[/_.#?-]|$)/i;

/** Whether something leads from work of AI to the rules that it is made by. */
export const checkPolicy: Check = ({ page, saysAi: isAi, shown, declared }) => {
  const { all, article, structured } = page;
  if (!isAi || !page.isArticle) return [];
  const known =
    article.publishingPrinciples ??
    article.publisher?.publishingPrinciples ??
    structured.find(({ draft }) => draft.publishingPrinciples)?.where ??
    all('news-ai-disclosure[policy-url],news-author-card[policy-url],[rel~="publishing-principles" i]')[0] ??
    all('a[href]').find(
      (link) =>
        POLICY_PATH.test(link.getAttribute('href') ?? '') ||
        (link.textContent.length < 200 && saysAi(link.textContent)),
    );
  return known ? [] : [{ code: 'policy-missing', at: shown.labels[0]?.element ?? declared?.at ?? 'article' }];
};
