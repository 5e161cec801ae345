/** Whether a picture is still what its reference shows. The pictures are made here. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import {
  judge,
  OTHER_BROWSER,
  referenceOf,
  SAME_BROWSER,
  type Tolerance,
  type Verdict,
} from '../visual/judge.js';
import { decode, encode, type Picture } from '../visual/picture.js';

const WIDTH = 200;
const HEIGHT = 100;

type Colour = readonly [red: number, green: number, blue: number];
type Box = readonly [x: number, y: number, width: number, height: number, colour: Colour];

/** Paper with boxes on it. */
function picture(boxes: readonly Box[], height = HEIGHT): Picture {
  const data = Buffer.alloc(4 * WIDTH * height, 255);
  for (const [left, top, wide, high, colour] of boxes)
    for (let y = top; y < top + high; y++)
      for (let x = left; x < left + wide; x++) data.set(colour, 4 * (y * WIDTH + x));
  return { width: WIDTH, height, data };
}

const png = ({ data, width, height }: Picture): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();

const INK: Colour = [20, 20, 30];
const BOX: Box = [20, 20, 60, 30, INK];

async function verdictOn(
  before: Picture,
  after: Picture,
  tolerance: Tolerance = SAME_BROWSER,
): Promise<Verdict> {
  return judge(await referenceOf(before), await png(after), tolerance);
}

const kindOf = async (...args: Parameters<typeof verdictOn>): Promise<string> =>
  (await verdictOn(...args)).kind;

describe('a picture', () => {
  it('is the same as the reference made of it', async () => {
    assert.equal(await kindOf(picture([BOX]), picture([BOX])), 'same');
  });

  it('is new without a reference', async () => {
    const verdict = await judge(undefined, await png(picture([BOX])), SAME_BROWSER);
    assert.equal(verdict.kind, 'new');
  });

  it('differs where something moved by a pixel, came, went, or took another colour', async () => {
    const [x, y, width, height, colour] = BOX;
    const before = picture([BOX]);
    for (const after of [
      picture([[x + 1, y, width, height, colour]]),
      picture([BOX, [120, 20, 4, 4, INK]]),
      picture([]),
      picture([[x, y, width, height, [60, 20, 30]]]),
    ])
      assert.equal(await kindOf(before, after), 'differs');
  });

  it('differs where it is higher, though nothing else changed', async () => {
    assert.equal(await kindOf(picture([BOX]), picture([BOX], HEIGHT + 1)), 'differs');
  });

  it('is the same with the noise of a few pixels, and differs with one more', async () => {
    const allowed = SAME_BROWSER.pixels(WIDTH * HEIGHT);
    const noise = (count: number): Picture => picture([BOX, [100, 90, count, 1, INK]]);
    assert.equal(await kindOf(picture([BOX]), noise(allowed)), 'same');
    assert.equal(await kindOf(picture([BOX]), noise(allowed + 1)), 'differs');
  });

  it('is compared with more tolerance where another browser drew it, and still differs where a box went', async () => {
    const before = picture([BOX]);
    const paler = picture([[20, 20, 60, 30, [44, 44, 54]]]);
    assert.equal(await kindOf(before, paler), 'differs');
    assert.equal(await kindOf(before, paler, OTHER_BROWSER), 'same');
    assert.equal(await kindOf(before, picture([]), OTHER_BROWSER), 'differs');
  });

  it('that differs is shown: before, what differs, and now, side by side', async () => {
    const verdict = await verdictOn(picture([BOX]), picture([[120, 20, 60, 30, INK]], HEIGHT + 20));
    assert.ok(verdict.kind === 'differs');
    assert.equal(verdict.pixels, 2 * 60 * 30 + 20 * WIDTH);
    const shown = await decode(await verdict.show());
    assert.deepEqual([shown.width, shown.height], [3 * WIDTH, HEIGHT + 20]);
    const at = (x: number, y: number): readonly number[] => [
      ...shown.data.subarray(4 * (y * shown.width + x)).subarray(0, 3),
    ];
    assert.deepEqual(at(50, 30), INK);
    assert.notDeepEqual(at(WIDTH + 50, 30), [255, 255, 255]);
    assert.deepEqual(at(2 * WIDTH + 150, 30), INK);
  });
});

describe('a reference', () => {
  /** Dots in every grey: what the edges of letters are. */
  const smoothed = picture(
    Array.from({ length: 3000 }, (_, at): Box => {
      const grey = (at * (at + 37)) % 251;
      return [at % WIDTH, 10 + Math.floor(at / WIDTH), 1, 1, [grey, grey, Math.min(255, grey + (at % 5))]];
    }),
  );

  it('is smaller than what it is made of, and not to be told from it', async () => {
    const reference = await referenceOf(smoothed);
    assert.ok(reference.length < (await encode(smoothed)).length);
    assert.equal((await judge(reference, await png(smoothed), SAME_BROWSER)).kind, 'same');
  });

  it('keeps the colours of areas as they are', async () => {
    const kept = await decode(await referenceOf(picture([[0, 0, 50, 50, [123, 45, 67]]])));
    assert.deepEqual([...kept.data.subarray(0, 3)], [123, 45, 67]);
  });
});
