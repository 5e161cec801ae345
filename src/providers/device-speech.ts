/** The voices of the reader's own device: what `service="device"` names. */
export { DeviceSpeechProvider, type DeviceSpeechOptions } from '../audio/providers/device-speech.js';
