import { fuzz, QUICK } from './fuzz.js';
import { elementsOf } from './groups.js';

const elements = await elementsOf('others');

describe('hostile values', () => fuzz(elements, QUICK));
