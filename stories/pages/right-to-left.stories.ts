import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../src/define.js';
import { elementIn, until } from '../acting.js';
import { FakeSpeech } from '../fake-speech.js';
import { jsonLd } from '../json-ld.js';
import { discussionOf, paperPage, PUBLISHER, type Edition } from './paper-page.js';
import { reach, says } from './reading.js';

const BUS = new URL('./book-bus.svg?no-inline', import.meta.url).href;

const ARABIC: Edition = {
  name: 'صحيفة المثال',
  sections: ['أخبار', 'قرى ومدن', 'ثقافة', 'علوم', 'رأي'],
  sectionsLabel: 'الأقسام',
  imprint: 'صحيفة المثال صحيفةٌ متخيَّلة، ولا وجود لقراها ولا لأهلها.',
  lang: 'ar',
  dir: 'rtl',
};

const HEADLINE = 'حافلةٌ لا تركب فيها إلا الكتب';
const STANDFIRST =
  'تصعد «مكتبة الهلال» إلى سبع قرى مرّةً كلّ شهرٍ قمري. لا بطاقات فيها ولا غرامات، ومع ذلك لم يضع منها في تسعة أعوامٍ سوى كتابين، وقد عاد أحدهما.';

const METADATA = {
  url: 'https://paper.example/ar/book-bus',
  headline: HEADLINE,
  description: STANDFIRST,
  articleSection: 'ثقافة',
  inLanguage: 'ar',
  datePublished: '2026-11-08T07:00:00+03:00',
  author: {
    '@type': 'Person',
    name: 'هدى الناصر',
    jobTitle: 'مراسلة ثقافية',
    description: 'تكتب عن الكتب وعمّن يحملها من مكانٍ إلى مكان.',
  },
  publisher: PUBLISHER,
};

const SAID = [
  { name: 'أمّ سعيد', text: 'الملعقة التي على رفّ الشعر ملعقتي. لم أنتهِ من الكتاب بعد.' },
  { name: 'ليلى', text: 'متى تأتي الحافلة إلى «وادي الزعتر»؟ عندنا بدرٌ أيضًا.' },
  { name: 'سامر البدري', text: 'في الربيع، إن شاء الله، إذا عاد دليل المحرّكات.', answers: 1 },
];

const meta: Meta = {
  title: 'Pages/Right to left',
  tags: ['!autodocs'], // one article a page
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};
export default meta;

/** A page in Arabic. The page names its language and direction; the parts need nothing else. */
export const RightToLeft: StoryObj = {
  name: 'Right to left',
  render: () =>
    paperPage(
      ARABIC,
      html`<news-article parts="auto" source="self">
        ${jsonLd(METADATA)}
        <article>
          <p class="kicker">ثقافة</p>
          <h1>${HEADLINE}</h1>
          <p class="standfirst">${STANDFIRST}</p>
          <news-audio-player .service=${new FakeSpeech({ length: 40 })}></news-audio-player>
          <news-figure
            src=${BUS}
            width="1600"
            height="900"
            alt="حافلةٌ قديمة على طريقٍ جبليّ عند الغروب، رفوف الكتب تُرى من نوافذها، وفوق الجبال بدرٌ كامل."
            caption="الحافلة عند المنعطف الأخير قبل «رأس العين»."
            credit="رسم: صحيفة المثال"
          ></news-figure>
          <p>
            قبل أن تظهر الحافلة من المنعطف الأخير يُسمع صوتها. وما إن يُسمع حتى يترك صبيان «رأس العين» الكرة،
            ويصطفّون عند الجدار الذي تقف بمحاذاته دائمًا، لأنّ بابها الخلفيّ لا يُفتح كلُّه إلا هناك.
          </p>
          <p>
            كانت الحافلة تنقل العمّال إلى مقلعٍ أُغلق. اشتراها سامر البدري، وكان معلّمًا في الثانوية، بثمن
            إطاراتها، ونزع مقاعدها إلا اثنين، وصفّ على جانبيها ألفًا وأربعمئة كتاب. يقول: «تركتُ المقعدين لمن لا
            يطيق أن ينتظر البيت».
          </p>
          <h2>موعدٌ لا يحتاج إلى تقويم</h2>
          <p>
            تأتي الحافلة حين يكتمل القمر، لا في أوّل الشهر ولا في آخره. فالقرى السبع، كما يقول سامر، لا تتّفق
            على شيءٍ من التقويم، لكنّها ترى البدر في ليلةٍ واحدة. ومن استعار كتابًا أعاده حين يرى البدر التالي.
          </p>
          <p>
            ولا تُكتب الأسماء في دفتر. يضع المستعير في موضع الكتاب من الرفّ شيئًا من عنده، حجرًا أو ملعقةً أو فردةَ
            حذاء، ويستردّه حين يعيد الكتاب. وفي
            <a href="https://records.example/ar/book-bus">جردٍ أُجري في الصيف</a> كان على الرفوف اثنان وستون
            شيئًا، منها مفتاحُ بيتٍ لا يدري أحدٌ من يدخله الآن وكيف.
          </p>
          <blockquote class="pull"><p>من ترك عندنا فردة حذائه عاد.</p></blockquote>
          <h2>كتابان</h2>
          <p>
            الكتاب الأوّل الذي ضاع معجمٌ للنباتات. أعادته بعد ستّة أعوامٍ امرأةٌ كانت طفلةً حين أخذته، وبين صفحاته
            أربعون ورقةً مجفّفة، تحت كلٍّ منها اسمها كما تعرفه جدّتها، لا كما هو مطبوع. وهو اليوم أكثر كتب الحافلة
            طلبًا.
          </p>
          <p>
            أمّا الثاني فدليلٌ لإصلاح محرّكات الحافلات. يبتسم سامر حين يُسأل عنه: «أعرف من أخذه»، ويشير إلى
            السائق.
          </p>
        </article>
        <news-discussion thread="book-bus" .service=${discussionOf(SAID)}></news-discussion>
        <news-related-articles>
          <ul>
            <li>
              <a href="https://paper.example/ar/well">بئرٌ لها بابان، ولكلّ بابٍ مفتاح</a>
              <time datetime="2026-11-05">5 نوفمبر</time>
            </li>
            <li>
              <a href="https://paper.example/ar/bread">فرنٌ يخبز لمن لا يعرف اسمه</a>
              <time datetime="2026-10-29">29 أكتوبر</time>
            </li>
          </ul>
        </news-related-articles>
      </news-article>`,
    ),
  play: async ({ canvasElement }) => {
    for (const tag of ['news-article-header', 'news-author-card', 'news-share-bar'])
      await until(() => expect(canvasElement.querySelector(tag)).toBeVisible());
    for (const tag of ['news-share-bar', 'news-discussion'] as const)
      await says(await reach(canvasElement, tag), /\p{Script=Arabic}/u);
    await expect(getComputedStyle(elementIn(canvasElement, 'news-share-bar')).direction).toBe('rtl');
  },
};
