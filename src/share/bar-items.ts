import type { CSSResult } from 'lit';
import type { LintFinding } from '../core/lint-event.js';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import { provideShortLabel } from '../core/short-label.js';
import { shortLabel } from '../article/short-label.js';
import { shortLabelEnglish } from '../article/short-label.en.js';
import { KIND_NAMES, kindOf } from './all-kinds.js';
import { otherIcon } from './icons/other.js';
import { customItem, customTargets } from './custom-targets.js';
import { barContent } from './bar-content.js';
import { firstItems, type BarItems } from './first-items.js';
import { knownServer } from './mastodon-server.js';
import { canShare } from './can-share.js';
import { layoutStyles } from './share-bar-layout.styles.js';
import { renderAct } from './render-act.js';
import { shareTargetsEnglish } from './share-targets.en.js';
import { shareItem, type BarContent, type ShareItem } from './share-item.js';
import type { ShareTarget } from './targets.js';
import { withCampaign } from './with-campaign.js';

provideEnglish({ ...shareTargetsEnglish, ...shortLabelEnglish });
provideShortLabel(shortLabel);

/** What a bar says of its targets. */
export interface TargetSource {
  /** Names apart by spaces, in order; nothing for the default. */
  readonly targets?: string | undefined;
  readonly campaign?: string | undefined;
  readonly hashtags?: string | undefined;
  readonly via?: string | undefined;
  readonly display?: string | undefined;
}

const isTarget = (name: string): name is ShareTarget => KIND_NAMES.some((target) => target === name);

const vain = (name: string): LintFinding => ({
  code: 'share-target-unknown',
  severity: 'warning',
  message: `The share bar leaves out “${name}”: there is no such target, nor a link in the bar whose template can be filled.`,
});

/** What stands in a bar and behind it, by all that is said of it. */
export function barItems(bar: Element & TargetSource, given: BarContent, locale: LocaleController): BarItems {
  const { targets, campaign, hashtags, via, display } = bar;
  const customs = customTargets(bar);
  const instance = knownServer();
  const more = { instance, hashtags: hashtags?.split(/[\s,]+/), via };
  const findings: LintFinding[] = [];
  const label = (name: string): string => locale.text('shareOn', { name });
  const dress = (item: ShareItem): ShareItem => ({
    ...item,
    title: display === 'icons' ? item.name : undefined,
    render: renderAct,
  });
  const toItem = (name: string): ShareItem[] => {
    const content = { ...given, ...more, url: withCampaign(given.url, campaign, name) };
    const custom = customs.find(({ id }) => id === name);
    const icon = isTarget(name) ? kindOf(name).icon : otherIcon;
    const own = custom && customItem(custom, content, icon, label);
    if (own) return [dress(own)];
    if (!isTarget(name)) {
      findings.push(vain(name));
      return [];
    }
    if (name === 'native' && !canShare({ url: content.url })) return [];
    return [dress(shareItem(name, kindOf(name), content, locale))];
  };
  const chosen = targets?.split(/[\s,]+/).filter(Boolean) ?? [];
  if (chosen.length) {
    const row = [...new Set(chosen)].flatMap(toItem);
    // a device without a sheet of its own is not left without anything
    return {
      row: row.length ? row : toItem('copy'),
      rest: [],
      findings,
      // readers can name another server
      hasMore: !!instance && chosen.includes('mastodon'),
    };
  }
  const first = firstItems(given, locale, true).row.map(({ id }) => id);
  // one of the site's own takes the place of the library's of the same name
  const names = [...new Set([...first, ...customs.map(({ id }) => id)])];
  const others = KIND_NAMES.filter((name) => name !== 'native' && !names.includes(name));
  const row = names.flatMap(toItem);
  return { row, rest: others.flatMap(toItem), findings, hasMore: true };
}

/** What a bar of which more is said fetches: this module. */
export { barContent, layoutStyles as styles, withCampaign };
export interface TargetsCode {
  readonly styles: CSSResult;
  readonly barContent: typeof barContent;
  readonly barItems: typeof barItems;
  readonly withCampaign: typeof withCampaign;
}
