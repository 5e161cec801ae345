/** A text in quotation marks, with others in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quoted } from '../../src/share/quotation-marks.js';

const english = (text: string): string => quoted(text, (words) => `“${words}”`);

describe('marks within quotation marks', () => {
  it('are turned', () => {
    for (const [text, wanted] of [
      ['The tide', '“The tide”'],
      ['It was late: “as ever”, said Bo.', '“It was late: ‘as ever’, said Bo.”'],
      ['“Come”, he said. “Now.”', '“‘Come’, he said. ‘Now.’”'],
      ['She said: “He called it ‘a flood’ twice.”', '“She said: ‘He called it “a flood” twice.’”'],
      ['“The dogs’ ‘own’ day, don’t you know”', '“‘The dogs’ “own” day, don’t you know’”'],
      ['He said ‘no’', '“He said ‘no’”'],
      ['«Oui», dit-il', '“«Oui», dit-il”'],
      ['Er sagte: „Nein“, und „Ja“.', '“Er sagte: „Nein“, und „Ja“.”'],
    ] as const)
      assert.equal(english(text), wanted);
  });

  it('are turned where their other half is not there', () => {
    assert.equal(english('as ever”, said Bo. “Now'), '“as ever’, said Bo. ‘Now”');
    assert.equal(english('“One paragraph\n\n“Another”'), '“‘One paragraph\n\n‘Another’”');
  });

  it('are turned as each language has them', () => {
    assert.equal(
      quoted('قال «نعم» ثم “لا”', (words) => `«${words}»`),
      '«قال ‹نعم› ثم “لا”»',
    );
    assert.equal(
      quoted('une «fête»', (words) => `«\u00a0${words}\u00a0»`),
      '«\u00a0une ‹fête›\u00a0»',
    );
    assert.equal(
      quoted('彼は「はい」と', (words) => `「${words}」`),
      '「彼は『はい』と」',
    );
  });

  it('stay where a page has words of its own without marks', () => {
    assert.equal(
      quoted('“a” «b»', (words) => `> ${words}`),
      '> “a” «b»',
    );
    assert.equal(
      quoted('“a” $1 $&', (words) => words),
      '“a” $1 $&',
    );
    assert.equal(english('$1 “$&” $`'), '“$1 ‘$&’ $`”');
  });
});
