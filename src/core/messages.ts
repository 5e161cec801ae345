/** Forms of a message by plural category (CLDR); `other` always exists. */
export type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/**
 * Every text that readers see, in one language. `{name}` is a placeholder. A catalogue that lacks a message
 * does not compile. Sentences are whole: nothing is put together from fragments.
 */
export interface Messages {
  /** `{authors}`: a list of names. */
  readonly byline: string;
  /** An AI author in a byline: `{name}`. */
  readonly aiAuthor: string;
  /** Authors left out of a short byline: `{count}`. Stands last in the list of names. */
  readonly moreAuthors: Plural;
  /** A day and a time of day, `{date}` and `{time}`; the time names its zone. */
  readonly dateTime: string;
  /** `{date}`: absolute date and time. */
  readonly published: string;
  /** `{date}`: absolute or relative. */
  readonly updated: string;
  /** `{minutes}`. */
  readonly readingTime: Plural;
  readonly correction: string;
  /** `{date}`. */
  readonly correctionOn: string;
  readonly enlargePicture: string;
  readonly closePicture: string;
  readonly pictureUnavailable: string;
  readonly pictureByAi: string;
  readonly pictureEditedByAi: string;
  /** The link to a licence that has no name. */
  readonly licence: string;
  /** `{name}`: of the licence. */
  readonly licenceNamed: string;
  /** The link to a picture's source that has no name. */
  readonly source: string;
  /** `{name}`: of the source. */
  readonly sourceNamed: string;

  // the AI label
  /** AI wrote it and no review is recorded: also where review data is missing in part. */
  readonly writtenByAi: string;
  /** `{name}`: who reviewed it. */
  readonly writtenByAiReviewed: string;
  /** `{name}`, `{date}`. */
  readonly writtenByAiReviewedOn: string;
  /** AI wrote and published it with no human in between (`autonomous`). */
  readonly publishedByAi: string;
  /** `{name}`. */
  readonly publishedByAiReviewed: string;
  /** `{name}`, `{date}`. */
  readonly publishedByAiReviewedOn: string;
  /** People wrote it with the help of AI (`ai-assisted`). */
  readonly writtenWithAi: string;
  /** `{name}`. */
  readonly writtenWithAiReviewed: string;
  /** `{name}`, `{date}`. */
  readonly writtenWithAiReviewedOn: string;
  /** Declared to be written without AI (`none`). Never said where nothing is declared. */
  readonly writtenWithoutAi: string;
  /** `{name}`: the person or body with editorial responsibility. A sentence of its own after the label's. */
  readonly responsibleFor: string;
  /** Name of the label as a region, for assistive technology. */
  readonly aboutAi: string;
  /** The link from the label to the site's policy or to the prompt. */
  readonly howItWasMade: string;
  /** In a word or two, for teasers: wholly or mainly by AI. */
  readonly aiGenerated: string;
  /** In a word or two, for teasers: by people with AI. */
  readonly aiAssisted: string;

  // the author card
  /** A mark of two letters or so on an AI author's portrait. */
  readonly aiBadge: string;
  /** `{name}`: heading of an AI journalist's card. */
  readonly aiJournalistNamed: string;
  readonly viewPerspective: string;
  /** `{name}`: opens the rest of an author's card where there is no perspective. */
  readonly moreAbout: string;
  /** `{name}`: link to an author's other articles. */
  readonly moreBy: string;
  readonly follow: string;
  /** `{name}`: the button's full name. */
  readonly followNamed: string;
  readonly followFailed: string;
  /** Says what the quoted prompt is. */
  readonly perspectiveNote: string;
  /** `{version}`. */
  readonly version: string;
  /** `{version}`, `{date}`. */
  readonly versionOn: string;
  /** `{date}`: a version without a number. */
  readonly versionOfDate: string;
  /** `{name}`: the AI model. */
  readonly modelNamed: string;
  /** `{name}`: who provides the model. */
  readonly providerNamed: string;
  readonly aiPolicy: string;
  readonly reportError: string;
  /** `{date}`: of a change of the perspective after the article's publication. */
  readonly perspectiveChanged: string;
  /** The text has characters that are not seen and change the order of what is shown. */
  readonly hiddenCharacters: string;
  readonly perspectiveLoading: string;
  /** Said to who cannot see that the text has come. */
  readonly perspectiveLoaded: string;
  readonly perspectiveFailed: string;
  readonly tryAgain: string;

