import { fuzz, QUICK } from './fuzz.js';
import { elementsOf } from './groups.js';

const elements = await elementsOf('audio');

describe('hostile values', () => fuzz(elements, QUICK));
