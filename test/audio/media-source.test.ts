import { expect } from '@open-wc/testing';
import { acceptedTypes } from '../../src/audio/accepted-types.js';
import { attachFile } from '../../src/audio/attach-file.js';
import { canFeed, openSource } from '../../src/audio/media-source.js';
import { skip } from '../helpers/engine.js';
import { watchLeftovers } from './leftovers.js';

interface Sources {
  MediaSource?: unknown;
  ManagedMediaSource?: unknown;
}

/** Without a media source of either kind. */
function withoutSources<T>(act: () => T): T {
  const scope = globalThis as Sources;
  const { MediaSource, ManagedMediaSource } = scope;
  scope.MediaSource = scope.ManagedMediaSource = undefined;
  try {
    return act();
  } finally {
    scope.MediaSource = MediaSource;
    if (ManagedMediaSource) scope.ManagedMediaSource = ManagedMediaSource;
    else delete scope.ManagedMediaSource;
  }
}

describe('the media source', () => {
  it('names first what can be fed, then what else plays, each once', () => {
    const types = acceptedTypes();
    expect(new Set(types).size).to.equal(types.length);
    const feedable = types.filter(canFeed);
    expect(types.slice(0, feedable.length)).to.deep.equal(feedable);
    for (const type of types) expect(new Audio().canPlayType(type), type).not.to.equal('');
    expect(types, 'every browser plays mp3').to.include('audio/mpeg');
  });

  it('asks the browser: one whose media source takes no mp3 names it last', () => {
    const probe = Object.getOwnPropertyDescriptor(MediaSource, 'isTypeSupported')!;
    Object.defineProperty(MediaSource, 'isTypeSupported', {
      ...probe,
      value: (type: string) => type.startsWith('audio/webm') || type.includes('mp4a'),
    });
    try {
      expect(acceptedTypes().slice(0, 2)).to.deep.equal([
        'audio/webm; codecs="opus"',
        'audio/mp4; codecs="mp4a.40.2"',
      ]);
      expect(acceptedTypes().at(-1)).to.equal('audio/mpeg');
      expect(canFeed('audio/mpeg')).to.equal(false);
    } finally {
      Object.defineProperty(MediaSource, 'isTypeSupported', probe);
    }
  });

  it('leaves the element alone where nothing can be fed', () => {
    const audio = new Audio();
    withoutSources(() => {
      expect(openSource(audio)).to.equal(undefined);
      expect(canFeed('audio/mpeg')).to.equal(false);
      expect(acceptedTypes()).to.include('audio/mpeg');
    });
    expect(audio.hasAttribute('src')).to.equal(false);
    expect(audio.disableRemotePlayback).not.to.equal(true);
  });

  it('is on the element at once, and off it when it is closed', function () {
    const audio = new Audio();
    const source = openSource(audio);
    if (!source) skip(this, 'nothing can be fed');
    expect(audio.src).to.match(/^blob:/);
    source.close();
    expect(audio.hasAttribute('src')).to.equal(false);
  });

  it('leaves no object URL when a file comes before it has opened', function () {
    const leftovers = watchLeftovers();
    try {
      const audio = new Audio();
      const source = openSource(audio);
      if (!source) skip(this, 'nothing can be fed');
      expect(leftovers.left(), 'the address of the source').to.have.length(1);
      attachFile('data:audio/wav;base64,', { audio, source });
      expect(audio.src, 'the file').to.match(/^data:/);
      expect(leftovers.left()).to.deep.equal([]);
    } finally {
      leftovers.stop();
    }
  });

  it('closed late it leaves the source that came after it', function () {
    const audio = new Audio();
    const first = openSource(audio);
    if (!first) skip(this, 'nothing can be fed');
    const second = openSource(audio)!;
    const { src } = audio;
    first.close();
    expect(audio.src).to.equal(src);
    second.close();
    expect(audio.hasAttribute('src')).to.equal(false);
  });
});
