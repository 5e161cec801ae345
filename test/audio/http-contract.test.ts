import { HttpSpeech } from '../../src/audio/providers/http-speech.js';
import { type SpeechCase, type SpeechManner, speechContract } from '../contracts/speech.js';
import { ACCEPT, speechRequest, speechServer } from '../helpers/speech-server.js';

const OTHER = 'A moth counted itself.\n\nThen it counted the lamps, all nine of them.';

function making(
  parameters: Readonly<Record<string, string | number>>,
): (how: SpeechManner) => Promise<SpeechCase> {
  return async (how) => {
    const more = {
      usual: {},
      slow: { answer: 3000 },
      failing: { fail: 503, 'retry-after': 2 },
    }[how];
    const { endpoint, log } = speechServer({ ...parameters, ...more });
    return {
      provider: new HttpSpeech({ endpoint }),
      requests: [await speechRequest(), await speechRequest({ text: OTHER })],
      activity: async () => {
        const { requests } = await log();
        return { begun: requests.length, running: requests.filter(({ end }) => end === 'open').length };
      },
    };
  };
}

const LIVE = { mode: 'live', latency: 100, speed: 20 };

const SERVICES: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  ready: {},
  'ready with marks elsewhere': { marks: 'url' },
  live: LIVE,
  'live with new marks only': { ...LIVE, from: '' },
  'live without events': { ...LIVE, events: 'no', 'retry-after': 0 },
  'all at the end': { ...LIVE, mode: 'wait' },
};

for (const [what, parameters] of Object.entries(SERVICES)) {
  speechContract(`HttpSpeech, ${what}`, making(parameters), {
    kinds: [what.startsWith('live') ? 'stream' : 'url'],
    marks: true,
    formats: ACCEPT,
  });
}
