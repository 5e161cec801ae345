import type { LintFinding, LintSeverity } from '../../core/lint-event.js';

/** What is wrong with a page, and how to mend it. */
export interface DisclosureFinding extends LintFinding {
  /** Stable, documented in docs/checks.md. */
  readonly code: DisclosureCode;
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly mend: string;
  /** Where: `article > p.label`, `JSON-LD`, `meta[name="ai-disclosure"]`. For people; no selector to rely on. */
  readonly place: string;
  /** Set where the finding speaks of AI. */
  readonly about?: 'ai';
  readonly element?: Element;
}

interface Kind {
  readonly severity: LintSeverity;
  readonly about?: 'ai';
  /** `{…}` is filled in by the check. */
  readonly message: string;
  readonly mend: string;
}

/** Every finding there is. */
export const FINDINGS = {
  'label-missing': {
    severity: 'error',
    about: 'ai',
    message: 'The page declares {value}, but nothing near the headline tells readers.',
    mend: 'Put <news-ai-disclosure>, or a sentence such as “Written by AI.”, between headline and standfirst.',
  },
  'label-undeclared': {
    severity: 'warning',
    about: 'ai',
    message: 'Readers are told of AI (“{text}”), but the metadata is silent.',
    mend: 'Add digitalSourceType to the JSON-LD, or <meta name="ai-disclosure" content="{level}">.',
  },
  'label-author-person': {
    severity: 'error',
    about: 'ai',
    message: 'The label says that AI wrote the text, but the author {name} is typed Person.',
    mend: 'Type the author Organization with its parentOrganization, or name the people who wrote it in the label.',
  },
  'label-late': {
    severity: 'warning',
    about: 'ai',
    message: 'The label stands after {after} in the markup: many readers have read before they are told.',
    mend: 'Put the label between headline and standfirst.',
  },
  'label-hidden': {
    severity: 'error',
    about: 'ai',
    message: 'The only label is hidden, or inside something that readers must open first.',
    mend: 'Take the label out of <details>, dialogs and hidden elements.',
  },
  'levels-contradict': {
    severity: 'error',
    about: 'ai',
    message: '{one} says {first}, {other} says {second}.',
    mend: 'Say the same in both.',
  },
  'level-unknown': {
    severity: 'error',
    about: 'ai',
    message: '“{value}” is no level of AI disclosure, so it says nothing.',
    mend: 'Use one of none, ai-assisted, ai-generated, autonomous.',
  },
  'source-type-unknown': {
    severity: 'warning',
    about: 'ai',
    message: '“{value}” is no digital source type of schema.org or IPTC, so it says nothing.',
    mend: 'Use TrainedAlgorithmicMediaDigitalSource for text by AI, CompositeWithTrainedAlgorithmicMediaDigitalSource for text by people with AI.',
  },
  'source-type-capture': {
    severity: 'warning',
    message: 'The article’s digital source type is {value}, which means a camera or a scanner, not a writer.',
    mend: 'Use https://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation for text by people; leave capture to pictures.',
  },
  'json-ld-malformed': {
    severity: 'error',
    about: 'ai',
    message: 'The JSON-LD that declares AI is not valid JSON: search engines and others do not read it.',
    mend: 'Correct the JSON: often a comma too many, a quotation mark inside a text, or a comment.',
  },
  'none-with-model': {
    severity: 'warning',
    about: 'ai',
    message: 'The page declares that no AI was used, but names a model: {value}.',
    mend: 'Take the model away, or correct the level.',
  },
  'level-none-ai-author': {
    severity: 'error',
    about: 'ai',
    message: 'The page declares that no AI was used, but shows {name} as its AI author.',
    mend: 'Correct the level, or the author.',
  },
  'autonomous-reviewed': {
    severity: 'warning',
    about: 'ai',
    message: 'The level is autonomous, which means without people, but a reviewer is named: {name}.',
    mend: 'Use the level ai-generated if someone reviewed the text before it was published.',
  },
  'reviewer-missing': {
    severity: 'warning',
    about: 'ai',
    message: 'A review is dated, but nobody is named who did it: that counts as no review.',
    mend: 'Name who reviewed the text (reviewed-by, or reviewedBy of the WebPage), or take the date away.',
  },
  'review-date-invalid': {
    severity: 'error',
    about: 'ai',
    message: 'The date of the review, “{value}”, is not one.',
    mend: 'Write it in ISO 8601: 2026-10-20 or 2026-10-20T09:14:00+02:00.',
  },
  'review-date-future': {
    severity: 'error',
    about: 'ai',
    message: 'The review is dated {value}, more than a day ahead.',
    mend: 'Correct the date. A review that is planned is none.',
  },
  'reviewer-not-a-person': {
    severity: 'error',
    about: 'ai',
    message: 'The reviewer is given as “{name}”, which is nobody who could have reviewed the text.',
    mend: 'Name the person who reviewed the text, or leave the review out: then the label says that none is recorded.',
  },
  'review-unrecorded': {
    severity: 'warning',
    about: 'ai',
    message:
      'The page’s own label tells of a review (“{text}”), but no data names who did it: whatever is made from the data says that no human review is recorded.',
    mend: 'Set reviewed-by of <news-ai-disclosure>, or reviewedBy of the WebPage in the JSON-LD.',
  },
  'perspective-model-missing': {
    severity: 'warning',
    about: 'ai',
    message: 'An editorial perspective is shown, but not the model that it instructs.',
    mend: 'Name it in model of <news-author-card> or <news-ai-disclosure>, or in <meta name="ai-model">.',
  },
  'perspective-in-article': {
    severity: 'warning',
    about: 'ai',
    message: 'The text of the editorial perspective stands inside the article: reader modes show it as news.',
    mend: 'Put the author card into an <aside> after <article>, or hand the text over in the attribute perspective.',
  },
  'perspective-snippet': {
    severity: 'warning',
    about: 'ai',
    message: 'Search engines may quote the editorial perspective as if it were the news.',
    mend: 'Put data-nosnippet on it; it counts on div, section and span only.',
  },
  'ai-persona-person': {
    severity: 'error',
    about: 'ai',
    message: 'Readers see {name} as an AI journalist, but the metadata types the author Person.',
    mend: 'A persona is no Person: type it Organization with its parentOrganization.',
  },
  'author-kind-unknown': {
    severity: 'warning',
    about: 'ai',
    message: '“{value}” is no kind of author, so <news-author-card> does not go by it.',
    mend: 'Use one of human, ai, organisation.',
  },
  'author-is-tool': {
    severity: 'warning',
    about: 'ai',
    message: 'The author is named “{name}”. Google: not an appropriate byline.',
    mend: 'Name the journalist, the persona or the newsroom, and say in the label that AI wrote the text.',
  },
  'author-software': {
    severity: 'warning',
    about: 'ai',
    message:
      'The author is typed SoftwareApplication, which schema.org does not allow there: it is only a proposal.',
    mend: 'Type the author Organization with its parentOrganization.',
  },
  'policy-missing': {
    severity: 'info',
    about: 'ai',
    message: 'Nothing leads from this work of AI to the rules that it is made by.',
    mend: 'Set policy-url of <news-ai-disclosure>, or add publishingPrinciples to the JSON-LD.',
  },
  'alt-equals-headline': {
    severity: 'warning',
    message: 'The text alternative of a picture repeats the headline.',
    mend: 'Say in alt what the picture shows.',
  },
  'alt-equals-caption': {
    severity: 'warning',
    message: 'The text alternative of a picture repeats the caption: screen readers say it twice.',
    mend: 'Say in alt what the picture shows.',
  },
  'heading-orphan': {
    severity: 'warning',
    message: 'Nothing stands under the heading “{text}”.',
    mend: 'Leave the heading out while there is nothing to show.',
  },
  'date-label-alone': {
    severity: 'warning',
    message: 'No date follows “{text}”.',
    mend: 'Leave the word out while there is no date.',
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type DisclosureCode = keyof typeof FINDINGS;

/** Where a finding is: an element of the page, or the name of a place that is none. */
export type Spot = Element | string;

/** What a check says, before it is put into words. */
export interface Hit {
  readonly code: DisclosureCode;
  readonly at: Spot;
  readonly values?: Readonly<Record<string, string>>;
}
