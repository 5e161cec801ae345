/** What is drawn. */
export interface Subject {
  /** Of the picture, and of its file. */
  readonly name: string;
  /** The story's id. */
  readonly story: string;
  /** What the toolbar is set to. */
  readonly globals: Readonly<Record<string, string>>;
  /** CSS pixels, which are the picture's too. */
  readonly width: number;
  /** What is below is not drawn. */
  readonly maxHeight: number;
}
