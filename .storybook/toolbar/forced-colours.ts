/**
 * The colours of a forced palette, as far as a page can force them on itself. What the browser does differently stands
 * in stories/toolbar.mdx.
 */

type Palette = Readonly<Record<string, string>>;

/** As in Windows' contrast themes, a light one and a dark one. */
const LIGHT: Palette = {
  canvas: '#fff',
  canvastext: '#000',
  linktext: '#00009f',
  visitedtext: '#00009f',
  buttonface: '#fff',
  buttontext: '#000',
  buttonborder: '#000',
  field: '#fff',
  fieldtext: '#000',
  highlight: '#37006e',
  highlighttext: '#fff',
  selecteditem: '#37006e',
  selecteditemtext: '#fff',
  mark: '#ff0',
  marktext: '#000',
  graytext: '#600000',
};
const DARK: Palette = {
  canvas: '#000',
  canvastext: '#fff',
  linktext: '#ff0',
  visitedtext: '#ff0',
  buttonface: '#000',
  buttontext: '#fff',
  buttonborder: '#fff',
  field: '#000',
  fieldtext: '#fff',
  highlight: '#1aebff',
  highlighttext: '#000',
  selecteditem: '#1aebff',
  selecteditemtext: '#000',
  mark: '#ff0',
  marktext: '#000',
  graytext: '#3ff23f',
};

export const paletteFor = (scheme: string): Palette => (scheme === 'dark' ? DARK : LIGHT);

/** What stands below all rules of a page, but above their ordinary declarations. */
export const forcedSheet = (palette: Palette): string => `
  *, *::before, *::after, *::marker, *::placeholder, *::backdrop {
    color: revert !important;
    border-color: revert !important;
    outline-color: revert !important;
    text-decoration-color: revert !important;
    column-rule-color: revert !important;
    background-image: none !important;
    box-shadow: none !important;
    text-shadow: none !important;
    accent-color: auto !important;
    caret-color: auto !important;
    scrollbar-color: auto !important;
  }
  html {
    background: ${palette['canvas']!} !important;
    color: ${palette['canvastext']!} !important;
  }
  body { background: none !important; }
  a:any-link, summary { color: ${palette['linktext']!} !important; }
  dialog, [popover] {
    border-color: ${palette['canvastext']!} !important;
    background: ${palette['canvas']!} !important;
    color: ${palette['canvastext']!} !important;
  }
  button, ::file-selector-button {
    border-color: ${palette['buttonborder']!} !important;
    background: ${palette['buttonface']!} !important;
    color: ${palette['buttontext']!} !important;
  }
  input, textarea, select {
    border-color: ${palette['buttonborder']!} !important;
    background: ${palette['field']!} !important;
    color: ${palette['fieldtext']!} !important;
  }
  mark { background: ${palette['mark']!} !important; color: ${palette['marktext']!} !important; }
  :disabled, ::placeholder { color: ${palette['graytext']!} !important; }
`;

const NAMES = Object.keys(LIGHT).join('|');
const SYSTEM_COLOURS = new RegExp(`\\b(${NAMES})\\b`, 'gi');
const isSystemColour = (value: string): boolean => new RegExp(`^\\s*(${NAMES})\\s*$`, 'i').test(value);
const COLOURED = /color$|^(background|border|outline|fill|stroke)/;
const SEE_THROUGH = /^(transparent|none|inherit|initial|unset|revert|currentcolor|rgba?\(0, 0, 0, 0\)|)$/i;

const inPalette = (value: string, palette: Palette): string =>
  value.replace(SYSTEM_COLOURS, (name) => palette[name.toLowerCase()] ?? name);

/**
 * Rewrites one rule's declarations: system colours stay, and are those of the palette; other grounds are covered.
 * `isForForced`: the rule is one for forced colours, so what it sets is meant.
 */
export function force(style: CSSStyleDeclaration, isForForced: boolean, palette: Palette): void {
  const ground = style.getPropertyValue('background-color');
  // of a shorthand with a variable the parts are not known
  const isVariable = ground === '' && style.getPropertyValue('background').includes('var(');
  const isCovered = ground !== '' && !SEE_THROUGH.test(ground.trim()) && !isSystemColour(ground);
  const keepsOwn = style.getPropertyValue('forced-color-adjust') === 'none';
  for (const name of [...style].filter((longhand) => COLOURED.test(longhand))) {
    const value = style.getPropertyValue(name);
    const forced = inPalette(value, palette);
    const isMeant = keepsOwn || isSystemColour(value) || (isForForced && forced !== value);
    if (value && isMeant) style.setProperty(name, forced, 'important');
  }
  if (!keepsOwn && (isCovered || isVariable))
    style.setProperty('background-color', palette['canvas']!, 'important');
}
