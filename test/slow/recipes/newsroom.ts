/** What the sites under test publish: the same posts for each system. */

const TEXT =
  'Mud lay over the fields for a week, and when it had dried the first of the stakes could be seen again, in a row as straight as a street. ';
const TEXTS = `${TEXT.repeat(3)}\n\n${TEXT.repeat(2)}\n`;

export interface Post {
  /** Name of its file, without date and ending. */
  readonly name: string;
  /** Folder of its language; none for English. */
  readonly language?: string;
  /** Name of its layout, if it has one of its own. */
  readonly layout?: string;
  /** As in front matter, without title and date. */
  readonly fields: string;
}

/** Ten seconds past six, in Berlin. */
export const DATE = '2026-10-20T06:00:10+02:00';

/** What stands in a post's file. */
export const sourceOf = ({ name, fields }: Post, more = ''): string =>
  `---\ntitle: "The ${name} of </script> \\"Karst\\""\ndate: ${DATE}\n${more}${fields}\n---\n\n${TEXTS}`;

/** @param documented the fields that the recipe shows */
export const postsOf = (documented: string): readonly Post[] => [
  { name: 'apples', fields: documented.replace(/^(?:title|date):.*\n/gm, '').trim() },
  { name: 'orchards', fields: 'author: Ann Lee\ndescription: Mud lay over the fields' },
  { name: 'both', fields: 'authors: [Ann Lee, Bo Chen]\nai: ai-assisted' },
  { name: 'plain', fields: 'author: Ann Lee\nnews_article: false' },
  { name: 'silent', fields: 'author: Ann Lee\ncomments: false' },
  { name: 'aloud', layout: 'aloud', fields: 'author: Ann Lee\nai: ai-assisted' },
  { name: 'ohne', language: 'de', fields: 'author: Edda Lorne\nai: ai-generated' },
];

/** The portrait that the file of authors names: one pixel, whose kind browsers tell by its first bytes. */
export const PORTRAIT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
