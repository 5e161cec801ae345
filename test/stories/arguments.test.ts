/** Arguments of stories have the names of properties: under the name of an attribute, nothing would be set. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { storiesOf } from '../helpers/stories.js';
import { STORY_FILES } from './story-files.js';

/** Attributes of an element whose property is called otherwise, as a story could write them. */
function attributesOf(tag: string): readonly string[] {
  const { elementProperties } = customElements.get(tag) as unknown as typeof LitElement;
  return [...elementProperties].flatMap(([name, { attribute }]) =>
    typeof attribute === 'string' && !attribute.includes('-') && attribute !== name ? [attribute] : [],
  );
}

describe('arguments of stories', () => {
  for (const [name, file] of Object.entries(STORY_FILES)) {
    const { component } = (file as { readonly default: { readonly component?: string } }).default;
    if (!component || !customElements.get(component)) continue;
    it(`of ${name} reach the element`, () => {
      const lost = storiesOf(file).flatMap((story) =>
        Object.keys(story.args)
          .filter((argument) => attributesOf(component).includes(argument))
          .map((argument) => `${story.name}: ${argument}`),
      );
      expect(lost).to.deep.equal([]);
    });
  }

  it('would be missed under these names', () => {
    expect(attributesOf('news-article-header')).to.include.members(['published', 'updated']);
  });
});
