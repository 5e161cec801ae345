/** What is mutated, and the tests that have to notice: modules without elements, whose work is in what they return. */
export const SUBJECTS = {
  'metadata reader': {
    mutate: ['src/article/metadata/*.ts'],
    // those of hostile pages ask whether it holds, and take half the time
    tests: [
      'article-json',
      'authors',
      'common',
      'disclosure',
      'json-ld',
      'microdata',
      'tags-and-markup',
      'text-and-dates',
    ].map((name) => `test/article/metadata/${name}.test.ts`),
  },
  composition: {
    mutate: [
      'src/article/merge-sources.ts',
      'src/article/own-sources.ts',
      'src/article/readable-text.ts',
      'src/article/reading-time.ts',
    ],
    tests: [
      'test/article/merge-sources.test.ts',
      'test/article/reading-time.test.ts',
      'test/audio/speech-text.test.ts',
    ],
  },
  'share URLs': {
    mutate: [
      'src/share/{build-share-url,network-urls,encode,counting,custom-target,share-message,text-limits,quotation-marks,address-of}.ts',
    ],
    tests: ['test/node/share-*.test.ts'],
  },
  'playback store': {
    mutate: ['src/audio/{playback-store,playback-machine,listened-time,sound-times,held-sound}.ts'],
    tests: ['test/node/playback-*.test.ts'],
  },
  'comment state': {
    mutate: [
      'src/comments/{comment-tree,list-store,submission,drafts,own-pending,new-comments,list-changes,same-comment}.ts',
    ],
    tests: [
      'comment-tree',
      'list-store',
      'comment-submission',
      'comment-drafts',
      'own-pending',
      'new-comments',
      'same-comment',
    ].map((name) => `test/node/${name}.test.ts`),
  },
  'text segmenter': {
    mutate: ['src/audio/{speech-text,sentences,marks}.ts'],
    tests: ['test/audio/speech-text.test.ts', 'test/audio/marks.test.ts'],
  },
  'disclosure tables': {
    mutate: [
      'src/disclosure/{disclosure,disclosure-label,shorten,label-sentence}.ts',
      'src/article/ai-vocabularies.ts',
    ],
    tests: ['test/disclosure/disclosure.test.ts', 'test/article/metadata/disclosure.test.ts'],
  },
};
