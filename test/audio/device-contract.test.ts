/** The voices of a device are judged as every other provider is, in engines that speak by timers, and ten times as fast. */
import { DeviceSpeechProvider } from '../../src/audio/providers/device-speech.js';
import { speechContract, type SpeechCase, type SpeechManner } from '../contracts/speech.js';
import { speechRequest } from '../helpers/speech-server.js';
import { deviceOf, ENGINES, realClock, type Behaviour } from './fake-device.js';

const OTHER = 'A moth counted itself, and was content.\n\nThen it counted the lamps, all nine of them.';

const FAST: Behaviour = { pace: 170, startAfter: 40 };

/** How an engine fails: `failing` is told, or not told, where it begins to speak or before. */
const making =
  (behaviour: Behaviour, failing: Behaviour) =>
  async (how: SpeechManner): Promise<SpeechCase> => {
    const manner = { usual: {}, slow: { voicesAfter: 1200 }, failing }[how];
    const device = deviceOf(realClock, { ...behaviour, ...FAST, ...manner });
    const { synth } = device;
    // nothing is said by what opens the way on iOS
    const heard = (): string[] => synth.heard.filter((text) => text);
    const requests = [await speechRequest(), await speechRequest({ text: OTHER })] as const;
    return {
      provider: new DeviceSpeechProvider({ device }),
      requests,
      heard,
      activity: () => Promise.resolve({ begun: synth.spoken.length, running: Number(synth.speaking) }),
    };
  };

const FAILING: Readonly<Record<keyof typeof ENGINES, Behaviour>> = {
  'Chrome with a voice of the system': { failsWith: 'synthesis-failed' },
  'Chrome on Android': { voices: [] },
  Safari: { failsWith: 'language-unavailable' },
  'GNOME Web': { failsWith: 'audio-busy' },
  Firefox: { starts: 'never' },
};

for (const [name, failing] of Object.entries(FAILING))
  speechContract(`DeviceSpeechProvider, ${name}`, making(ENGINES[name]!, failing), {
    kinds: ['device'],
    marks: true,
  });
