const tree = (x, y, fill) =>
  `<path d="M${x - 7} ${y}h14v110h-14z" fill="#4b382c"/><circle cx="${x}" cy="${y - 30}" r="78" fill="${fill}"/><circle cx="${x - 28}" cy="${y - 44}" r="11" fill="#c2402f"/><circle cx="${x + 30}" cy="${y - 8}" r="11" fill="#c2402f"/>`;

const figure = `<figure>
<svg viewBox="0 0 1600 800" role="img" aria-label="A row of apple trees of different heights on a hill behind a red schoolhouse.">
<rect width="1600" height="800" fill="#dfe6d2"/>
<path d="M0 470q420-120 820-40t780-50v420H0z" fill="#a9b97a"/>
<path d="M0 610q500-70 900-16t700-34v240H0z" fill="#879a5c"/>
<path d="M1120 300l170-110 170 110v210h-340z" fill="#9c3f32"/>
<path d="M1170 350h66v80h-66zM1340 350h66v80h-66zM1262 400h56v110h-56z" fill="#f5ead0"/>
${tree(220, 500, '#5f7d43')}${tree(450, 530, '#6c8a49')}${tree(690, 510, '#56733d')}${tree(930, 545, '#73914f')}
<path d="M0 690h1600v6H0zM120 640h8v90h-8zM420 640h8v90h-8zM720 640h8v90h-8zM1020 640h8v90h-8zM1320 640h8v90h-8z" fill="#5e5140"/>
</svg>
<figcaption>Four of the sixty trees at Upper Weir. Illustration: The Saltmarsh Courier</figcaption>
</figure>`;

const body = `<p>The school at Upper Weir has sixty pupils and sixty apple trees, and for most of a century this was not a coincidence. Each child who came was given a tree, and each who left handed it over, with a label, to one who was starting. Then the school grew, the orchard did not, and the custom was put away with the slates.</p>
<p>It has come back by the accounts. Last winter the head teacher, Tomas Reede, was asked to say what the orchard was for. He found that he could not, and that the column had to be filled in.</p>
<h2>Sixty labels</h2>
<p>What he wrote was “teaching material”. Since March it has been. The older pupils measure the trees and the younger ones measure the older ones’ measurements. There is a ledger of blossom and another of wasps. A boy of nine, whose tree bears nothing, has found out from the council’s archive that it is a pear.</p>
<p>The harvest, 1.4 tonnes, was pressed in October by the parents and sold at the gate by the fourth form, who had been taught percentages for the purpose. The orchard is now the only part of the school with a surplus.</p>
<blockquote><p>I was asked what it is for. I have sixty answers, and they disagree.</p></blockquote>
<h2>Who comes after</h2>
<p>In summer eleven children will leave, and eleven labels will change hands. There is to be a small ceremony, of which the pupils have written the rules. The first says that nobody may choose. The last says that one may come back in autumn to see how it is getting on, and need not say which of the two one means.</p>`;

export default {
  slug: 'school-orchard',
  section: 'Schools',
  headline: 'A tree for every pupil, and one that turned out to be a pear',
  standfirst:
    'A village school was asked what its orchard was for. The answer is being written by the children, in ledgers.',
  published: '2026-11-17T06:00:00+01:00',
  author: {
    name: 'Joss Amari',
    kind: 'human',
    role: 'Writes about schools',
    url: '/people/joss-amari/',
    bio: 'Taught geography before writing about people who teach it.',
  },
  figure,
  body,
};
