import { request } from '../../core/request-event.js';
import { safeUrl } from '../../core/safe-url.js';
import { warn } from '../../core/dev-warning.js';
import type { NewsAudioPlayer } from '../audio-player.js';
import { NewsAudioRequestEvent } from '../audio-request.events.js';
import { isRecording, marksUrlOf, recordingUrl } from '../recording.js';
import { SpeechError, type SpeechAbilities, type SpeechProvider } from '../speech.js';

const isProvider = (value: unknown): value is SpeechProvider =>
  typeof value === 'object' && value !== null && typeof (value as SpeechProvider).generate === 'function';

/** The service that an element names, apart from the page's answer to its request. */
async function namedProvider(element: NewsAudioPlayer): Promise<SpeechProvider | undefined> {
  const { service, endpoint, sendText, baseURI } = element;
  if (isProvider(service)) return service;
  if (service === 'device') {
    const { DeviceSpeechProvider } = await import('./device-speech.js');
    return new DeviceSpeechProvider();
  }
  const url = safeUrl(endpoint, baseURI);
  if (!url) return undefined;
  const { HttpSpeech } = await import('./http-speech.js');
  return new HttpSpeech({ endpoint: url, sendText });
}

const UNKNOWN: SpeechAbilities = { seek: 'full', marks: 'none', background: true, download: false };

/** What a page answers to `news-audio-request`, else what the element names. */
function askingFirst(element: NewsAudioPlayer, provider: SpeechProvider | undefined): SpeechProvider {
  return {
    abilities: provider?.abilities ?? UNKNOWN,
    available: (text) => provider?.available(text) ?? true,
    voices: (lang) => provider?.voices?.(lang) ?? [],
    generate(speech, options) {
      const outcome = request(element, new NewsAudioRequestEvent(speech, options.signal));
      if ('response' in outcome) return outcome.response;
      if (outcome.by === 'taken-over') throw new SpeechError('aborted', 'The page took over.');
      if (provider) return provider.generate(speech, options);
      warn(
        'audio-unanswered',
        '<news-audio-player> has no src, endpoint or service, and nobody answered news-audio-request.',
      );
      throw new SpeechError('unavailable', 'Nothing here can speak.');
    },
  };
}

/** What speaks for a player, but for a plain recording. */
export async function chooseProvider(element: NewsAudioPlayer): Promise<SpeechProvider> {
  if (!isRecording(element)) return askingFirst(element, await namedProvider(element));
  const { FileSpeech } = await import('./file-speech.js');
  return new FileSpeech({ sources: [{ url: recordingUrl(element) }], marksUrl: marksUrlOf(element) });
}
