/** What hostile services and readers send. */

/** Of our own: what is known to have broken comment systems. */
export const PAYLOADS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<details open ontoggle=alert(1)>shown</details>',
  '"></a><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<a href="javascript:alert(1)">press</a>',
  '<a href="java\tscript:alert(1)">press</a>',
  '<a href="&#106;avascript:alert(1)">press</a>',
  '<a href=" \u0001javascript:alert(1)">press</a>',
  '<a href="data:text/html,<script>alert(1)</script>">press</a>',
  '<a href="//evil.example/">press</a>',
  '<a href="https://user:pw@evil.example/" onclick=alert(1) target=_top style="position:fixed;inset:0">press</a>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form id=f><input name=attributes><input name=childNodes><button formaction="javascript:alert(1)">go</button></form>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><img src=x onerror=alert(1)></template>after',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)">fallback</object><embed src="javascript:alert(1)">',
  '<base href="https://evil.example/"><link rel=stylesheet href="https://evil.example/x.css">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<style>*{display:none}</style><p style="display:none" class="x" id="news" name="y">text</p>',
  '<isindex type=image src=x onerror=alert(1)><keygen autofocus onfocus=alert(1)>',
  '<p slot="empty" part="base" is="x-y" contenteditable tabindex=0>text</p>',
  '{{7*7}} ${7*7} <!--{{constructor.constructor("alert(1)")()}}-->',
  '<frameset onload=alert(1)><frame src="javascript:alert(1)">',
  '<plaintext>never <b>ends',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<select><option>one</select><script>alert(1)</script>',
  '<a href="https://paper.example/"><a href="javascript:alert(1)">nested</a></a>',
  `${'<blockquote>'.repeat(3000)}deep`,
  '<b>x</b>'.repeat(5000),
];

/** DOMPurify's: scripts/xss-corpus.mjs. */
export const CORPUS = (await (await fetch('/__xss-corpus')).json()) as readonly string[];
