/** Speech of a service of the publisher's, over HTTP: what the attribute `endpoint` names, with headers and limits. */
export { HttpSpeech as HttpSpeechProvider, type HttpSpeechOptions } from '../audio/providers/http-speech.js';
