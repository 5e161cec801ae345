/** Faces by the names that systems give them. None is downloaded. */

export interface ScriptFaces {
  readonly serif: readonly string[];
  readonly sans: readonly string[];
}

/** Languages whose pages begin with faces of their own script. */
export interface Script {
  readonly title: string;
  readonly languages: readonly string[];
  readonly faces: ScriptFaces;
  /** Letters that reach higher and lower than Latin ones: more room between lines, and no tracking. */
  readonly tall: boolean;
}

const ARABIC: ScriptFaces = {
  serif: ['Noto Naskh Arabic', 'Geeza Pro', 'Sakkal Majalla', 'Traditional Arabic', 'serif'],
  sans: ['Noto Sans Arabic', 'SF Arabic', 'Geeza Pro', 'Segoe UI', 'sans-serif'],
};
const HEBREW: ScriptFaces = {
  serif: ['Noto Serif Hebrew', 'New Peninim MT', 'David', 'serif'],
  sans: ['Noto Sans Hebrew', 'SF Hebrew', 'Arial Hebrew', 'Segoe UI', 'sans-serif'],
};
const DEVANAGARI: ScriptFaces = {
  serif: ['Noto Serif Devanagari', 'Kohinoor Devanagari', 'Nirmala UI', 'serif'],
  sans: ['Noto Sans Devanagari', 'Kohinoor Devanagari', 'Nirmala UI', 'sans-serif'],
};

/** Han characters are drawn otherwise in each of these languages, so no single list of faces fits them all. */
export const SCRIPTS: readonly Script[] = [
  {
    title: 'Arabic letters',
    languages: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'],
    faces: ARABIC,
    tall: true,
  },
  { title: 'Hebrew letters', languages: ['he', 'yi'], faces: HEBREW, tall: false },
  { title: 'Devanagari', languages: ['hi', 'mr', 'ne'], faces: DEVANAGARI, tall: true },
  {
    title: 'Japanese',
    languages: ['ja'],
    faces: {
      serif: ['Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP', 'serif'],
      sans: ['Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP', 'sans-serif'],
    },
    tall: false,
  },
  {
    title: 'Chinese, simplified',
    languages: ['zh'],
    faces: {
      serif: ['Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'SimSun', 'serif'],
      sans: ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'sans-serif'],
    },
    tall: false,
  },
  {
    title: 'Chinese, traditional',
    languages: ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO'],
    faces: {
      serif: ['Songti TC', 'Noto Serif CJK TC', 'Noto Serif TC', 'PMingLiU', 'serif'],
      sans: ['PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', 'sans-serif'],
    },
    tall: false,
  },
  {
    title: 'Korean',
    languages: ['ko'],
    faces: {
      serif: ['AppleMyungjo', 'Nanum Myeongjo', 'Noto Serif CJK KR', 'Batang', 'serif'],
      sans: ['Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'sans-serif'],
    },
    tall: false,
  },
];

const firstTwo = (faces: readonly string[]): readonly string[] => faces.slice(0, 2);

/**
 * A stack for pages in Latin, Greek or Cyrillic letters: `first`, then faces for words in other scripts, then
 * `common`, which may have poorer letters of those scripts.
 */
export function stack(
  kind: keyof ScriptFaces,
  first: readonly string[],
  common: readonly string[],
): readonly string[] {
  const others = [ARABIC, HEBREW, DEVANAGARI].flatMap((faces) => firstTwo(faces[kind]));
  return [...first, ...others, ...common, kind === 'serif' ? 'serif' : 'sans-serif'];
}