  // the perspective's controls
  readonly copyPerspective: string;
  readonly copied: string;
  /** The browser refused to copy; the text is selected. */
  readonly copyByHand: string;
  /** The same where there are no keys. */
  readonly copyByTouch: string;
  /** Label of the choice of versions. */
  readonly chooseVersion: string;
  readonly whatChanged: string;
  /** `{version}`: the one before. Heading of the comparison. */
  readonly changedSince: string;
  /** The comparison's heading where the version before has no number. */
  readonly changedSinceBefore: string;
  readonly nothingChanged: string;
  /** Read out before words that were added. */
  readonly added: string;
  /** Read out before words that were taken out. */
  readonly removed: string;

  // the share bar
  /** Before the targets; also their name as a group. */
  readonly shareTitle: string;
  readonly shareCopy: string;
  /** The word beside an envelope. */
  readonly shareEmail: string;
  /** `{name}`: of a network. The link's full name. */
  readonly shareOn: string;
  /** Opens the device's own sheet. */
  readonly shareNative: string;
  readonly sharePrint: string;
  /** Opens the rest of the targets. */
  readonly shareMore: string;
  readonly linkCopied: string;
  readonly shareFailed: string;
  /** Label of the field that holds a link or a quotation which could not be copied. */
  readonly shareLinkField: string;
  /** Label of a field for the reader's own server. */
  readonly mastodonServer: string;
  /** What was typed is no server. */
  readonly mastodonInvalid: string;
  /** Goes on with the server that was typed. */
  readonly mastodonGo: string;
  /** Leads to the page that helps readers find their server. */
  readonly mastodonChoose: string;
  /** `{name}`: of the server. */
  readonly mastodonChange: string;

  // a quotation
  /** Name of the tools beside a selected text. */
  readonly quoteTools: string;
  /** Said to who cannot see the tools. */
  readonly quoteHint: string;
  readonly quoteCopy: string;
  readonly quoteCopyLink: string;
  readonly quoteShare: string;
  readonly quoteCopied: string;
  /** `{text}`, in the language's own quotation marks. */
  readonly quotation: string;

  // the audio player
  readonly listenTitle: string;
  /** Stands before speech is generated. */
  readonly listenHint: string;
  /** `{minutes}`: how long it will be, roughly. */
  readonly listenAbout: Plural;
  readonly audioPlay: string;
  /** Gives up what is being prepared. */
  readonly audioCancel: string;
  readonly audioRetry: string;
  readonly audioPreparing: string;
  readonly audioFailed: string;
  readonly audioPause: string;
  /** Goes on after a pause. */
  readonly audioResume: string;
  readonly audioReplay: string;
  /** Name of the slider. */
  readonly audioSeek: string;
  /** What the slider says: `{position}` and `{duration}`, each a length of time in words. */
  readonly audioPosition: string;
  readonly audioBack: string;
  readonly audioForward: string;
  readonly audioSpeed: string;
  readonly audioVoice: string;
  readonly audioOptions: string;
  readonly audioDownload: string;
  /** Where sound goes on from where a reader once stopped. */
  readonly audioRestart: string;
  /** Ends the small player at the edge of the window. */
  readonly audioClose: string;
  /** `{seconds}`: still to wait, roughly. */
  readonly audioPreparingFor: Plural;
  readonly audioBlocked: string;
  /** What was loaded plays on. */
  readonly audioLost: string;
  readonly audioOffline: string;
  readonly audioDenied: string;
  readonly audioNone: string;
  readonly audioChanged: string;
  readonly audioBusy: string;
  /** `{seconds}`: after which it can be tried again. */
  readonly audioBusyFor: Plural;
  // following what is spoken
  /** Shows in the article what is being spoken. */
  readonly followAlong: string;
  /** Keeps what is being spoken in view. */
  readonly autoScroll: string;
  /** Scrolls back to what is being spoken, after the reader has scrolled away. */
  readonly backToSpoken: string;
  /** The button at a paragraph. */
  readonly playFromHere: string;
  /** Plays from what is selected or in view. */
  readonly startWhereReading: string;

