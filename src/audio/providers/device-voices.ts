import type { Device } from './device.js';

/** Milliseconds in which a browser has to come up with its voices. */
export const VOICES_BOUND = 1500;
const POLL = 50;

/** Voices made for fun, and those made for speed: read out, a news article sounds like a joke. */
const ODD =
  /eloquence|espeak|^(albert|bad news|bahh|bells|boing|bubbles|cellos|eddy|flo|fred|good news|grandma|grandpa|jester|junior|kathy|organ|ralph|reed|rocko|sandy|shelley|superstar|trinoids|whisper|wobble|zarvox)\b/i;
const GOOD = /premium|enhanced|natural|siri/i;

/** Lists of voices and pages name these three for one another. */
const SAME: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

interface Tag {
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
}

/** A language tag as browsers write it: `en-US`, but also Android's `en_US` and `eng-USA-f00`. */
function readTag(tag: string): Tag {
  const [language = '', ...rest] = tag.split(/[-_]/);
  // what follows a broken part tells nothing
  for (let length = rest.length; length >= 0; length--) {
    try {
      const {
        language: name,
        script,
        region,
      } = new Intl.Locale([language, ...rest.slice(0, length)].join('-')).maximize();
      return { language: SAME[name] ?? name, script, region };
    } catch {
      // without its last part
    }
  }
  return { language: '', script: undefined, region: undefined };
}

/**
 * Voices that speak a language, the best first: of its script, on the device itself (nothing leaves it, and it speaks
 * without a network), of the page's region or else the reader's, no odd ones. What voices say of being the default is
 * left out: Safari says it of each, Android of none.
 */
export function voicesFor(device: Device, lang: string): SpeechSynthesisVoice[] {
  const wanted = readTag(lang);
  const own = device.languages.map(readTag).find(({ language }) => language === wanted.language);
  const region = /[-_]([a-z]{2}|\d{3})\b/i.test(lang) ? wanted.region : (own ?? wanted).region;
  const worth = (voice: SpeechSynthesisVoice): number => {
    const tag = readTag(voice.lang);
    const isOdd = ODD.test(voice.name) || ODD.test(voice.voiceURI);
    return (
      (isOdd ? 0 : 16) +
      (tag.script === wanted.script ? 8 : 0) +
      (voice.localService ? 4 : 0) +
      (tag.region === region ? 2 : 0) +
      (GOOD.test(voice.name + voice.voiceURI) ? 1 : 0)
    );
  };
  const seen = new Set<string>();
  return knownVoices(device)
    .filter((voice) => readTag(voice.lang).language === wanted.language && wanted.language)
    .filter(({ voiceURI }) => !seen.has(voiceURI) && seen.add(voiceURI))
    .map((voice) => [worth(voice), voice] as const)
    .sort(([a], [b]) => b - a)
    .map(([, voice]) => voice);
}

export function knownVoices({ synth }: Device): readonly SpeechSynthesisVoice[] {
  // some web views have a synthesis that answers nothing
  return synth.getVoices() ?? [];
}

/**
 * Waits until the browser has any voice, for a bounded time, and says whether it has. Asked again and again, as iOS
 * fills its list without the event that others send.
 */
export function whenVoices(device: Device): Promise<boolean> {
  const end = device.now() + VOICES_BOUND;
  return new Promise((resolve) => {
    const look = (): void => {
      const isThere = knownVoices(device).length > 0;
      if (isThere || device.now() >= end) resolve(isThere);
      else device.later(look, POLL);
    };
    look();
  });
}
