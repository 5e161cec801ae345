import { audioEngineEnglish } from '../audio/audio-engine.en.js';
import { audioPlayerEnglish } from '../audio/audio-player.en.js';
import { followAlongEnglish } from '../audio/follow-along.en.js';
import { playerAidsEnglish } from '../audio/player-aids.en.js';
import { playerOptionsEnglish } from '../audio/player-options.en.js';
import { speechWordsEnglish } from '../audio/speech-words.en.js';
import { authorCardEnglish } from '../author/author-card.en.js';
import { perspectiveToolsEnglish } from '../author/perspective-tools.en.js';
import { commentActsEnglish } from '../comments/comment-acts.en.js';
import { commentListEnglish } from '../comments/comment-list.en.js';
import { commentVotesEnglish } from '../comments/comment-votes.en.js';
import { listControlsEnglish } from '../comments/list-controls.en.js';
import { listUseEnglish } from '../comments/list-use.en.js';
import { discussionEnglish } from '../comments/discussion.en.js';
import { formBodyEnglish } from '../comments/form-body.en.js';
import { formClosedEnglish } from '../comments/form-closed.en.js';
import { formDeskEnglish } from '../comments/form-desk.en.js';
import { formSendingEnglish } from '../comments/form-sending.en.js';
import { consentNoticeEnglish } from '../core/consent-notice.en.js';
import { provideEnglish } from '../core/localize.js';
import type { Messages } from '../core/messages.js';
import { disclosureEnglish } from '../disclosure/disclosure.en.js';
import { figureEnglish } from '../figure/figure.en.js';
import { fullLayoutEnglish } from '../header/full-layout.en.js';
import { headerEnglish } from '../header/header.en.js';
import { printEnglish } from '../article/print.en.js';
import { relatedEnglish } from '../related/related.en.js';
import { barUseEnglish } from '../share/bar-use.en.js';
import { quotationEnglish } from '../share/quotation.en.js';
import { shareBarEnglish } from '../share/share-bar.en.js';
import { shareMenuEnglish } from '../share/share-menu.en.js';
import { shareTargetsEnglish } from '../share/share-targets.en.js';

/**
 * English, the default and the fallback, whole: to begin another catalogue from. The elements do not need it,
 * since each brings its own words along.
 */
export const en: Messages = {
  ...headerEnglish,
  ...fullLayoutEnglish,
  ...figureEnglish,
  ...disclosureEnglish,
  ...authorCardEnglish,
  ...perspectiveToolsEnglish,
  ...shareBarEnglish,
  ...barUseEnglish,
  ...shareMenuEnglish,
  ...shareTargetsEnglish,
  ...quotationEnglish,
  ...audioPlayerEnglish,
  ...audioEngineEnglish,
  ...speechWordsEnglish,
  ...playerOptionsEnglish,
  ...playerAidsEnglish,
  ...followAlongEnglish,
  ...discussionEnglish,
  ...commentListEnglish,
  ...listControlsEnglish,
  ...listUseEnglish,
  ...commentActsEnglish,
  ...commentVotesEnglish,
  ...formBodyEnglish,
  ...formClosedEnglish,
  ...formDeskEnglish,
  ...formSendingEnglish,
  ...relatedEnglish,
  ...consentNoticeEnglish,
  ...printEnglish,
};

provideEnglish(en);