  // the discussion
  /** `{count}`: heading. */
  readonly discussionTitle: Plural;
  /** The heading while their number is not known, and of an embed. */
  readonly discussion: string;
  readonly discussionHide: string;
  /** Of one that the reader has hidden. */
  readonly discussionShow: string;
  /** Comments are kept in this browser only. */
  readonly discussionLocal: string;

  // the comments
  /** Label of the choice of orders. */
  readonly commentsSort: string;
  readonly sortOldest: string;
  readonly sortNewest: string;
  readonly sortTop: string;
  readonly commentsEmpty: string;
  readonly commentsFailed: string;
  readonly commentsClosed: string;
  /** `{count}`: how many will come. */
  readonly commentsMore: Plural;
  readonly commentsEarlier: string;
  /** `{count}`: published since the list was loaded. */
  readonly commentsNew: Plural;
  /** `{count}`: came just now; `{shown}` of `{total}` are there. */
  readonly commentsLoaded: string;
  readonly commentReply: string;
  readonly commentReport: string;
  readonly commentEdit: string;
  readonly commentDelete: string;
  /** `{count}`: folds and unfolds them. */
  readonly commentAnswers: Plural;
  /** `{count}`: loads them. */
  readonly commentMoreAnswers: Plural;
  /** `{name}`: who is answered. */
  readonly commentReplying: string;
  /** Instead of the reader's own name. */
  readonly commentYou: string;
  /** Of whom no name can be seen. */
  readonly commentAnonymous: string;
  readonly commentEdited: string;
  readonly commentWhole: string;
  readonly commentPending: string;
  readonly commentRejected: string;
  /** Where a deleted comment stood that has answers. */
  readonly commentRemoved: string;
  /** An address leads to a comment that cannot be had. */
  readonly commentUnavailable: string;
  readonly commentFailed: string;
  readonly commentCancel: string;
  readonly commentSave: string;
  readonly commentSaved: string;
  /** Label of the field in which a reader changes their comment. */
  readonly commentText: string;
  readonly commentDeleteAsk: string;
  readonly commentDeleted: string;
  readonly reportTitle: string;
  readonly reportSpam: string;
  readonly reportAbuse: string;
  readonly reportIllegal: string;
  readonly reportOther: string;
  readonly reportText: string;
  readonly reportSend: string;
  readonly reportDone: string;
  readonly voteUp: string;
  readonly voteDown: string;
  /** `{score}`. */
  readonly voteScore: string;
  readonly voteFailed: string;

