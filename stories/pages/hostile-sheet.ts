/** The style sheet of a site that was never meant to hold anyone else's parts: each rule is one that real sites have. */
export const HOSTILE = `/* resets, each more thorough than the last */
*, *::before, *::after { box-sizing: content-box; margin: 0; padding: 0; }
html { font-size: 62.5%; }
ul, ol { list-style: none; }
img, svg, video, audio { max-width: 100%; height: auto; display: block; }
table { border-collapse: collapse; width: 100%; }
fieldset { border: 0; }

/* the house style, by tag */
body { font: 300 2rem/2.2 'Comic Sans MS', cursive; letter-spacing: 0.12em; word-spacing: 0.3em;
  text-align: justify; text-indent: 2em; text-transform: lowercase; font-variant: small-caps; hyphens: auto; }
p { font-size: 2em; line-height: 1.2; margin: 0 0 1em; overflow-wrap: anywhere; }
h1, h2, h3, h4 { font: 900 3rem/1 Impact, sans-serif; text-transform: uppercase; color: #8a2be2;
  text-shadow: 2px 2px #f5f5a0; overflow-wrap: anywhere; text-indent: 0; }
a { color: #b1006a !important; text-decoration: none !important; border-bottom: 2px dotted; }
a:hover { background: #ffee58; }
button, input, select, textarea { font: 700 1.4rem/1 monospace; color: #fff; background: #2e7d32;
  border: 4px outset #a5d6a7; border-radius: 99px; text-transform: uppercase; width: 100%; }
button:hover { transform: scale(1.3) rotate(-2deg); }
label, legend { display: none; }
dialog, details > *:not(summary) { border: 6px double red; }
summary { list-style: none; float: right; font-size: 0.5em; }
blockquote { float: left; width: 55%; margin: 1rem; font-size: 3rem; quotes: none; text-indent: 0; overflow-wrap: anywhere; }
time, small { display: none; }
section, article, aside, header, footer, nav { display: block; padding: 1em; border: 1px solid #ddd; }
div { position: relative; overflow: hidden; }
span { display: inline-block; }

/* the mistakes of one afternoon that nobody dares to take out */
[hidden] { display: block; }
[lang] { direction: ltr; }
[role], [aria-label] { outline: 1px dashed #ccc; }
:focus { outline: none !important; }
.text, .base, .row, .note, .card, .button, .menu { float: left; width: 50%; color: lime; background: purple; }
#title, #name, #text, #email { display: none; }
news-share-bar button, news-discussion a { display: none; }`;
