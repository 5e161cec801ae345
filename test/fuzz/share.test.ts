import { fuzz, QUICK } from './fuzz.js';
import { elementsOf } from './groups.js';

const elements = await elementsOf('share');

describe('hostile values', () => fuzz(elements, QUICK));
