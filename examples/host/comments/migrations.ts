/** What the database went through, in order. One that was released is never changed: add another. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL)`,

    `CREATE TABLE threads (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'readonly')),
      published INTEGER NOT NULL DEFAULT 0, -- how many comments are visible
      revision INTEGER NOT NULL DEFAULT 0 -- rises with whatever readers can see
    )`,

    `CREATE TABLE comments (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      thread INTEGER NOT NULL REFERENCES threads (id),
      parent INTEGER REFERENCES comments (id),
      depth INTEGER NOT NULL,
      name TEXT NOT NULL,
      url TEXT,
      email TEXT,
      badge TEXT,
      text TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('visible', 'pending', 'rejected', 'deleted')),
      listed INTEGER NOT NULL, -- 1: readers see it, or the place where it was, for the sake of its answers
      published INTEGER, -- the thread's revision that made it visible first
      score INTEGER NOT NULL DEFAULT 0,
      flag TEXT, -- why moderators should look closely
      created INTEGER NOT NULL, -- milliseconds
      edited INTEGER,
      post_key TEXT NOT NULL UNIQUE, -- its idempotency key
      post_print TEXT NOT NULL, -- hash of what was posted
      post_status TEXT NOT NULL -- its status then
    )`,
    `CREATE INDEX comments_by_age ON comments (thread, parent, listed, id)`,
    `CREATE INDEX comments_by_score ON comments (thread, parent, listed, score DESC, id)`,
    `CREATE INDEX comments_by_parent ON comments (parent, listed)`,
    `CREATE INDEX comments_by_publication ON comments (thread, status, published)`,
    `CREATE INDEX comments_by_status ON comments (status, id)`,
    `CREATE INDEX comments_by_print ON comments (post_print, created)`,

    `CREATE TABLE votes (
      comment INTEGER NOT NULL REFERENCES comments (id),
      voter TEXT NOT NULL, -- keyed hash, another one for each comment
      value INTEGER NOT NULL CHECK (value IN (-1, 1)),
      PRIMARY KEY (comment, voter)
    ) WITHOUT ROWID`,

    `CREATE TABLE reports (
      comment INTEGER NOT NULL REFERENCES comments (id),
      reporter TEXT NOT NULL, -- as voter
      reason TEXT NOT NULL,
      text TEXT NOT NULL,
      created INTEGER NOT NULL,
      PRIMARY KEY (comment, reporter)
    ) WITHOUT ROWID`,
  ],
];
