import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../src/define.js';
import { until } from '../acting.js';
import { FakeSpeech } from '../fake-speech.js';
import { jsonLd } from '../json-ld.js';
import { discussionOf, paperPage, PUBLISHER, type Edition } from './paper-page.js';
import { reach, says } from './reading.js';

const STATION = new URL('./station.svg?no-inline', import.meta.url).href;

const JAPANESE: Edition = {
  name: '例文新聞',
  sections: ['社会', '地域', '文化', '科学', '意見'],
  sectionsLabel: '面',
  imprint: '例文新聞は架空の新聞です。町も人も実在しません。',
  lang: 'ja',
  dir: 'ltr',
};

const HEADLINE = '駅員のいない駅で、黒板だけが返事をする';
const STANDFIRST =
  '海沿いの無人駅「浜波」の待合室に、古い黒板が一枚残っている。誰が書き、誰が消すのか。向かいの食堂の主人は、三十年のあいだ毎朝それを写真に撮ってきた。';

const METADATA = {
  url: 'https://paper.example/ja/blackboard',
  headline: HEADLINE,
  description: STANDFIRST,
  articleSection: '地域',
  inLanguage: 'ja',
  datePublished: '2026-11-14T05:00:00+09:00',
  digitalSourceType: 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
  author: {
    '@type': 'Person',
    name: '佐伯千晴',
    jobTitle: '記者',
    description: '終点から終点まで乗って、途中の町の話を書いています。',
  },
  publisher: PUBLISHER,
};

const SAID = [
  { name: '港の人', text: '将棋の相手は私です。七年目に詰まされました。まだ悔しい。' },
  { name: 'ミツ', text: 'そうかと思っていました。お茶を飲みにいらしてください。', answers: 0 },
  { name: 'Wen', text: '白墨は誰が買っているのですか。' },
];

const meta: Meta = {
  title: 'Pages/Japanese',
  tags: ['!autodocs'], // one article a page
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};
export default meta;

/** A page in Japanese, made with the help of AI: the label says so in the language of the page. */
export const Japanese: StoryObj = {
  render: () =>
    paperPage(
      JAPANESE,
      html`<news-article parts="auto" source="self">
        ${jsonLd(METADATA)}
        <article>
          <p class="kicker">地域</p>
          <h1>${HEADLINE}</h1>
          <p class="standfirst">${STANDFIRST}</p>
          <news-audio-player .service=${new FakeSpeech({ length: 40 })}></news-audio-player>
          <news-figure
            src=${STATION}
            width="1600"
            height="900"
            alt="海を見おろす小さな木造の駅舎。待合室の壁に黒板が掛かり、ホームの先で線路が岬を曲がっていく。"
            caption="浜波駅の待合室。画面のかわりに黒板がある。"
            credit="絵・例文新聞"
          ></news-figure>
          <p>
            始発は六時十二分。二両の列車が<ruby>浜波<rp>（</rp><rt>はまなみ</rt><rp>）</rp></ruby
            >に着くころ、待合室の黒板にはもう白い字がある。「きょうは風が強い。帽子に注意」。書いた人の名はない。駅員がいなくなったのは一九九四年の春で、黒板はその日、発車時刻を書いたまま置いていかれた。
          </p>
          <p>
            最初の伝言は、時刻の訂正だったという。ダイヤが改まり、黒板の時刻が合わなくなった。誰かが線を引いて直し、その下に別の誰かが「ありがとう」と書いた。それからチョークが絶えたことはない。
          </p>
          <h2>消す人の決まり</h2>
          <p>
            黒板には決まりが一つだけある。<em>自分の書いたものは消さない</em>。消すのは、次に読んだ人の役目である。「読まれたから消えるのです」と、向かいで食堂を営む岩瀬ミツさん（七十八）は言う。「残っているうちは、まだ誰にも届いていない」
          </p>
          <blockquote class="pull"><p>読まれたから消えるのです。</p></blockquote>
          <p>
            岩瀬さんは一九九六年から、店を開ける前に黒板を写真に撮ってきた。アルバムは四十一冊。<a
              href="https://records.example/ja/blackboard"
              >町の資料室の目録</a
            >には、迷い猫の知らせ、合格の報告、忘れ物の傘、そして将棋の一手が並ぶ。将棋は七年続き、相手の顔は最後まで分からなかった。
          </p>
          <h2>残った一行</h2>
          <p>
            この秋、鉄道会社は駅舎の建て替えを決めた。新しい待合室は木造で明るく、壁には大きな画面が入る。図面に黒板はない。残してほしいと町が申し入れると、会社は「ご意見は画面にお寄せください」と答えた。
          </p>
          <p>
            十一月のある朝、黒板の隅に、誰も消さない一行があった。「ここに書けば、読む人がいた」。三日たっても残っている。岩瀬さんも、まだ消していない。
          </p>
        </article>
        <news-discussion thread="blackboard" .service=${discussionOf(SAID)}></news-discussion>
        <news-related-articles>
          <ul>
            <li>
              <a href="https://paper.example/ja/bridge">橋の名前を決める会議は、橋の上で開かれた</a>
              <time datetime="2026-11-09">11月9日</time>
            </li>
            <li>
              <a href="https://paper.example/ja/clock">五分進んだ時計を直さない床屋</a>
              <time datetime="2026-11-02">11月2日</time>
            </li>
          </ul>
        </news-related-articles>
      </news-article>`,
    ),
  play: async ({ canvasElement }) => {
    for (const tag of ['news-ai-disclosure', 'news-article-header', 'news-share-bar'])
      await until(() => expect(canvasElement.querySelector(tag)).toBeVisible());
    for (const tag of ['news-ai-disclosure', 'news-discussion'] as const)
      await says(await reach(canvasElement, tag), /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
  },
};
