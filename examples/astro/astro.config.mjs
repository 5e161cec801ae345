import { paper } from 'example-articles';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: paper.origin, trailingSlash: 'always' });
