export { FileSpeech as DeviceSpeechProvider } from './file-speech.js';
