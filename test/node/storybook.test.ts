/**
 * Storybook as the specification: what the manifest says of an element can be seen and tried there. Needs
 * `npm run build`.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { argTypesOf, type ArgType } from '../../.storybook/arg-types.js';
import type { Declaration, Manifest } from '../../.storybook/manifest.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const storyFiles = readdirSync(join(ROOT, 'stories'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.stories.ts'),
);

const manifest = JSON.parse(readFileSync(join(ROOT, 'dist/custom-elements.json'), 'utf8')) as Manifest;

const elements = (): readonly (Declaration & { readonly tagName: string })[] =>
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((one): one is Declaration & { tagName: string } => !!one.tagName);

describe('controls', () => {
  const typesOf = (tag: string): Readonly<Record<string, ArgType>> => argTypesOf(manifest, tag)!;

  it('there is one for each attribute, with its type and what it is', () => {
    for (const { tagName, attributes = [] } of elements())
      for (const { name, fieldName } of attributes.filter((one) => !one.name.startsWith('data-news-'))) {
        const type = typesOf(tagName)[fieldName!];
        assert.ok(type, `${tagName} ${name}`);
        assert.equal(type.name, name);
        assert.ok(type.control, `${tagName} ${name} has a control`);
        assert.ok(type.description, `${tagName} ${name} has a description`);
        assert.ok(type.table.type?.summary, `${tagName} ${name} has a type`);
      }
  });

  it('fit the type', () => {
    assert.deepEqual(typesOf('news-audio-player')['sticky']!.control, { type: 'boolean' });
    assert.deepEqual(typesOf('news-audio-player')['rate']!.control, { type: 'number' });
    assert.deepEqual(typesOf('news-author-card')['headingLevel']!.control, { type: 'number' });
    assert.deepEqual(typesOf('news-author-card')['bio']!.control, { type: 'text' });
    assert.deepEqual(typesOf('news-author-card')['author']!.control, { type: 'object' });
    assert.equal(typesOf('news-audio-player')['duration']!.control, false);
    assert.equal(typesOf('news-audio-player')['rate']!.table.type?.summary, 'number');
    assert.equal(typesOf('news-ai-disclosure')['newsPart'], undefined);
  });

  it('events, slots, parts, custom properties, states and methods are listed', () => {
    const names = Object.keys(typesOf('news-figure'));
    for (const name of [
      'events: news-figure-toggle',
      'slots: caption',
      'parts: badge',
      'custom properties: --news-figure-background',
      'states: open',
      'enlarge()',
    ])
      assert.ok(names.includes(name), name);
  });

  it('of what the manifest does not know there are none', () => {
    assert.equal(argTypesOf(manifest, 'news-nothing'), null);
  });
});

describe('stories', () => {
  it('every element has some', () => {
    for (const { tagName } of elements()) assert.ok(storyFiles.includes(`${tagName}.stories.ts`), tagName);
  });

  it('the tests know every file of them', () => {
    const known = readFileSync(join(ROOT, 'test/stories/story-files.ts'), 'utf8');
    for (const file of storyFiles) assert.ok(known.includes(`stories/${file.slice(0, -3)}.js'`), file);
  });
});
