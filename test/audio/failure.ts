import { expect } from '@open-wc/testing';
import { SpeechError } from '../../src/audio/speech.js';

/** The typed error that a promise fails with; fails itself where it does not. */
export async function failure(promise: Promise<unknown>): Promise<SpeechError> {
  try {
    await promise;
  } catch (error) {
    expect(error).to.be.instanceOf(SpeechError);
    return error as SpeechError;
  }
  throw new Error('nothing was thrown');
}
