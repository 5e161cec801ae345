/** Every class, event, type and pure function. Registers nothing and touches no DOM. */
export { aiOrigin, type AiOrigin } from './article/ai-origin.js';
export { levelOf, levelOfSourceType } from './article/ai-vocabularies.js';
export { sourceTypeOfLevel } from './article/source-type-of-level.js';
export { NewsArticle } from './article/article.js';
export { NewsArticleChangeEvent } from './article/article.events.js';
export { adoptArticle } from './article/adopt-from-page.js';
export { REFUSALS, type Adoption, type Refusal } from './article/adopt.js';
export {
  PLACEMENT_REASONS,
  type Drawing,
  type Placement,
  type PlacementReason,
} from './article/placement.js';
export { readArticleJson } from './article/metadata/article-json.js';
export { readPageMetadata, type ReadOptions } from './article/metadata/read-page-metadata.js';
export * from './article/model.js';
export type { PartRule, Shown } from './article/part-rules.js';
export type { Part, Place } from './article/parts.js';
export { PAGE_SOURCES, type PageSource } from './article/page-layer.js';
export { readableText } from './article/readable-text.js';
export { readingTime } from './article/reading-time.js';
export type { ArticleReport } from './article/report.js';
export { NewsAudioPlayer } from './audio/audio-player.js';
export { NewsAudioEvent, type NewsAudioErrorEvent, type Playback } from './audio/audio-player.events.js';
export { NewsAudioRequestEvent } from './audio/audio-request.events.js';
export { PLAYBACK_STATES, type PlaybackState } from './audio/playback-machine.js';
export * from './audio/speech.js';
export { articleSpeech, type ArticleSpeechOptions } from './audio/article-speech.js';
export { speechText, speechTextOf, type SpeechTextOptions } from './audio/speech-text.js';
export { spokenDisclosure } from './audio/spoken-disclosure.js';
export { textHash } from './audio/text-hash.js';
export { NewsAuthorCard } from './author/author-card.js';
export { NewsPerspectiveToggleEvent } from './author/author-card.events.js';
export { NewsAuthorFollowEvent } from './author/follow-control.js';
export * from './comments/comment.js';
export { CommentError, type CommentErrorCode, type CommentErrorDetails } from './comments/comment-error.js';
export { COMMENT_ERROR_CODES } from './comments/comment-error-codes.js';
export { asCommentError } from './comments/as-comment-error.js';
export { NewsCommentCountEvent, NewsCommentLoadEvent } from './comments/comment.events.js';
export {
  NewsCommentCancelEvent,
  NewsCommentDeleteEvent,
  NewsCommentEditEvent,
  NewsCommentErrorEvent,
  NewsCommentPostedEvent,
  NewsCommentReportEvent,
  NewsCommentSubmitEvent,
  NewsCommentVoteEvent,
} from './comments/comment-act.events.js';
export { NewsCommentForm } from './comments/comment-form.js';
export { NewsCommentList } from './comments/comment-list.js';
export type { CommentService, CreateOptions, ServiceOptions } from './comments/comment-service.js';
export { commentCounts, type CountOptions } from './comments/comment-counts.js';
export { cleanComment, cleanPage, type GivenComment } from './comments/adapters/clean.js';
export { exchange, type Request as ExchangeRequest } from './comments/adapters/exchange.js';
export type { Reply } from './comments/adapters/fetch-reply.js';
export { replyError, valueOf } from './comments/adapters/reply-error.js';
export { chooseService, COMMENT_SERVICES, type CommentServiceName } from './comments/choose-service.js';
export { NewsDiscussion } from './comments/discussion.js';
export { discussionContext, type DiscussionValue } from './comments/discussion-context.js';
export {
  ARTICLE_STATES,
  articleContext,
  type ArticleContextValue,
  type ArticleState,
} from './core/article-context.js';
export { ArticleController, type ArticleConsumer } from './core/article-controller.js';
export { consent, type ConsentPurpose } from './core/consent.js';
export { NewsConsentRequestEvent } from './core/consent.events.js';
export { ARTICLE_LOAD_CODES, ArticleLoadError, type ArticleLoadCode } from './core/fetch-json.js';
export { NewsLintEvent, type LintFinding, type LintSeverity } from './core/lint-event.js';
export { registerLocale, setLocaleLoader, type LocaleLoader } from './core/localize.js';
export type { Messages, Plural } from './core/messages.js';
export { isRequestEvent, request, RequestEvent, type RequestOutcome } from './core/request-event.js';
export { safeUrl } from './core/safe-url.js';
export { NewsAiDisclosure } from './disclosure/ai-disclosure.js';
export { checkDisclosure, type CheckOptions } from './disclosure/checker/check-disclosure.js';
export type { DisclosureCode, DisclosureFinding } from './disclosure/checker/findings.js';
export { disclosureLabel, wordsOf, type LabelForm, type LabelWords } from './disclosure/disclosure-label.js';
export { disclosureOf, type Disclosure, type DisclosureInput } from './disclosure/disclosure.js';
export { missingMetadata, type EmitOptions } from './disclosure/emit/emit-metadata.js';
export { NewsFigure } from './figure/figure.js';
export { NewsFigureToggleEvent } from './figure/figure.events.js';
export { NewsArticleHeader } from './header/article-header.js';
export { RELATED_SERVICES, type RelatedServiceName } from './related/choose-related.js';
export { NewsRelatedArticles } from './related/related-articles.js';
export { NewsRelatedLoadEvent } from './related/related.events.js';
export type { RelatedOptions, RelatedRequest, RelatedService } from './related/related-service.js';
export { buildShareUrl } from './share/build-share-url.js';
export type { ShareContent } from './share/share-content.js';
export { ShareUrlError, type ShareUrlErrorCode } from './share/share-url-error.js';
export { SHARE_TARGETS, type ShareTarget } from './share/targets.js';
export { NewsShareBar } from './share/share-bar.js';
export { NewsShareEvent, type Share, type SharePlace } from './share/share-bar.events.js';
export { NewsShareCompleteEvent, SHARE_OUTCOMES, type ShareOutcome } from './share/share-complete.events.js';