  // the comment form
  readonly formTitle: string;
  /** `{name}`: who is answered. Heading. */
  readonly formReplyTo: string;
  /** The heading where nobody knows who is answered. */
  readonly formReply: string;
  readonly formCancelReply: string;
  readonly formName: string;
  readonly formEmail: string;
  /** Beside the label of the email field. */
  readonly formEmailNote: string;
  readonly formUrl: string;
  /** Beside the label of a field that may stay empty. */
  readonly formOptional: string;
  readonly formText: string;
  /** Which signs of Markdown work. */
  readonly formMarkdown: string;
  readonly formRemember: string;
  /** Label of a field that only robots see. */
  readonly formTrap: string;
  /** `{count}` of `{limit}`: the counter. */
  readonly formCount: string;
  /** `{count}`: how much is too much, as a negative number. The counter then. */
  readonly formOver: string;
  /** `{count}`: said when little is left. */
  readonly formLeft: Plural;
  /** `{count}`. */
  readonly formTooLong: Plural;
  readonly formModerated: string;
  readonly formPost: string;
  readonly formPosting: string;
  /** A text of an earlier visit stands in the field. */
  readonly formRestored: string;
  readonly formDiscard: string;
  readonly formOffline: string;
  readonly formUnreachable: string;
  readonly formClosed: string;
  readonly formReadOnly: string;
  readonly formSignInNeeded: string;
  readonly formSignIn: string;
  readonly formUnsupported: string;
  /** Label of a text that cannot be posted now. */
  readonly formKept: string;
  /** The service failed, or the connection. */
  readonly formFailed: string;
  readonly formNameMissing: string;
  readonly formEmailMissing: string;
  readonly formEmailInvalid: string;
  readonly formUrlMissing: string;
  readonly formUrlInvalid: string;
  readonly formTextMissing: string;
  /** It was stored and is not public yet. */
  readonly formAwaits: string;
  readonly formPublished: string;
  /** It was stored; whether it is public is not known. */
  readonly formSent: string;
  /** The page itself does something with it. */
  readonly formTaken: string;
  readonly formRetrying: string;
  readonly formLooking: string;
  readonly formUnsure: string;
  /** After a look at the published comments. */
  readonly formUnseen: string;
  /** Looks whether it was posted. */
  readonly formLook: string;
  readonly formAgain: string;
  /** Asks before a comment is sent later. */
  readonly formQueueAsk: string;
  readonly formQueue: string;
  readonly formQueued: string;
  readonly formCancel: string;
  /** `{seconds}`: still to wait. */
  readonly formWait: Plural;
  /** Said to who filled in a field for robots. */
  readonly formRobot: string;
  readonly formWrong: string;
  readonly formServiceLimit: string;
  readonly formAuth: string;
  readonly formClosedNow: string;
  readonly formForbidden: string;
  readonly formDuplicate: string;
  readonly formSpam: string;
  readonly formCaptcha: string;
  /** The thread, or the comment that is answered. */
  readonly formGone: string;
  readonly formNobody: string;

  // related articles
  /** `{section}`: heading, where the articles are of one section. */
  readonly relatedIn: string;
  /** The heading where no section is known. */
  readonly related: string;
  readonly relatedLoading: string;
  readonly relatedFailed: string;
  /** `{count}`: beside a teaser; the link to its discussion. */
  readonly relatedComments: Plural;

  // where a part waits for consent
  /** `{host}`: whose service it is, such as `comments.example`. */
  readonly consentFrom: string;
  /** The same where that is the page's own, or not known. */
  readonly consentNeeded: string;
  /** On the button of a discussion, a list or a form of comments. */
  readonly consentDiscussion: string;
  readonly consentRelated: string;
  /** On the button of a player: it plays then. */
  readonly consentPlay: string;
  /** The site's consent dialog was answered with no. */
  readonly consentRefused: string;

  // on paper
  /** Heading of the addresses that the article's links lead to. */
  readonly printLinks: string;
  /** `{address}` of the article, `{date}` of printing. */
  readonly printedFrom: string;
}

export type MessageKey = { [K in keyof Messages]: Messages[K] extends string ? K : never }[keyof Messages];
export type PluralKey = Exclude<keyof Messages, MessageKey>;

/** Splits a message at its placeholders and puts the values in; unknown placeholders stay as written. */
export function interpolate<T>(message: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return message
    .split(/\{(\w+)\}/)
    .map((part, index) =>
      index % 2 ? (Object.hasOwn(values, part) ? (values[part] as T) : `{${part}}`) : part,
    )
    .filter((part) => part !== '');
}
