/** Quotations, the link that leads to each, and what is seen when it is followed. */

import type { Engine } from '../helpers/engine.js';

export interface Quotation {
  /** `⟦` and `⟧` stand where the selection begins and ends. */
  readonly html: string;
  /** The directive, decoded; undefined if there is none. */
  readonly directive: string | undefined;
  /** The page's text with what is highlighted in « », and `|` between blocks. */
  readonly seen?: string;
  /** Engines that do not find it, and why. */
  readonly missedBy?: Readonly<Partial<Record<Engine, string>>>;
}

const FIVE = ['One', 'Two', 'Three', 'Four', 'Five'];
const LONG = Array.from({ length: 12 }, (_, i) => `Sentence ${String(i + 1)} is of the harbour.`).join(' ');
const paragraphs = (count: number, text: string): string => `<p>${text}</p>`.repeat(count);

export const QUOTATIONS: Record<string, Quotation> = {
  'one word': { html: '<p>one ⟦two⟧ three</p>', directive: 'two', seen: 'one «two» three' },
  'a sentence': {
    html: '<p>Before. ⟦The sea is cold.⟧ After.</p>',
    directive: 'The sea is cold.',
    seen: 'Before. «The sea is cold.» After.',
  },
  'parts of words': {
    html: '<p>A har⟦bour in wint⟧er.</p>',
    directive: 'harbour in winter',
    seen: 'A «harbour in winter».',
  },
  'a part of a number': {
    html: '<p>It rose by 3⟦.1⟧4 per cent.</p>',
    directive: '3.14',
    seen: 'It rose by «3.14» per cent.',
  },
  'white space at the ends': {
    html: '<p>The⟦ \n cold  sea ⟧is.</p>',
    directive: 'cold sea',
    seen: 'The «cold sea» is.',
  },
  'quotation marks and dashes': {
    html: '<p>She said: ⟦“Hello—world, it’s ‘me’!”⟧ And left.</p>',
    directive: '“Hello—world, it’s ‘me’!”',
    seen: 'She said: «“Hello—world, it’s ‘me’!”» And left.',
  },
  'hyphens, commas and ampersands': {
    html: '<p>All ⟦well-known, R&amp;D-based - 50%, a=b #1⟧ here.</p>',
    directive: 'well-known, R&D-based - 50%, a=b #1',
    seen: 'All «well-known, R&D-based - 50%, a=b #1» here.',
  },
  'the third of five': {
    html: FIVE.map((name, i) => `<p>${name} saw ${i === 2 ? '⟦the old ship⟧' : 'the old ship'}.</p>`).join(
      '',
    ),
    directive: 'Three saw-,the old ship',
    seen: 'One saw the old ship.|Two saw the old ship.|Three saw «the old ship».|Four saw the old ship.|Five saw the old ship.',
  },
  'the third of five in one paragraph': {
    html: '<p>tick tick ⟦tick⟧ tick tick</p>',
    directive: 'tick tick-,tick',
    seen: 'tick tick «tick» tick tick',
  },
  'told apart by what follows': {
    html: '<p>Sir, the sea rose. Sir, ⟦the sea⟧ froze.</p>',
    directive: 'the sea,-froze',
    seen: 'Sir, the sea rose. Sir, «the sea» froze.',
  },
  'told apart by both sides': {
    html: '<p>x map a, y map b, x ⟦map⟧ b</p>',
    directive: 'x-,map,-b',
    seen: 'x map a, y map b, x «map» b',
  },
  'a word that another word holds': {
    html: '<p>The article on ⟦art⟧ here.</p>',
    directive: 'art',
    seen: 'The article on «art» here.',
  },
  'text that the navigation has too': {
    html: '<nav><a>Storm over Leeds</a></nav><article><h1>⟦Storm over Leeds⟧</h1><p>It rains.</p></article>',
    directive: 'Leeds-,Storm over Leeds',
    seen: 'Storm over Leeds|«Storm over Leeds»|It rains.',
  },
  'text that a shadow root has too': {
    html: '<x-card><template>the tide and</template></x-card><p>Here is ⟦the tide⟧ again</p>',
    directive: 'is-,the tide',
    seen: 'the tide and|Here is «the tide» again',
  },
  'text in a slot': {
    html: '<x-card><template><p>A</p><slot></slot><p>the tide</p></template>B ⟦the tide⟧</x-card>',
    directive: 'the tide',
    seen: 'A|B «the tide»|the tide',
  },
  'text that is in the page but not shown': {
    html: '<p hidden>the tide</p><script>"the tide"</script><p style="visibility:hidden">the tide</p><p>Is ⟦the tide⟧ here</p>',
    directive: 'the tide',
    seen: 'the tide|Is «the tide» here',
  },
  'accents and case that a search ignores': {
    html: '<p>the ECOLE here</p><p>une ⟦école⟧ ici</p>',
    directive: 'une-,école',
    seen: 'the ECOLE here|une «école» ici',
  },
  'two paragraphs': {
    html: '<p>One ⟦two three.</p><p>Four five⟧ six.</p>',
    directive: 'two three.,Four five',
    seen: 'One «two three.|Four five» six.',
  },
  'two paragraphs among like ones': {
    html: '<p>One two three.</p><p>Four five six.</p><p>Oh ⟦two three.</p><p>Four five⟧ nine.</p>',
    directive: 'Oh-,two three.,Four five',
    seen: 'One two three.|Four five six.|Oh «two three.|Four five» nine.',
  },
  'an end that comes before too': {
    html: '<p>A ⟦one.</p><p>b c d</p><p>b c d⟧ e</p>',
    directive: 'one.,b c d,-e',
    seen: 'A «one.|b c d|b c d» e',
  },
  'from the end of a block to the start of another': {
    html: '<p>One⟦ </p><p>Two.</p><p> ⟧Three</p>',
    directive: 'Two.',
    seen: 'One|«Two.»|Three',
  },
  'a heading and what follows': {
    html: '<h2>⟦The storm</h2><p>It came at night⟧.</p>',
    directive: 'The storm,came at night',
    seen: '«The storm|It came at night».',
  },
  'lines with br': {
    html: '<p>Roses ⟦are red<br>violets⟧ are blue</p>',
    directive: 'are red,violets',
    seen: 'Roses «are red|violets» are blue',
  },
  'a list': {
    html: '<ul><li>Eggs</li><li>⟦Milk</li><li>Bread⟧</li></ul>',
    directive: 'Milk,Bread',
    seen: 'Eggs|«Milk|Bread»',
  },
  'a table': {
    html: '<table><tr><td>North</td><td>⟦12</td></tr><tr><td>South⟧</td><td>12</td></tr></table>',
    directive: '12,South',
    seen: 'North|«12|South»|12',
  },
  'a table cell': {
    html: '<table><tr><td>North</td><td>12</td></tr><tr><td>South</td><td>⟦12⟧</td></tr></table>',
    directive: 'South-,12',
    seen: 'North|12|South|«12»',
  },
  'markup within a word': {
    html: '<p>The <b>fo⟦g</b>horn of <i>the⟧ sh</i>ip</p>',
    directive: 'foghorn of the',
    seen: 'The «foghorn of the» ship',
  },
  'hidden text in between': {
    html: '<p>The ⟦cold <span hidden>no</span>sea<span style="display:none">no</span> is⟧ here</p>',
    directive: 'cold sea is',
    seen: 'The «cold sea is» here',
  },
  'text that cannot be selected in between': {
    html: '<p>The ⟦cold <span style="user-select:none">grey</span> sea⟧ is</p>',
    directive: 'cold grey sea',
    seen: 'The «cold grey sea» is',
  },
  'a picture in between': {
    html: '<p>The ⟦cold <img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="> sea⟧ is</p>',
    directive: 'cold sea',
    seen: 'The «cold sea» is',
  },
  'what is not shown between letters': {
    html: '<p>The ⟦co<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">ld <script>1</script> sea <meta itemprop="x"> is⟧ here</p>',
    directive: 'cold sea is',
    seen: 'The «cold sea is» here',
  },
  'a field in between': {
    html: '<p>The ⟦cold <input> sea⟧ is</p>',
    directive: 'cold,sea',
    seen: 'The «cold sea» is',
  },
  'a soft hyphen': {
    html: '<p>Der ⟦Bundes\u00adkanzler⟧ kam</p>',
    directive: 'Bundeskanzler',
    seen: 'Der «Bundeskanzler» kam',
  },
  'a word after a soft hyphen before': {
    html: '<p>Der Bundes\u00adkanzler und der ⟦Kanzler⟧ kam</p>',
    directive: 'der-,Kanzler',
    seen: 'Der Bundeskanzler und der «Kanzler» kam',
  },
  'no-break spaces': {
    html: '<p>It is ⟦20\u00a0km to\u00a0go⟧ now</p>',
    directive: '20 km to go',
    seen: 'It is «20 km to go» now',
  },
  'emoji and variation selectors': {
    html: '<p>With ⟦love ❤\ufe0f and 👩‍👩‍👧 🇩🇪 🎉⟧ ok</p>',
    directive: 'love ❤\ufe0f and 👩‍👩‍👧 🇩🇪 🎉',
    seen: 'With «love ❤\ufe0f and 👩‍👩‍👧 🇩🇪 🎉» ok',
  },
  'one emoji': { html: '<p>With 😀 ⟦🎉⟧ ok</p>', directive: '🎉', seen: 'With 😀 «🎉» ok' },
  'text with kept white space': {
    html: '<pre>one  ⟦two\nthree⟧  four</pre>',
    directive: 'two,three',
    seen: 'one «two three» four',
  },
  Arabic: {
    html: '<div lang="ar" dir="rtl"><p>قال الوزير إن ⟦الميناء سيُغلق⟧ غدًا.</p><p>الميناء كبير.</p></div>',
    directive: 'الميناء سيُغلق',
    seen: 'قال الوزير إن «الميناء سيُغلق» غدًا.|الميناء كبير.',
  },
  'Arabic that stands twice': {
    html: '<div lang="ar" dir="rtl"><p>المدينة كبيرة.</p><p>هذه ⟦المدينه⟧ قديمة.</p></div>',
    directive: 'هذه-,المدينه',
    seen: 'المدينة كبيرة.|هذه «المدينه» قديمة.',
  },
  Hebrew: {
    html: '<div lang="he" dir="rtl"><p>השר אמר: ⟦״הנמל ייסגר מחר״⟧, ולא הוסיף.</p></div>',
    directive: '״הנמל ייסגר מחר״',
    seen: 'השר אמר: «״הנמל ייסגר מחר״», ולא הוסיף.',
  },
  Chinese: {
    html: '<p lang="zh">部长表示，⟦港口明天关闭⟧。港口很大。</p>',
    directive: '港口明天关闭',
    seen: '部长表示，«港口明天关闭»。港口很大。',
  },
  'Chinese that stands twice': {
    html: '<p lang="zh">港口很大。部长表示，⟦港口⟧明天关闭。</p>',
    directive: '表示，-,港口',
    seen: '港口很大。部长表示，«港口»明天关闭。',
  },
  Japanese: {
    html: '<p lang="ja">大臣は「⟦港は明日閉まります⟧」と述べた。</p>',
    directive: '港は明日閉まります',
    seen: '大臣は「«港は明日閉まります»」と述べた。',
  },
  Thai: {
    html: '<p lang="th">รัฐมนตรีกล่าวว่า ⟦ท่าเรือจะปิดพรุ่งนี้⟧ เวลาหกโมง</p>',
    directive: 'ท่าเรือจะปิดพรุ่งนี้',
    seen: 'รัฐมนตรีกล่าวว่า «ท่าเรือจะปิดพรุ่งนี้» เวลาหกโมง',
    missedBy: { firefox: 'its search does not know the words of Thai' },
  },
  'a long paragraph': {
    html: `<p>Start. ⟦${LONG}⟧ Done.</p>`,
    directive: 'Sentence 1 is,12 is of the harbour.',
    seen: `Start. «${LONG}» Done.`,
  },
  'a long article': {
    html: `${paragraphs(50, LONG)}<p>Then ⟦the end began.</p>${paragraphs(3, LONG)}<p>All⟧ stops.</p>`,
    directive: 'the end began,All',
    seen: `${`${LONG}|`.repeat(50)}Then «the end began.|${`${LONG}|`.repeat(3)}All» stops.`,
  },
  'a drop cap, which Chromium does not search': {
    html: '<style>p::first-letter { float: left; font-size: 3em }</style><p>⟦Once upon a time⟧ ago</p>',
    directive: 'upon a time',
    seen: 'Once «upon a time» ago',
  },
  'signs only': { html: '<p>wait ⟦… — !⟧ ok</p>', directive: undefined },
  'a line of signs at the end': {
    html: '<p>x ⟦The end.</p><p>* * *⟧</p>',
    directive: 'The end.',
    seen: 'x «The end.»|* * *',
  },
  nothing: { html: '<p>one⟦⟧ two</p>', directive: undefined },
  'hidden text alone': { html: '<p>one <span hidden>⟦two⟧</span> three</p>', directive: undefined },
};
