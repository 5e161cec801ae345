/** What the page of an element says beside what the manifest knows. Texts are Markdown, a sentence or two each. */
export interface ElementNotes {
  /** Names of the stories whose parts are shown. Each part is numbered where it is seen first. */
  readonly anatomy: readonly string[];
  /** Parts that are in none of these, because they cover the page or need much around them: the story that has them. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  readonly do: readonly string[];
  readonly dont: readonly string[];
  readonly accessibility: {
    /** Keys and what they do; empty where the browser's own for links and buttons are all. */
    readonly keys: readonly (readonly [key: string, effect: string])[];
    /** What it is to assistive technology. */
    readonly roles: readonly string[];
    /** What is said without being asked for. */
    readonly announced: readonly string[];
  };
}
