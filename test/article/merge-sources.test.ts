import { expect } from '@open-wc/testing';
import { changedFields, layerOf, mergeSources } from '../../src/article/merge-sources.js';
import { readArticleJson } from '../../src/article/metadata/article-json.js';
import type { PageMetadata } from '../../src/article/model.js';
import { namedIn } from '../../src/article/own-sources.js';

describe('joining sources', () => {
  it('takes each field from the first layer that knows it, and remembers which', () => {
    const { article, provenance } = mergeSources([
      layerOf({ headline: 'A' }, 'attribute'),
      undefined,
      layerOf({ headline: 'B', description: 'D', author: [{ name: 'X', kind: 'human' }] }, 'src'),
      layerOf({ author: [{ name: 'Y', kind: 'ai' }], url: 'https://a.example/' }, 'json-ld'),
    ]);
    expect(article.headline).to.equal('A');
    expect(article.author[0]?.name).to.equal('X');
    expect(provenance).to.deep.equal({
      headline: 'attribute',
      description: 'src',
      author: 'src',
      url: 'json-ld',
    });
  });

  it('keeps what is known of an author whom an attribute only names, above all that it is no human', () => {
    const named = layerOf({ author: [{ name: 'Aria', kind: 'human' }] }, 'attribute');
    const page = layerOf({ author: [{ name: 'ARIA', kind: 'ai', url: 'https://a.example/' }] }, 'json-ld');
    expect(mergeSources([named, page]).article.author).to.deep.equal(page.article.author);
    const made = layerOf({ digitalSourceType: 'TrainedAlgorithmicMediaDigitalSource' }, 'json-ld');
    expect(mergeSources([named, made]).article.author[0]?.kind).to.equal('organisation');
    expect(mergeSources([named]).article.author[0]?.kind).to.equal('human');
  });

  it('decides what authors are by what all layers say of AI', () => {
    const page = readArticleJson({
      '@type': 'NewsArticle',
      author: [
        { '@type': 'Organization', name: 'Aria' },
        { '@type': 'NewsMediaOrganization', name: 'Tide Wire' },
        { '@type': 'Organization', name: 'Paper' },
        { '@type': 'Person', name: 'Bo' },
        'Cy',
      ],
    });
    const kinds = (...layers: PageMetadata[]) => mergeSources(layers).article.author.map(({ kind }) => kind);
    expect(kinds(page)).to.deep.equal(['organisation', 'organisation', 'organisation', 'human', 'human']);
    const label = layerOf({ aiDisclosure: 'ai-generated', publisher: { name: 'Paper' } }, 'element');
    const made = ['ai', 'organisation', 'organisation', 'human', 'ai'];
    expect(kinds(label, page)).to.deep.equal(made);
    expect(kinds(mergeSources([label]), mergeSources([page])), 'joined twice').to.deep.equal(made);
  });

  it('counts no review by an AI author whom another layer names, or the model itself', () => {
    const review = layerOf({ reviewedBy: 'Aria', lastReviewed: '2026-11-03' }, 'element');
    expect(mergeSources([review]).article).to.include({ reviewedBy: 'Aria', lastReviewed: '2026-11-03' });
    const author = layerOf({ author: [{ name: 'aria', kind: 'ai' }] }, 'src');
    for (const layer of [author, layerOf({ aiModel: 'Aria' }, 'meta')])
      expect(mergeSources([review, layer]).article).not.to.have.any.keys('reviewedBy', 'lastReviewed');
  });

  it('does not count empty values as known', () => {
    const { article, provenance } = mergeSources([layerOf({ headline: '', author: [] }, 'attribute')]);
    expect(article.headline).to.equal(undefined);
    expect(provenance).to.deep.equal({});
  });

  it('tells what changed by content', () => {
    const one = layerOf({ headline: 'A', keywords: ['x'] }, 'src').article;
    const two = layerOf({ headline: 'A', keywords: ['x', 'y'] }, 'src').article;
    expect(changedFields(one, two)).to.deep.equal(['keywords']);
    expect(changedFields(one, { ...one, keywords: ['x'] })).to.deep.equal([]);
  });

  it('splits author names at semicolons', () => {
    expect(namedIn(' Ann Lee ; Bo; ').map(({ name }) => name)).to.deep.equal(['Ann Lee', 'Bo']);
    expect(namedIn(undefined)).to.deep.equal([]);
  });
});
