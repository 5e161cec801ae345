import { expect } from '@open-wc/testing';
import { EMPTY_ARTICLE, type Article } from '../../src/article/model.js';
import { cardData } from '../../src/author/card-data.js';

const BO: Article = { ...EMPTY_ARTICLE, author: [{ name: 'Bo', kind: 'human' }] };
const kindOf = (kind: string | undefined, article?: Article, author?: object) =>
  cardData({ name: 'Bo', kind, author: author as never }, article, { slotted: false, base: undefined })
    ?.author.kind;

describe('the kind of a card’s author', () => {
  const { warn } = console;
  before(() => (console.warn = () => undefined));
  after(() => (console.warn = warn));

  it('is AI by any word for it, whatever the article says', () => {
    for (const kind of [
      'ai',
      'AI',
      'ai-journalist',
      'ai_journalist',
      'AI Journalist',
      'robot',
      'bot',
      'news-bot',
    ]) {
      expect(kindOf(kind), kind).to.equal('ai');
      expect(kindOf(kind, BO), kind).to.equal('ai');
      expect(kindOf(undefined, BO, { name: 'Bo', kind }), kind).to.equal('ai');
    }
  });

  it('is never human by another unknown word', () => {
    for (const kind of ['abbot', 'journalist', 'fair', 'persona']) {
      expect(kindOf(kind), kind).to.equal('organisation');
      expect(kindOf(kind, BO), kind).to.equal('organisation');
      expect(kindOf(kind, { ...BO, aiDisclosure: 'ai-generated' }), kind).to.equal('ai');
      expect(kindOf(kind, { ...BO, author: [{ name: 'Bo', kind: 'ai' }] }), kind).to.equal('ai');
    }
  });

  it('is what is said, or what the article says', () => {
    expect(kindOf(' Human ', { ...BO, aiDisclosure: 'ai-generated' })).to.equal('human');
    expect(kindOf(undefined, BO)).to.equal('human');
    expect(kindOf(undefined)).to.equal('human');
  });
});
