import { expect } from '@open-wc/testing';
import { chooseAudio } from '../../src/audio/providers/choose-audio.js';
import { readMarks } from '../../src/audio/providers/read-marks.js';

const OF = { text: 'One two three', textHash: 'abc' };
const marks = (words: unknown, more: object = {}): unknown => ({ v: 1, source: 'engine', words, ...more });

describe('marks from outside', () => {
  it('are taken when they are right', () => {
    const words = [
      [0, 0, 3],
      [310, 4, 3],
      [310, 8, 5],
    ];
    expect(readMarks(marks(words, { textHash: 'abc', duration: 900, id: 'x' }), OF)).to.deep.equal({
      source: 'engine',
      words,
      duration: 900,
    });
  });

  for (const [what, value] of Object.entries({
    nothing: undefined,
    'a text': 'marks',
    'no words': marks(undefined),
    'a source of no kind': marks([[0, 0, 3]], { source: 'guess' }),
    'another text': marks([[0, 0, 3]], { textHash: 'def' }),
    'time that falls': marks([
      [5, 0, 3],
      [4, 4, 3],
    ]),
    'time before the start': marks([[-1, 0, 3]]),
    'no time': marks([[NaN, 0, 3]]),
    'time in words': marks([['0', 0, 3]]),
    'a place before the text': marks([[0, -1, 3]]),
    'a place beyond the text': marks([[0, 8, 6]]),
    'half a place': marks([[0, 0.5, 3]]),
    'more words than anyone speaks': marks(Array.from({ length: 200_001 }, () => [0, 0, 3])),
    'no length': marks([[0, 0, 0]]),
    'a mark that is none': marks([[0, 0, 3], null]),
    'a start beyond those so far': marks([[0, 0, 3]], { from: 1 }),
    'a start that is none': marks([[0, 0, 3]], { from: 'x' }),
  }))
    it(`are none with ${what}`, () => expect(readMarks(value, OF)).to.equal(undefined));

  it('add to those so far, or take the place of the last of them', () => {
    const before = readMarks(
      marks([
        [0, 0, 3],
        [300, 4, 2],
      ]),
      OF,
    );
    const now = readMarks(marks([[310, 4, 3]], { from: 1 }), { ...OF, before });
    expect(now!.words).to.deep.equal([
      [0, 0, 3],
      [310, 4, 3],
    ]);
    expect(readMarks(marks([[10, 8, 5]], { from: 2 }), { ...OF, before })).to.equal(undefined);
  });

  it('stand in the text in its form NFC', () => {
    const text = 'e\u0301\u0301 x'; // 5 units, 4 in NFC
    expect(readMarks(marks([[0, 3, 1]]), { text, textHash: 'abc' })).not.to.equal(undefined);
    expect(readMarks(marks([[0, 4, 1]]), { text, textHash: 'abc' })).to.equal(undefined);
  });
});

describe('the choice of a format', () => {
  const audio = ['audio/wav', 'Audio/WebM;codecs="opus"', 'audio/mpeg', 'audio/mp4; codecs=mp4a.40.2'].map(
    (type) => ({ type }),
  );

  for (const [accept, found] of [
    [['audio/mpeg', 'audio/wav'], 2],
    [['audio/wav', 'audio/mpeg'], 0],
    [['audio/webm; codecs=opus'], 1],
    [['audio/ogg', 'audio/webm'], 1],
    [['audio/mp4; codecs=opus', 'audio/mpeg'], 2],
    [['audio/web'], -1],
    [[], -1],
  ] as const)
    it(`is by what is accepted: ${accept.join(', ') || 'nothing'}`, () => {
      expect(chooseAudio(audio, accept)).to.equal(audio[found]);
    });

  it('is what has no type, when nothing else will do', () => {
    const unknown = { type: undefined };
    expect(chooseAudio([unknown, ...audio], ['audio/mpeg'])).to.equal(audio[2]);
    expect(chooseAudio([...audio, unknown], ['audio/flac'])).to.equal(unknown);
  });
});
