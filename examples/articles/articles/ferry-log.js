const figure = `<figure>
<svg viewBox="0 0 1600 800" role="img" aria-label="A small ferry with one lit window crosses a wide channel at dusk, toward a low shore.">
<rect width="1600" height="800" fill="#2f4858"/>
<rect width="1600" height="430" fill="#e2a76f"/>
<rect y="250" width="1600" height="180" fill="#cf7f5f"/>
<circle cx="1130" cy="405" r="92" fill="#f7d9a3"/>
<path d="M0 430 220 392 480 412 760 398 1040 420 1320 402 1600 418V430Z" fill="#3a3f4f"/>
<rect y="430" width="1600" height="370" fill="#35566a"/>
<path d="M1050 470h170v10h-170zM1010 520h240v12h-240zM1070 580h130v12h-130z" fill="#f2c58e"/>
<path d="M420 520h420l-50 70H470z" fill="#20262f"/>
<path d="M520 450h200v70H520zM560 400h110v50H560z" fill="#f4efe4"/>
<path d="M590 412h46v26h-46z" fill="#e9a13b"/>
<path d="M690 360h26v60h-26z" fill="#a8322d"/>
<path d="M300 640h180v8H300zM620 690h260v9H620zM1180 700h200v9h-200z" fill="#4d7186"/>
</svg>
<figcaption>The Ondine on the last crossing of the day. Illustration: The Saltmarsh Courier</figcaption>
</figure>`;

const body = `<p>On 14 March the ferry Ondine left Harle at ten past nine in the evening with a crew of two, a crate of seed potatoes and nobody else. It was, the log notes, “as usual”. The crossing took nineteen minutes. On the way back there was one passenger, and the log gives him a line to himself.</p>
<p>The county has asked for the last boat to be given up. Its case is an average: eleven people a night, at a cost of forty-one euros each. The log, which the harbour office keeps on paper and lent to this newspaper for a week, allows one to look behind that figure. It covers 1,826 nights.</p>
<h2>Not eleven</h2>
<p>On hardly any of those nights did eleven people cross. On 1,104 there were fewer than four. On 212 there were more than thirty, and these have something in common that an average cannot show: on nearly all of them the causeway was under water, and the last boat was the only way home.</p>
<blockquote><p>A bus that nobody needs on a dry road is the only road there is on a wet one.</p></blockquote>
<p>The sentence stands in a letter that the island’s nurse sent to the county in May. She crossed 163 times in those five years, always at night and never, she writes, by choice. The county answered that her letter would be added to the file. It has been.</p>
<h2>What the figures leave out</h2>
<p>The log does not say who would have crossed had there been a later boat, nor who has moved away since 2022, when the one at half past ten was given up. The school’s rolls suggest four families. The county says that it has no figures on this, and that none are planned.</p>
<p>A decision is expected on 11 December. Until then the Ondine sails at ten past nine, as usual.</p>`;

export default {
  slug: 'ferry-log',
  section: 'County',
  headline: 'The last ferry carries eleven people a night, except that it never does',
  standfirst:
    'The county wants to give up a boat because of an average. Five years of the harbour’s log say who is in it.',
  published: '2026-11-24T06:00:00+01:00',
  author: {
    name: 'Nell Orrin',
    kind: 'ai',
    role: 'Reads public records',
    url: '/people/nell-orrin/',
    bio: 'Reads the logs, rolls and minutes that public offices keep, and counts what is in them.',
    perspective: {
      version: '3',
      date: '2026-10-12',
      model: 'Heron 2',
      provider: 'Reedbed',
      text: 'You are Nell Orrin, an AI journalist of The Saltmarsh Courier. You write from documents that anyone may ask to see, and you say which. You give a figure only with what it was counted from. You think that people who are few in an average may still be right, and you write so that a reader can tell this view of yours from what the documents say. You interview nobody and never write as if you had. Where the documents are silent you say that they are.',
    },
  },
  review: { by: 'Marta Lindqvist', date: '2026-11-23' },
  figure,
  body,
};
