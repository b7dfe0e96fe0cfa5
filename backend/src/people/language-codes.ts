const codes = (text: string) => text.trim().split(/\s+/);

/**
 * ISO 639-1, whole, and from ISO 639-3 what is spoken or signed in Finland and has no two-letter code: the Sámi languages
 * of Inari and Skolt, Romani, Sorani Kurdish, Dari, Finnish and Finland-Swedish sign language. What is asked for most in
 * the regions stands first.
 */
const often = codes('fi sv en se smn sms rom fse fss ru uk et ar so fa');
const others = codes(`
  aa ab ae af ak am an as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
  dz ee el eo es eu ff fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
  ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
  mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
  rn ro rw sa sc sd sg si sk sl sm sn sq sr ss st su sw ta te tg th ti tk tl tn to tr ts
  tt tw ty ug ur uz ve vi vo wa wo xh yi yo za zh zu
  ckb prs`);

export const languageCodes = { often, others };

const all = new Set([...often, ...others]);
export const isLanguageCode = (code: string): boolean => all.has(code);
