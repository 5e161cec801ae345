import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/core/safe-url.js';
import { aiOrigin } from '../../src/article/ai-origin.js';
import {
  aspectRatio,
  candidatesOf,
  pictureFindings,
  safeSrcset,
  widestCandidate,
} from '../../src/figure/picture-facts.js';

describe('aiOrigin', () => {
  const cases: Record<string, 'made' | 'edited' | undefined> = {
    trainedAlgorithmicMedia: 'made',
    TrainedAlgorithmicMediaDigitalSource: 'made',
    'https://schema.org/TrainedAlgorithmicMediaDigitalSource': 'made',
    'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia': 'made',
    'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia/': 'edited',
    CompositeWithTrainedAlgorithmicMediaDigitalSource: 'edited',
    compositeSynthetic: 'edited',
    digitalCapture: undefined,
    algorithmicMedia: undefined,
    algorithmicallyEnhanced: undefined,
    constructor: undefined,
    '': undefined,
  };
  for (const [type, origin] of Object.entries(cases))
    it(`"${type}" → ${origin}`, () => expect(aiOrigin(type)).to.equal(origin));
});

describe('aspectRatio', () => {
  it('needs two positive numbers', () => {
    expect(aspectRatio('1600', 900)).to.be.closeTo(1.7778, 0.001);
    for (const [width, height] of [
      ['', '900'],
      [null, 1],
      ['100%', 1],
      [0, 1],
      [1, 0],
      [-1, -1],
      ['1600', undefined],
    ])
      expect(aspectRatio(width, height), `${width} × ${height}`).to.equal(undefined);
  });
});

describe('srcset', () => {
  const safe = (url: string) => safeUrl(url, 'https://paper.example/a/');
  it('keeps safe candidates, resolved, and drops the rest', () => {
    expect(safeSrcset('s.jpg 400w, /l.jpg 1600w', safe)).to.equal(
      'https://paper.example/a/s.jpg 400w, https://paper.example/l.jpg 1600w',
    );
    expect(safeSrcset('a.jpg, b.jpg 2x', safe)).to.equal(
      'https://paper.example/a/a.jpg, https://paper.example/a/b.jpg 2x',
    );
    expect(safeSrcset('javascript:1 1x, ok.jpg 2x', safe)).to.equal('https://paper.example/a/ok.jpg 2x');
    expect(safeSrcset('a.jpg nonsense', safe)).to.equal(undefined);
    expect(safeSrcset(undefined, safe)).to.equal(undefined);
  });

  it('keeps commas inside addresses', () => {
    expect(safeSrcset('https://cdn.example/w_400,h_300/a.jpg 400w', safe)).to.equal(
      'https://cdn.example/w_400,h_300/a.jpg 400w',
    );
  });

  it('knows its widest candidate', () => {
    expect(widestCandidate('s.jpg 400w, l.jpg 1600w, m.jpg 800w')).to.equal(1600);
    expect(widestCandidate('a.jpg 1x, b.jpg 2x')).to.equal(0);
    expect(widestCandidate(null)).to.equal(0);
  });
});

describe('pictureFindings', () => {
  const codes = (picture: Partial<Parameters<typeof pictureFindings>[0]>): string[] =>
    pictureFindings({
      alt: 'A lamp.',
      caption: 'The east light.',
      headline: 'Tide',
      ratio: 1.5,
      ...picture,
    }).map(({ code }) => code);

  it('finds nothing wrong with a good picture, nor with decoration', () => {
    expect(codes({})).to.deep.equal([]);
    expect(codes({ alt: '', caption: '', headline: '' })).to.deep.equal([]);
  });

  it('finds what is missing and what is said twice', () => {
    expect(codes({ alt: undefined })).to.deep.equal(['alt-missing']);
    expect(codes({ alt: null })).to.deep.equal(['alt-missing']);
    expect(codes({ alt: ' the EAST  light. ' })).to.deep.equal(['alt-equals-caption']);
    expect(codes({ alt: 'Tide' })).to.deep.equal(['alt-equals-headline']);
    expect(codes({ alt: 'Tide', caption: 'Tide' })).to.deep.equal([
      'alt-equals-caption',
      'alt-equals-headline',
    ]);
    expect(codes({ ratio: undefined })).to.deep.equal(['picture-size-missing']);
  });
});

describe('what an enlarged picture chooses from', () => {
  it('is the source that is shown, in a <picture>; else the image’s own', async () => {
    const picture = document.createElement('picture');
    const source = document.createElement('source');
    source.srcset = '/assets/river-bends.svg 800w, /assets/night-train.svg 1600w';
    const image = document.createElement('img');
    image.srcset = '/assets/water-by-shadow.svg 400w';
    picture.append(source, image);
    document.body.append(picture);
    await image.decode();
    expect(candidatesOf(image)).to.equal(source.getAttribute('srcset'));
    source.remove();
    await image.decode();
    expect(candidatesOf(image)).to.equal('/assets/water-by-shadow.svg 400w');
    picture.remove();
  });
});
