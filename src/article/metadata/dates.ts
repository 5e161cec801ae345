export { isoDate, isoOf } from '../../core/iso-date.js';
