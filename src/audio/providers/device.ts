/** What device speech uses of the browser. Tests hand in their own. */
export interface Device {
  readonly synth: Pick<
    SpeechSynthesis,
    'speak' | 'cancel' | 'resume' | 'getVoices' | 'speaking' | 'pending' | 'paused'
  >;
  readonly utter: (text: string) => SpeechSynthesisUtterance;
  /** Milliseconds that only rise. */
  readonly now: () => number;
  /** Runs something once; what is returned prevents it. */
  readonly later: (run: () => void, ms: number) => () => void;
  /** Where `pagehide` is told. */
  readonly page: EventTarget;
  /** Whether a press of the reader is recent enough to make sound by. */
  readonly isPressed: () => boolean;
  /** The reader's languages, the best first. BCP 47. */
  readonly languages: readonly string[];
}

/** This browser; undefined where it has no speech synthesis at all, as in many apps' web views. */
export function thisDevice(): Device | undefined {
  const { speechSynthesis: synth, SpeechSynthesisUtterance: Utterance } = globalThis as Partial<
    Pick<typeof globalThis, 'speechSynthesis' | 'SpeechSynthesisUtterance'>
  >;
  if (!synth || !Utterance) return undefined;
  return {
    synth,
    utter: (text) => new Utterance(text),
    now: () => performance.now(),
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    page: globalThis,
    // an engine that does not tell is one that may refuse without a word: taken as pressed
    isPressed: () => (navigator.userActivation as UserActivation | undefined)?.isActive ?? true,
    languages: navigator.languages,
  };
}
