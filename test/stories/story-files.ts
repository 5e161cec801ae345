/** Every file of stories, by name. */
import * as aiDisclosure from '../../stories/news-ai-disclosure.stories.js';
import * as articleHeader from '../../stories/news-article-header.stories.js';
import * as articleInspector from '../../stories/news-article-inspector.stories.js';
import * as article from '../../stories/news-article.stories.js';
import * as audioPlayer from '../../stories/news-audio-player.stories.js';
import * as authorCard from '../../stories/news-author-card.stories.js';
import * as commentForm from '../../stories/news-comment-form.stories.js';
import * as commentList from '../../stories/news-comment-list.stories.js';
import * as discussion from '../../stories/news-discussion.stories.js';
import * as figure from '../../stories/news-figure.stories.js';
import * as relatedArticles from '../../stories/news-related-articles.stories.js';
import * as shareBar from '../../stories/news-share-bar.stories.js';
import * as aiJournalistPage from '../../stories/pages/ai-journalist.stories.js';
import * as hostileCssPage from '../../stories/pages/hostile-css.stories.js';
import * as japanesePage from '../../stories/pages/japanese.stories.js';
import * as newsPage from '../../stories/pages/news.stories.js';
import * as opinionPage from '../../stories/pages/opinion.stories.js';
import * as rightToLeftPage from '../../stories/pages/right-to-left.stories.js';
import * as theme from '../../stories/theme.stories.js';
import * as wholeArticle from '../../stories/whole-article.stories.js';

export const STORY_FILES: Readonly<Record<string, object>> = {
  'news-ai-disclosure': aiDisclosure,
  'news-article-header': articleHeader,
  'news-article-inspector': articleInspector,
  'news-article': article,
  'news-audio-player': audioPlayer,
  'news-author-card': authorCard,
  'news-comment-form': commentForm,
  'news-comment-list': commentList,
  'news-discussion': discussion,
  'news-figure': figure,
  'news-related-articles': relatedArticles,
  'news-share-bar': shareBar,
  'pages/ai-journalist': aiJournalistPage,
  'pages/hostile-css': hostileCssPage,
  'pages/japanese': japanesePage,
  'pages/news': newsPage,
  'pages/opinion': opinionPage,
  'pages/right-to-left': rightToLeftPage,
  theme,
  'whole-article': wholeArticle,
};
