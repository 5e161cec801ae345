/**
 * How pages tell readers of AI, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
 * Ukrainian, Arabic, Hebrew, Hindi, Chinese and Japanese. Acronyms count in capitals only: "ai" is a word in some
 * of these languages.
 */
const ANY = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:AI|A\.I\.|KI|IA|ШІ)(?![\p{L}\p{N}])`,
    String.raw`(?<![A-Za-z])(?:AI|IA|KI)(?![A-Za-z])`, // among Chinese or Arabic letters
    'एआई',
  ].join('|'),
  'u',
);
const ANY_WORDS =
  /artificial intelligence|künstlich\w* intelligenz|intelligence artificielle|inteligencia artificial|intelligenza artificiale|inteligência artificial|kunstmatige intelligentie|sztuczn\S+ inteligencj|штучн\S+ інтелект|ذكاء ال?[اإ]صطناعي|بينה מלאכותית|בינה מלאכותית|कृत्रिम बुद्धि|人工智[能慧]|人工知能|chatgpt|\bgpt-?\d|large language model/iu;

/** Whether a text speaks of AI at all. */
export const saysAi = (text: string): boolean => ANY.test(text) || ANY_WORDS.test(text);

const AI = {
  en: String.raw`(?:an? )?(?:generative )?(?:ai|a\.i\.|artificial intelligence)(?: (?:tools?|systems?|models?|software))?`,
  de: String.raw`(?:einer )?(?:ki|künstliche[rn]? intelligenz)(?:-\S+)?`,
  fr: String.raw`(?:une |de l['’]|l['’])?(?:ia|intelligence artificielle)(?: générative)?`,
  es: String.raw`(?:una |la )?(?:ia|inteligencia artificial)(?: generativa)?`,
  it: String.raw`(?:un['’]|l['’]|dall['’]|dell['’])?(?:ia|ai|intelligenza artificiale)(?: generativa)?`,
  pt: String.raw`(?:uma |a )?(?:ia|inteligência artificial)(?: generativa)?`,
  nl: String.raw`(?:een )?(?:ai|kunstmatige intelligentie)`,
  pl: String.raw`(?:ai|si|sztuczn\S+ inteligencj\S+)`,
  uk: String.raw`(?:ші|штучн\S+ інтелект\S*)`,
  ar: String.raw`(?:ب|لل?)?(?:ال)?ذكاء ال?[اإ]صطناعي`,
  he: String.raw`ב?ה?(?:בינה מלאכותית|ai)`,
  hi: String.raw`(?:एआई|कृत्रिम बुद्धिमत्ता|ai)`,
  zh: String.raw`(?:ai|人工智[能慧])`,
  ja: String.raw`(?:生成)?(?:ai|人工知能)`,
};

/** What may stand before the words that matter: "Note: this article was". */
const LEAD =
  '(?:(?:note|disclosure|transparency|hinweis|transparenzhinweis|note de la rédaction|nota|opmerking|uwaga)[:.–—-]?\\s*)?';

const made = [
  String.raw`(?:(?:this|the) (?:article|story|text|piece|report|content) (?:was|is|has been) )?(?:entirely |fully |automatically )?(?:written|generated|created|produced|drafted|authored)(?: and published)? (?:by|with|using) ${AI.en}(?=$|[,.;:]| (?:and|under|on) )`,
  String.raw`${AI.en}[- ](?:generated|written|made|created|authored)(?: (?:article|story|text|content|report))?[.:]?$`,
  String.raw`(?:dies\S+ (?:artikel|text|beitrag) (?:wurde|ist) )?(?:vollständig )?(?:von|mit|durch) ${AI.de} (?:geschrieben|erstellt|generiert|verfasst|erzeugt)`,
  String.raw`ki-(?:generiert|erstellt|erzeugt|geschrieben)`,
  String.raw`(?:cet article a été |ce texte a été )?(?:rédigée?|écrite?|générée?|produite?)(?: et publiée?)? par ${AI.fr}`,
  String.raw`(?:este (?:artículo|texto) (?:ha sido|fue) )?(?:escrit[oa]|generad[oa]|redactad[oa]|cread[oa])(?: y publicad[oa])? (?:por|con) ${AI.es}`,
  String.raw`(?:questo articolo è stato )?(?:scritto|generato|creato|redatto)(?: e pubblicato)? (?:(?:dal?|con) ?)?${AI.it}`,
  String.raw`(?:este (?:artigo|texto) foi )?(?:escrit[oa]|gerad[oa]|redigid[oa]|criad[oa])(?: e publicad[oa])? (?:por|com|pela) ${AI.pt}`,
  String.raw`(?:dit artikel is )?(?:geschreven|gegenereerd|gemaakt)(?: en gepubliceerd)? (?:door|met) ${AI.nl}`,
  String.raw`(?:ten artykuł został )?(?:napisan[eyao]|wygenerowan[eyao]|stworzon[eyao])(?: i opublikowan[eyao])? przez ${AI.pl}`,
  String.raw`(?:(?:цю )?статтю )?(?:написано|створено|згенеровано|написана|створена|написав)(?: [іта]+ (?:опубліковано|опублікував))? ${AI.uk}`,
  String.raw`(?:كُ?تب|كُ?تبت|كتابة|أُ?نشئ|أُ?نتج|مولّ?د|من إنتاج|كتبه)(?: (?:هذا المقال|النص))?(?: (?:ب|بواسطة|باستخدام))? ?${AI.ar}`,
  String.raw`(?:נכתב|נכתבה|נוצר|נוצרה|הופק)(?: ופורסמ?ה?ם?)?(?: (?:על ידי|בידי|באמצעות))? ${AI.he}`,
  String.raw`(?:यह लेख )?${AI.hi} (?:द्वारा|ने) (?:लिखा|लिखित|निर्मित|तैयार)`,
  String.raw`(?:本文)?(?:完全)?(?:由|为)\s?${AI.zh}\s?(?:生成|撰写|撰寫|创作|編寫|编写)`,
  String.raw`${AI.zh}\s?(?:生成|撰写|撰寫)(?:内容|內容|文章)?[。.]?$`,
  String.raw`(?:この記事は\s?)?${AI.ja}\s?(?:が|により|によって)\s?(?:生成|作成|執筆)`,
];

const assisted = [
  String.raw`(?:(?:this|the) (?:article|story|text|piece|report|content) (?:was|is|has been) )?(?:partly |partially )?(?:written|generated|created|produced|drafted|made|edited|researched) with (?:the )?(?:help|assistance|aid|support) (?:of|from) ${AI.en}`,
  String.raw`${AI.en}[- ]assisted(?: (?:article|story|text|content|report))?[.:]?$`,
  String.raw`(?:dies\S+ (?:artikel|text|beitrag) (?:wurde|ist) )?(?:mit|unter) (?:der )?(?:hilfe|unterstützung|zuhilfenahme) (?:von )?${AI.de}`,
  String.raw`(?:dies\S+ (?:artikel|text|beitrag) (?:wurde|ist) )?mit ki-(?:hilfe|unterstützung)`,
  String.raw`ki-(?:unterstützt|gestützt)`,
  String.raw`(?:cet article a été |ce texte a été )?(?:rédigée?|écrite?|réalisée?|produite?) avec l['’](?:aide|assistance) (?:d['’]|de )?${AI.fr}`,
  String.raw`(?:este (?:artículo|texto) (?:ha sido|fue) )?(?:escrit[oa]|elaborad[oa]|redactad[oa]) con (?:la )?(?:ayuda|asistencia) de ${AI.es}`,
  String.raw`(?:questo articolo è stato )?(?:scritto|realizzato|redatto) con l['’](?:aiuto|ausilio|assistenza) (?:di |dell['’])?${AI.it}`,
  String.raw`(?:este (?:artigo|texto) foi )?(?:escrit[oa]|elaborad[oa]|redigid[oa]) com (?:a |o )?(?:ajuda|auxílio|apoio|assistência) d[ea] ${AI.pt}`,
  String.raw`(?:dit artikel is )?(?:geschreven|gemaakt) met (?:de )?(?:hulp|behulp) van ${AI.nl}`,
  String.raw`(?:ten artykuł )?(?:powstał[ao]?|napisan[eyao]) (?:z|przy) (?:pomocą|wsparciem|pomocy|użyciu) ${AI.pl}`,
  String.raw`(?:(?:цю )?статтю )?(?:написано|створено|підготовлено) (?:за допомогою|з допомогою) ${AI.uk}`,
  String.raw`(?:كُ?تب|كُ?تبت|أُ?عدّ?) بمساعدة ${AI.ar}`,
  String.raw`(?:נכתב|נכתבה|נוצר) (?:בעזרת|בסיוע) ${AI.he}`,
  String.raw`(?:यह लेख )?${AI.hi} (?:की (?:मदद|सहायता) से)`,
  String.raw`(?:本文)?(?:在|由|借助|經|经)\s?${AI.zh}\s?(?:的)?(?:协助|協助|辅助|輔助|帮助|幫助)`,
  String.raw`(?:この記事は\s?)?${AI.ja}\s?の(?:支援|補助|協力)`,
];

const persona = [
  String.raw`\bAI[- ][Jj]ournalist\b`,
  String.raw`\b[Aa]rtificial[- ]intelligence journalist\b`,
  String.raw`\bKI-Journalist`,
  String.raw`[Jj]ournalistische KI(?!\p{L})`,
  String.raw`(?:[Jj]ournaliste|[Pp]eriodista|[Gg]iornalista|[Jj]ornalista)(?: de)? (?:IA|AI)(?!\p{L})`,
  String.raw`[Dd]ziennikar(?:z|ka) (?:AI|SI)(?!\p{L})`,
  String.raw`ШІ-журналіст`,
  String.raw`صحفي(?:ة)? (?:ب|من |ال)?(?:ال)?ذكاء ال?[اإ]صطناعي`,
  String.raw`(?:עיתונאי|עיתונאית|כתב|כתבת) (?:AI|בינה מלאכותית)`,
  String.raw`एआई पत्रकार`,
  String.raw`AI\s?[记記]者`,
];

const opening = (forms: readonly string[]): RegExp => new RegExp(`^${LEAD}(?:${forms.join('|')})`, 'iu');

/** Built when first asked for: loading the module does no work. */
let forms: { readonly made: RegExp; readonly assisted: RegExp; readonly persona: RegExp } | undefined;

/** What a label says of the text: AI wrote it, AI helped, or its author is an AI journalist. */
export type Told = 'made' | 'assisted' | 'persona';

/** Reads a short text as a label; undefined for one that merely speaks of AI. */
export function readLabel(text: string): Told | undefined {
  forms ??= { made: opening(made), assisted: opening(assisted), persona: new RegExp(persona.join('|'), 'u') };
  if (forms.assisted.test(text)) return 'assisted';
  if (forms.made.test(text)) return 'made';
  return forms.persona.test(text) ? 'persona' : undefined;
}

/** "AI journalist" right behind a name or right before it: "Edda Lorne, an AI journalist", "AI Journalist: Edda Lorne". */
let beside: { readonly behind: RegExp; readonly before: RegExp } | undefined;
const ARTICLE = String.raw`(?:(?:an?|our|the|its|ein|eine|unsere?|une?|notre|uno|una|nuestr[oa]|uma?|een|onze)\s+)?`;
const BETWEEN = String.raw`[\s,;:،、，|/·•(（\[–—-]*`;

/**
 * Whether a byline calls this very author an AI journalist, and none of the others in it. Between two names the
 * words may be either's, and count for neither.
 */
export function calledJournalist(text: string, name: string, others: readonly string[]): boolean {
  const words = `(?:${persona.join('|')})`;
  beside ??= {
    behind: new RegExp(String.raw`^${BETWEEN}${ARTICLE}${words}(?:\p{Ll}*[\s:：–—-]*)(?<rest>.*)$`, 'su'),
    before: new RegExp(String.raw`^(?<rest>.*?)${BETWEEN}${ARTICLE}${words}\p{Ll}*[\s:：–—-]*$`, 'su'),
  };
  const line = text.normalize('NFC');
  const lower = line.toLowerCase();
  const wanted = name.normalize('NFC').toLowerCase();
  const names = others.map((other) => other.normalize('NFC').toLowerCase()).filter(Boolean);
  if (!wanted) return false;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    const after = beside.behind.exec(line.slice(at + wanted.length))?.groups?.['rest']?.toLowerCase();
    if (after !== undefined && !names.some((other) => after.startsWith(other))) return true;
    const ahead = beside.before.exec(line.slice(0, at))?.groups?.['rest']?.toLowerCase();
    if (ahead !== undefined && !names.some((other) => ahead.endsWith(other))) return true;
  }
  return false;
}

/** Names that are a tool's, not a journalist's. */
const TOOL =
  /^(?:(?:the )?(?:AI|A\.I\.|KI|IA|ШІ)(?: (?:bot|writer|author|tool|system|model|assistant))?|(?:artificial intelligence|künstliche intelligenz|intelligence artificielle|inteligencia artificial|intelligenza artificiale|inteligência artificial|kunstmatige intelligentie|sztuczna inteligencja|штучний інтелект|الذكاء ال[اإ]صطناعي|בינה מלאכותית|कृत्रिम बुद्धिमत्ता|人工智[能慧]|人工知能)|chat ?gpt|gpt-?[\d.]+\w*|google gemini|claude ai|microsoft copilot|github copilot|ai[- ]generated|generated by ai|written by ai)$/iu;

/** Whether an author's name is that of a tool. "Ai" alone is a surname. */
export const isToolName = (name: string): boolean => name !== 'Ai' && name !== 'ai' && TOOL.test(name.trim());
