/**
 * eSpeak NG in a thread of its own: it speaks without a pause, and the server must answer meanwhile. Plain
 * JavaScript, because a thread starts faster without a compiler.
 *
 * Takes `{ id, voices: true }` or `{ id, text, voice }`. Answers `{ id, samples, words }` (`words`: pairs of
 * milliseconds and place, in code points), as often as there is something, and last `{ id, done }` or
 * `{ id, error }`.
 */
import { parentPort } from 'node:worker_threads';
import openEspeak from '@echogarden/espeak-ng-emscripten';

/** Seconds of sound in one message; the first comes as soon as there is any. */
const PIECE = 0.5;

const espeak = openEspeak().then(async (module) => {
  const speaker = await new module.eSpeakNGWorker();
  return { speaker, rate: speaker.get_samplerate() };
});

function speak({ speaker, rate }, id, text, voice) {
  let parts = [];
  let words = [];
  let length = 0;
  const send = () => {
    const samples = new Int16Array(length);
    let at = 0;
    for (const part of parts) {
      samples.set(part, at);
      at += part.length;
    }
    parentPort.postMessage({ id, samples, rate, words }, [samples.buffer]);
    [parts, words, length] = [[], [], 0];
  };
  if (speaker.set_voice(voice) !== 0) throw new Error(`eSpeak has no voice ${voice}`);
  let wanted = 0;
  speaker.synthesize(text, (samples, events) => {
    for (const { type, audio_position, text_position } of events) {
      if (type === 'word') words.push([audio_position, text_position - 1]);
    }
    if (samples.length > 0) parts.push(samples);
    length += samples.length;
    if (length === 0 || length < wanted) return;
    wanted = rate * PIECE;
    send();
  });
  if (length > 0 || words.length > 0) send();
}

parentPort.on('message', async ({ id, text, voice, voices }) => {
  try {
    const open = await espeak;
    if (voices) {
      parentPort.postMessage({ id, done: open.speaker.list_voices() });
      return;
    }
    speak(open, id, text, voice);
    parentPort.postMessage({ id, done: true });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  }
});
