/** What the apps draw at first, and what they are given later. */
import type { State } from './app.js';

export const ADA = [{ name: 'Ada Example', kind: 'human' }] as const;
export const BEN = [{ name: 'Ben Sample', kind: 'human' }] as const;
const FOG = [{ headline: 'Fog', url: 'https://paper.example/fog-again' }] as const;
export const RAIN = [{ headline: 'Rain', url: 'https://paper.example/rain' }] as const;

export const STATE: State = {
  hasHeader: true,
  headline: 'The slow boat north',
  level: 2,
  authors: ADA,
  updatedAt: '2026-01-02T10:00:00Z',
  note: 'a note',
  quote: true,
  articles: FOG,
  service: undefined,
  links: ['tide', 'wind'],
  onShare: () => undefined,
  onShareAround: () => undefined,
  onRelatedLoad: () => undefined,
};
