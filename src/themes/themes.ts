/** The finished themes, in the order in which they are offered. */
import { contrast } from './contrast.js';
import { digital } from './digital.js';
import { paper } from './paper.js';
import type { Theme } from './theme.js';

export const themes: readonly Theme[] = [paper, digital, contrast];
