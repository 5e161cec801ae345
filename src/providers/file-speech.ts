/** A recording in several formats, or with marks: more than the attribute `src` says. */
export {
  FileSpeech as FileSpeechProvider,
  type FileSource,
  type FileSpeechOptions,
} from '../audio/providers/file-speech.js';
