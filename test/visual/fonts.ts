/**
 * The faces that pictures are drawn with: the same on every machine, and no others. They come from packages; what the
 * machine has installed, and how its owner wants type drawn, is left out of account.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
// @ts-expect-error a build script without types
import { npmBin as untyped } from '../../scripts/project.mjs';

const fileOf = untyped as (path: string) => string;

/** By what style sheets ask for. */
const FACES = {
  'sans-serif': { name: 'Noto Sans', from: '@expo-google-fonts/noto-sans' },
  serif: { name: 'Noto Serif', from: '@expo-google-fonts/noto-serif' },
  monospace: { name: 'Noto Sans Mono', from: '@expo-google-fonts/noto-sans-mono' },
} as const;

/** For the signs that those do not have. */
const FALLBACKS = ['@expo-google-fonts/noto-naskh-arabic', '@expo-google-fonts/zen-kaku-gothic-new'];

/** Names that browsers and style sheets use for faces that readers may have. Others are drawn without serifs. */
const ALIASES: Readonly<Record<string, keyof typeof FACES>> = {
  'Times New Roman': 'serif',
  Georgia: 'serif',
  Courier: 'monospace',
};

const folderOf = (name: string): string => dirname(fileOf(`${name}/package.json`));

const prefer = (family: string, face: string): string =>
  `<alias binding="same"><family>${family}</family><prefer><family>${face}</family></prefer></alias>`;

function configuration(cache: string): string {
  const packages = [...Object.values(FACES).map(({ from }) => from), ...FALLBACKS];
  const aliases = [
    ...Object.entries(FACES).map(([family, { name }]) => prefer(family, name)),
    ...Object.entries(ALIASES).map(([family, generic]) => prefer(family, FACES[generic].name)),
  ];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${packages.map((name) => `<dir>${folderOf(name)}</dir>`).join('\n')}
<cachedir>${cache}</cachedir>
${aliases.join('\n')}
<match target="pattern">
<edit name="family" mode="append_last"><string>${FACES['sans-serif'].name}</string></edit>
</match>
<match target="font">
<edit name="antialias" mode="assign"><bool>true</bool></edit>
<edit name="hinting" mode="assign"><bool>false</bool></edit>
<edit name="rgba" mode="assign"><const>none</const></edit>
</match>
</fontconfig>
`;
}

/** Writes what fontconfig reads instead of the machine's own settings. @returns the file, for FONTCONFIG_FILE */
export function writeFontConfiguration(folder: string): string {
  const path = join(folder, 'fonts.conf');
  writeFileSync(path, configuration(join(folder, 'font-cache')));
  return path;
}
