import { expect } from '@open-wc/testing';
import { htmlBody } from '../../src/comments/html-body.js';
import { cut, tameName, tameText } from '../../src/comments/tame-text.js';
import { textBody } from '../../src/comments/text-body.js';
import { CORPUS, PAYLOADS } from './payloads.js';

const ALLOWED = new Set('P BR A EM STRONG CODE PRE BLOCKQUOTE UL OL LI DEL'.split(' '));

const html = (fragment: DocumentFragment | undefined): string => {
  const box = document.createElement('div');
  box.append(fragment!);
  return box.innerHTML;
};

const text = (value: string): string => html(textBody(value, document));
const rebuilt = (value: string): string => html(htmlBody(value, document));

/** What is wrong with what was made. */
function faults(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const wrong = ALLOWED.has(element.tagName) ? [] : [element.tagName];
    for (const { name, value } of element.attributes) {
      const isFine =
        name === 'dir'
          ? value === 'auto'
          : element.localName === 'a' &&
            (name === 'rel'
              ? value === 'ugc nofollow noopener noreferrer'
              : name === 'href' && /^https?:/.test(value));
      if (!isFine) wrong.push(`${element.tagName} ${name}=${value}`);
    }
    return wrong;
  });
}

/** The words that a parser finds in it, but for what holds none for readers. */
function words(payload: string): string {
  const parsed = new DOMParser().parseFromString(payload, 'text/html');
  for (const mute of parsed.querySelectorAll('script, style, template, iframe, noembed, noframes'))
    mute.remove();
  return parsed.documentElement.textContent.replace(/\s+/g, '');
}

describe('a plain text', () => {
  it('has paragraphs at blank lines, and its lines', () => {
    expect(text('One\ntwo\n\nThree\r\n \r\n\nFour')).to.equal(
      '<p dir="auto">One\ntwo</p><p dir="auto">Three</p><p dir="auto">Four</p>',
    );
    expect(text(' \n\n ')).to.equal('');
  });

  it('is never HTML', () => {
    for (const payload of PAYLOADS) {
      const fragment = textBody(payload, document);
      expect(faults(fragment)).to.deep.equal([]);
      expect(fragment.textContent.replace(/\s/g, '')).to.equal(payload.replace(/\s/g, ''));
    }
  });

  it('has links where an address stands, without what belongs to the sentence', () => {
    const links = (value: string): string[] =>
      [...textBody(value, document).querySelectorAll('a')].map((link) => link.textContent);
    expect(links('See https://paper.example/a?b=c#d, or (http://b.example).')).to.deep.equal([
      'https://paper.example/a?b=c#d',
      'http://b.example',
    ]);
    expect(links('https://en.example/Tide_(office) “https://c.example”')).to.deep.equal([
      'https://en.example/Tide_(office)',
      'https://c.example',
    ]);
    expect(links('javascript:alert(1) ftp://a.example https:// http://[')).to.deep.equal([]);
    expect(text('x https://paper.example/ y')).to.equal(
      '<p dir="auto">x <a href="https://paper.example/" rel="ugc nofollow noopener noreferrer">https://paper.example/</a> y</p>',
    );
  });

  // work that grows as the square of these would still go on when the run is given up
  it('takes a word of a megabyte', () => {
    const words = [
      'a'.repeat(1e6),
      'https://a.example/'.repeat(60_000),
      `https://a.example/${'('.repeat(5e5)}${')'.repeat(5e5 + 1)}`,
    ];
    for (const word of words) expect(textBody(word, document).textContent).to.have.length(word.length);
  });
});

