const figure = `<figure>
<svg viewBox="0 0 1600 800" role="img" aria-label="Mud flats at low tide. A line of posts leads out to a small wooden hut on stilts; two birds stand at the water’s edge.">
<rect width="1600" height="800" fill="#c9d8d6"/>
<rect y="300" width="1600" height="500" fill="#8d8671"/>
<path d="M0 300h1600v64q-400 36-800 8T0 380z" fill="#7fa3a8"/>
<path d="M0 520q420-70 760-8t840-30v318H0z" fill="#726b58"/>
<path d="M180 640q300-60 560-14t520-40v34q-260 60-520 40T180 660z" fill="#9db7b5"/>
<path d="M1090 180l120-70 120 70v150h-240z" fill="#4a3b34"/>
<path d="M1180 220h56v60h-56z" fill="#f1cf83"/>
<path d="M1106 330h14v130h-14zM1300 330h14v130h-14zM1204 330h14v116h-14z" fill="#2e2723"/>
<path d="M220 400h14v190h-14zM420 400h13v160h-13zM610 400h12v132h-12zM780 400h11v108h-11zM930 400h10v86h-10z" fill="#3b342c"/>
<path d="M470 690q26-34 62-12l34-6-30 20q-30 22-66-2zM506 696h5v44h-5zM560 664q4-12 14-8l-6 12z" fill="#f6f3ea"/>
<path d="M640 720q22-28 52-10l28-5-25 17q-25 18-55-2zM672 724h4v36h-4z" fill="#f6f3ea"/>
</svg>
<figcaption>The gauge hut at Ness, an hour before the water comes back. Illustration: The Saltmarsh Courier</figcaption>
</figure>`;

const body = `<p>The most reliable clock in Ness is in the wrong place. It is a printed card behind the bar of the Anchor, it has no hands, and for a fortnight in autumn it was out by twelve minutes, which in Ness is the difference between walking home and being fetched.</p>
<p>“We had the old datum,” says Edith Pell, who has set the town’s tide table since her father put the pencil down in 1991. Somebody in an office had moved the zero of the gauge by the height of a brick, for reasons that were good and were sent to the wrong address. Every tide after that was right, and every time was wrong.</p>
<h2>A brick’s worth</h2>
<p>Nobody was hurt. Two visitors and a dog spent the evening of 3 October in the refuge box on the sands, where there is a telephone, a blanket and a book in which one is asked to sign. The dog is entered as “Biscuit, also present”.</p>
<p>The town now has two tables. One is the office’s, which is correct. The other is Mrs Pell’s, which is the office’s with the brick taken out, and six minutes added for people who stop to look at things. It is the second that hangs in the Anchor.</p>
<blockquote><p>The sea is punctual. It is only people who need a margin.</p></blockquote>
<h2>The next zero</h2>
<p>In spring the gauge will be moved again, this time because the land is sinking, by rather less than a brick. The letter about it came to the right address. Mrs Pell has pinned it up beside the card, where anyone may read it, and where, she has noticed, those who do always look next at the clock.</p>`;

export default {
  slug: 'tide-table',
  section: 'Coast',
  headline: 'The town that was twelve minutes late for the sea',
  standfirst:
    'Ness sets its day by a card behind a bar. This autumn the card was wrong, and the tide was not.',
  published: '2026-11-20T07:30:00+01:00',
  updated: '2026-11-21T16:05:00+01:00',
  author: {
    name: 'Ida Brandt',
    kind: 'human',
    role: 'Coast correspondent',
    url: '/people/ida-brandt/',
    bio: 'Has reported from the sands for eleven years, and been fetched from them once.',
  },
  figure,
  body,
};
