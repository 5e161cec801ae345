/** What is shared. Blank fields count as missing. */
export interface ShareContent {
  /** Absolute http(s) address of the article, at most 4,000 characters, without a user name or password. */
  readonly url: string;
  /** On one line: white space is collapsed. */
  readonly headline?: string | undefined;
  /** A quotation, with quotation marks where they are wanted. It stands before the headline. */
  readonly text?: string | undefined;
  /** For X, and the first one for Threads; a leading "#" may stay. */
  readonly hashtags?: readonly string[] | undefined;
  /** Account on X that the post names; a leading "@" may stay. Left out if it is not one. */
  readonly via?: string | undefined;
  /** Mastodon server as a reader types it: "mastodon.example", its address, or "@me@mastodon.example". */
  readonly instance?: string | undefined;
  /** A few words that say AI made it ("AI-generated"); set after the headline in brackets and never cut. */
  readonly label?: string | undefined;
}
