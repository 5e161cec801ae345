import { expect } from '@open-wc/testing';
import { readArticleJson } from '../../../src/article/metadata/article-json.js';
import { readPageMetadata } from '../../../src/article/metadata/read-page-metadata.js';
import { pageOf, readNode } from './page.js';

const PROMPT =
  '  You are Edda.\r\n\r\n\tSay <b>who</b> pays &amp; who was not asked.\n```js\nalert(1)\n```\n';

describe('what metadata says of AI and its makers', () => {
  it('keeps a perspective exactly as given, newest version first', () => {
    const versions = [
      { '@type': 'CreativeWork', version: '3', dateModified: '2026-01-02', text: 'You are Edda, the first.' },
      { '@type': 'CreativeWork', version: 4, dateModified: '2026-09-28', text: PROMPT, model: 'Heron 2' },
    ];
    const { article, problems } = readNode({
      author: { '@type': 'Organization', name: 'Edda Lorne', publishingPrinciples: versions },
    });
    expect(article.author[0]?.perspectives).to.deep.equal([
      { text: PROMPT, version: '4', dateModified: '2026-09-28', model: 'Heron 2' },
      { text: 'You are Edda, the first.', version: '3', dateModified: '2026-01-02' },
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('takes a prompt of our own JSON, and no address for one', () => {
    const author = { name: 'Edda Lorne', kind: 'AI Journalist', bio: 'Writes about land.' };
    const own = readArticleJson({ headline: 'A', author: { ...author, perspective: PROMPT } });
    expect(own.article.author[0]).to.include({ kind: 'ai', description: 'Writes about land.' });
    expect(own.article.author[0]?.perspectives).to.deep.equal([{ text: PROMPT }]);
    const linked = readNode({
      author: { '@type': 'Person', name: 'Bo Berg', publishingPrinciples: 'https://paper.example/ethics' },
    });
    expect(linked.article.author[0]).not.to.have.property('perspectives');
  });

  it('takes a text for one that is written without spaces, and no address of such a script', () => {
    const text = 'あなたはAI記者、水野しおりです。記録にあることだけを書いてください。';
    const read = (principles: unknown) =>
      readNode({ author: { '@type': 'Person', name: '水野しおり', publishingPrinciples: principles } })
        .article.author[0]?.perspectives;
    expect(read({ '@type': 'CreativeWork', text })).to.deep.equal([{ text }]);
    expect(read({ '@type': 'CreativeWork', text: 'https://新聞.example/方針' })).to.equal(undefined);
  });

  it('reads where an author works from and is found, and the publisher’s policies', () => {
    const { article } = readNode({
      author: {
        '@type': 'Person',
        name: 'Bo Berg',
        workLocation: { '@type': 'Place', name: 'Vann' },
        sameAs: ['https://social.example/@bo', 'javascript:alert(1)'],
      },
      publisher: {
        name: 'Paper Example',
        publishingPrinciples: 'https://paper.example/ai',
        correctionsPolicy: 'https://paper.example/errors',
      },
      accountablePerson: { '@type': 'Person', name: 'Ada Chief' },
      publishingPrinciples: 'https://paper.example/this',
    });
    expect(article.author[0]).to.include({ location: 'Vann' });
    expect(article.author[0]?.sameAs).to.deep.equal(['https://social.example/@bo']);
    expect(article.publisher).to.include({
      publishingPrinciples: 'https://paper.example/ai',
      correctionsPolicy: 'https://paper.example/errors',
    });
    expect(article).to.include({
      accountablePerson: 'Ada Chief',
      publishingPrinciples: 'https://paper.example/this',
    });
  });

  it('reads a review of the page that the article is the main entity of', () => {
    const page = { '@type': 'WebPage', reviewedBy: { '@type': 'Person', name: 'A. Editor' } };
    const reviewed = readNode({ mainEntityOfPage: { ...page, lastReviewed: '2026-11-03' } });
    expect(reviewed.article).to.include({ reviewedBy: 'A. Editor', lastReviewed: '2026-11-03' });
  });

  it('makes no review up: a date without a reviewer, or of another source, says nothing', () => {
    const alone = readNode({ mainEntityOfPage: { '@type': 'WebPage', lastReviewed: '2026-11-03' } });
    expect(alone.article).not.to.have.any.keys('reviewedBy', 'lastReviewed');
    const own = readNode({
      reviewedBy: 'A. Editor',
      mainEntityOfPage: { '@type': 'WebPage', lastReviewed: '2026-11-03' },
    });
    expect(own.article).to.include({ reviewedBy: 'A. Editor' }).and.not.have.property('lastReviewed');
  });

  it('takes no word, address, software or AI author for a reviewer', () => {
    const author = { '@type': 'Person', name: 'Edda Lorne' };
    const software = { '@type': 'SoftwareApplication', name: 'Proofer' };
    const read = (reviewedBy: unknown) => {
      const page = { '@type': 'WebPage', reviewedBy, lastReviewed: '2026-11-03' };
      return readNode({ author, mainEntityOfPage: page }).article;
    };
    for (const none of [
      'none',
      'no',
      true,
      'https://paper.example/ann',
      software,
      'ChatGPT',
      { '@type': 'Person' },
    ])
      expect(read(none), JSON.stringify(none)).not.to.have.any.keys('reviewedBy', 'lastReviewed');
    expect(read([software, 'none', 'Ann Lee'])).to.include({ reviewedBy: 'Ann Lee' });
    expect(read('Edda Lorne'), 'a person').to.include({ reviewedBy: 'Edda Lorne' });
    const persona = { author: { name: 'Edda Lorne', kind: 'ai' }, reviewedBy: 'Edda  Lorne' };
    expect(readArticleJson(persona).article).not.to.have.property('reviewedBy');
    const page = { '@type': 'WebPage', reviewedBy: 'Ann Lee' };
    expect(readNode({ reviewedBy: 'none', mainEntityOfPage: page }).article).to.include({
      reviewedBy: 'Ann Lee',
    });
  });

  it('reads a digital source type however JSON-LD writes it; of several the one that tells of most AI', () => {
    const type = 'TrainedAlgorithmicMediaDigitalSource';
    const address = `https://schema.org/${type}`;
    const capture = 'https://schema.org/DigitalCaptureDigitalSource';
    for (const digitalSourceType of [
      { '@id': address },
      { '@id': `schema:${type}` },
      { '@value': address },
      [{ '@id': address }],
      [capture, { '@id': address }],
      ['compositeSynthetic', address],
    ]) {
      const { article } = readNode({ digitalSourceType, image: { url: '/a.jpg', digitalSourceType } });
      expect(article, JSON.stringify(digitalSourceType)).to.include({ digitalSourceType: type });
      expect(article.image[0]).to.include({ digitalSourceType: type });
    }
    expect(readNode({ digitalSourceType: [{}, capture] }).article.digitalSourceType).to.equal(
      'DigitalCaptureDigitalSource',
    );
  });

  it('reads the draft’s attributes and meta tags', () => {
    const tags = pageOf(
      '<meta name="ai-disclosure" content="ai-generated"><meta name="ai-model" content="Heron 2">' +
        '<meta name="ai-provider" content="Marsh"><meta name="ai-prompt-url" content="https://paper.example/p">',
    );
    const said = {
      aiDisclosure: 'ai-generated',
      aiModel: 'Heron 2',
      aiProvider: 'Marsh',
      aiPromptUrl: 'https://paper.example/p',
    };
    expect(readPageMetadata(tags).article).to.include(said);
    const attributes = pageOf(
      '',
      '<article ai-disclosure="ai-generated" ai-model="Heron 2" ai-provider="Marsh" ai-prompt-url="https://paper.example/p"><h1>A river</h1></article>',
    );
    expect(readPageMetadata(attributes).article).to.include(said);
    const invented = pageOf('<meta name="ai-disclosure" content="mostly">');
    expect(readPageMetadata(invented).article).not.to.have.property('aiDisclosure');
  });
});
