import type { PlaybackState } from './playback-machine.js';

/** Whether there is sound, or it is on its way: a press ends that. */
export const goesOn = (state: PlaybackState): boolean => /^(?:preparing|buffering|playing)$/.test(state);
