/** "Reviewed", in the languages in which labels are understood. */
const REVIEWED =
  /\b(?:reviewed|verified|fact-checked|(?:checked|approved) by)\b|(?<!\p{L})(?:geprüft|überprüft|gegengelesen|relue?|révisée?|vérifiée?|contrôlée?|revisad[oa]|verificad[oa]|revist[oa]|revisionat[oa]|rivist[oa]|verificat[oa]|controllat[oa]|nagekeken|gecontroleerd|beoordeeld|sprawdzon[eyao]|zweryfikowan[eyao]|weryfikacja\s*:|com revisão de|перевірен[ао]|перевірка\s*(?:\([^)]*\)\s*)?:|перевірив|перевірила)(?!\p{L})|راجعه|راجعها|روجع|تمت مراجعت|مراجعة\s*:|נבדקה?|समीक्षा|审核|審核|审阅|審閱|校对|校對|確認済|確認しました|確認した|校閲/iu;
/** Whatever turns it round, or puts it off. */
const NOT =
  /(?<!\p{L})(?:no|not|never|without|nobody|nothing|awaiting|pending|before|(?:to|will|may|can|should|must) be|kein\p{L}*|nicht|ohne|niemand|wird|aucune?|sans|pas|jamais|ningun[oa]|ningún|sin|non|nessun\p{L}*|senza|não|nenhum\p{L}*|sem|geen|niet|zonder|nie|bez|brak|не|без|لم|لا|دون|بدون|غير|לא|ללא|नहीं|बिना)(?!\p{L})|\bun(?:reviewed|verified)|ungeprüft|未|没|沒|无|無|待|ない|なし|ません/iu;

/** Whether a label says that someone reviewed the text. */
export const saysReviewed = (text: string): boolean => {
  const plain = text.normalize('NFC').replace(/[\u064b-\u0652]/g, ''); // Arabic with or without vowels
  return REVIEWED.test(plain) && !NOT.test(plain);
};

/** What forms put where a name belongs. */
const NO_NAME =
  /^(?:none|no|nil|nobody|no[ -]one|yes|true|false|n\/?a|null|undefined|unknown|tbd|tba|todo|human|-+|–|—|\?|[01])$/i;
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|mailto:|www\.|\/)|^[^\s@]+@[^\s@]+$/i;

/** Whether what is given as a reviewer's name cannot be anybody's. */
export const isNobody = (name: string): boolean => NO_NAME.test(name.trim()) || ADDRESS.test(name.trim());
