import { fuzz, QUICK } from './fuzz.js';
import { elementsOf } from './groups.js';

const elements = await elementsOf('article');

describe('hostile values', () => fuzz(elements, QUICK));