describe('a service’s HTML', () => {
  it('is made anew from what is known', () => {
    expect(rebuilt('<p class=x>One <b>two</b> <i>three</i><br>four</p><ul><li>five</ul>')).to.equal(
      '<p dir="auto">One <strong>two</strong> <em>three</em><br>four</p><ul dir="auto"><li>five</li></ul>',
    );
    expect(rebuilt('<pre><code>a &lt; b</code></pre><blockquote><del>no</del></blockquote>')).to.equal(
      '<pre dir="auto"><code>a &lt; b</code></pre><blockquote dir="auto"><del>no</del></blockquote>',
    );
  });

  it('is read in one direction for all in a list or a quotation', () => {
    const words = 'من الشمال';
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div id="said">${rebuilt(
        `<ul><li><p>${words}</p></li></ul><blockquote><p>${words}</p></blockquote>`,
      )}</div>`,
    );
    const said = document.getElementById('said')!;
    for (const element of said.querySelectorAll('*'))
      expect(getComputedStyle(element).direction, element.localName).to.equal('rtl');
    said.remove();
  });

  it('keeps the words of what is not known, and of pictures', () => {
    expect(
      rebuilt('<h1>Big</h1><div>one</div><div>two</div> <img src=x alt="🙂" onerror=alert(1)>'),
    ).to.equal('Big<br>one<br>two 🙂');
    expect(rebuilt('<script>x</script><style>y</style><template>z</template>words')).to.equal('words');
  });

  it('links to http(s) only', () => {
    expect(rebuilt('<a href="https://paper.example/x" onclick=x target=_top>a</a>')).to.equal(
      '<a href="https://paper.example/x" rel="ugc nofollow noopener noreferrer">a</a>',
    );
    expect(rebuilt('<a href="javascript:alert(1)">a</a><a href="/here">b</a><a>c</a>')).to.equal('abc');
  });

  for (const [name, payloads] of Object.entries({ 'our payloads': PAYLOADS, 'DOMPurify’s corpus': CORPUS }))
    it(`lets nothing through of ${name}, and loses no words`, () => {
      expect(payloads.length).to.be.greaterThan(30);
      const { alert } = window;
      let ran = 0;
      window.alert = () => ran++;
      const box = document.body.appendChild(document.createElement('div'));
      for (const payload of payloads) {
        const fragment = htmlBody(payload, document)!;
        expect(faults(fragment), payload.slice(0, 200)).to.deep.equal([]);
        box.replaceChildren(fragment);
        const shown = box.textContent.replace(/\s+/g, '');
        const wanted = words(payload);
        if (shown !== wanted)
          // a picture's words are more than a parser calls text
          expect(shown.length, payload.slice(0, 200)).to.be.at.least(wanted.length);
        // what was made is what it would be if it were read again
        const again = new DOMParser().parseFromString(box.innerHTML, 'text/html').body;
        expect(faults(again), payload.slice(0, 200)).to.deep.equal([]);
      }
      box.remove();
      window.alert = alert;
      expect(ran).to.equal(0);
    });

  it('is not deeper and not more than a page can bear', () => {
    const deep = htmlBody(`${'<blockquote>'.repeat(400)}deep`, document)!;
    expect(deep.querySelectorAll('*')).to.have.length(12);
    expect(deep.textContent).to.equal('deep');
    const many = htmlBody('<b>x</b>'.repeat(5000), document)!;
    expect(many.querySelectorAll('*')).to.have.length(2000);
    expect(many.textContent).to.equal('x'.repeat(5000));
    expect(htmlBody('x'.repeat(200_001), document)).to.equal(undefined);
  });
});

describe('names and signs', () => {
  it('have no towers of marks', () => {
    expect(tameText(`e${'\u0301'.repeat(10_000)}f`)).to.equal(`e${'\u0301'.repeat(12)}f`);
    expect(tameText('שָׁלוֹם ครับ नमस्ते')).to.equal('שָׁלוֹם ครับ नमस्ते');
  });

  it('that nobody can see are none', () => {
    for (const name of [
      '',
      '  ',
      '\u200b\u200d',
      '\u3164',
      '\u2800',
      '\u202e\u2066',
      undefined,
      null as never,
    ])
      expect(tameName(name)).to.equal('');
    expect(tameName(' Ann\n B ')).to.equal('Ann B');
    expect(tameName('x'.repeat(500))).to.have.length(81);
  });

  it('are not cut in two', () => {
    expect(cut('ab🌊', 3)).to.equal('ab');
    expect(cut('ab🌊', 4)).to.equal('ab🌊');
  });
});
