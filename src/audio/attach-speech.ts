import { attachFile, type AttachSpeech } from './attach-file.js';
import { canFeed } from './media-source.js';

/** Puts speech on the element of the press, whatever kind it is; a device's voices bring a sound of their own. */
export const attachSpeech: AttachSpeech = async (result, pressed, options) => {
  const { audio, source } = pressed;
  if (result.kind === 'device') return { sound: result.sound, release: result.release };
  if (result.kind === 'url') return attachFile(result.url, pressed);
  if (result.kind === 'blob') {
    const address = URL.createObjectURL(result.blob);
    const { sound, release } = attachFile(address, pressed);
    return {
      sound,
      release: () => {
        release();
        URL.revokeObjectURL(address);
      },
    };
  }
  if (source && canFeed(result.type)) {
    const { feed, setDuration } = await import('./streaming.js');
    // the signal ends it, and empties the element
    feed(source, result, options).catch(options.onGone);
    return {
      sound: audio,
      release: () => audio.pause(),
      setDuration: (seconds) => setDuration(source, seconds),
    };
  }
  const { playProgressively } = await import('./progressive.js');
  await playProgressively(audio, result, options);
  source?.close();
  return { sound: audio, release: () => audio.pause() };
};
