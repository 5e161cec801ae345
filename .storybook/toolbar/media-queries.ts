/** Media features that the toolbar decides, by name, with the value that then holds. */
export type Features = Readonly<Partial<Record<'forced-colors' | 'prefers-reduced-motion', string>>>;

const ALWAYS = '(width >= 0px)';
const NEVER = '(width < 0px)';

const FEATURE = /\(\s*(forced-colors|prefers-reduced-motion)\s*(?::\s*([a-z-]+)\s*)?\)/gi;

/** Puts into a media query what the toolbar says of its features; others stay as they are. */
export function decided(query: string, features: Features): string {
  return query.replace(FEATURE, (all: string, name: string, asked?: string) => {
    const value = features[name.toLowerCase() as keyof Features];
    // without a value a feature asks whether it is on, and none is decided but to be on
    if (value === undefined) return all;
    return (asked ?? value).toLowerCase() === value ? ALWAYS : NEVER;
  });
}

/** Whether a media query holds where a feature has a value, and only there. */
export const asksFor = (query: string, name: keyof Features, value: string): boolean =>
  [...query.matchAll(FEATURE)].some(([, feature, asked = value]) => feature === name && asked === value);
