/**
 * Forms of English words: singulars of plurals, bare verbs, one spelling for British and American ones. Inflection only:
 * `organisation` and `organ`, `general` and `generation` stay apart.
 */

import type { WordStems } from './stem-grades.ts'

/** Irregular forms: a base, then what leads to it. */
const irregular = `
man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|life lives|wife wives|knife knives|half halves|leaf leaves|thief thieves|shelf shelves|wolf wolves
lorry lorries|army armies|enemy enemies|body bodies|refugee refugees|crisis crises|basis bases|analysis analyses|datum data|medium media|policeman policemen|fisherman fishermen
kill killed kills killing|fight fought fights fighting|shoot shot shoots shooting|strike struck strikes striking stricken|hit hitting|blow blew blown|break broke broken|bring brought|build built|burn burnt burned
buy bought|catch caught|choose chose chosen|come came|cut cutting|deal dealt|die died dies dying|dig dug|do did done|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|find found
flee fled fleeing|fly flew flown flies|forbid forbade forbidden|forget forgot|freeze froze frozen|get got|give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept
know knew known|lay laid|lead led|leave left|lend lent|lie lied|light lit|lose lost losing|make made|mean meant|meet met|pay paid|put putting|read reading|ride rode ridden|rise rose risen|run ran running|say said
see saw seen|seek sought|sell sold|send sent|set setting|shake shook|shut shutting|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|spread spreading|stand stood|steal stole stolen|stick stuck
swear swore|sweep swept|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood|wear wore worn|win won winning|withdraw withdrew withdrawn|write wrote written
overrun overran|retake retook retaken|seize seized seizing seizes|ambush ambushed ambushes ambushing|mine mined mines mining|use used uses using|tie tied tying|lie lied lying|bury buried|defence defense|offence offense|licence license
centre center|metre meter|theatre theater|grey gray greys grays|metre meter meters metres|litre liter liters litres|fibre fiber fibers fibres|sabre saber sabers sabres|centre center centers centres centred centered|theatre theater theaters theatres|programme program|tonne ton|plough plow|kidnap kidnapped kidnapping kidnaps|bus buses|gas gases|goose geese|ox oxen|loaf loaves|calf calves|scarf scarves|hoof hooves|sheaf sheaves|self selves|index indices|appendix appendices|matrix matrices|vertex vertices|axis axes|thesis theses|hypothesis hypotheses|criterion criteria|phenomenon phenomena|stimulus stimuli|nucleus nuclei|fungus fungi|bacterium bacteria|memorandum memoranda|curriculum curricula|echo echoes|mosquito mosquitoes|volcano volcanoes|veto vetoes|embargo embargoes|torpedo torpedoes
begin began begun beginning|swim swam swum swimming|drink drank drunk|sing sang sung|ring rang rung|sting stung|swing swung|spring sprang sprung|forgive forgave forgiven|shrink shrank shrunk|bite bit bitten|bend bent|bet betting|bleed bled|breed bred|cling clung|creep crept|cost costing|dream dreamt|fling flung|foresee foresaw foreseen|kneel knelt|leap leapt|lean leant|learn learnt|mistake mistook mistaken|overcome overcame|overthrow overthrew overthrown|prove proven|quit quitting|rid ridding|rewrite rewrote rewritten|sew sewn|sow sown|shed shedding|shine shone|show shown|slay slew slain|slide slid|smell smelt|sneak snuck|spill spilt|spin spun|spit spat|split splitting|spoil spoilt|stink stank stunk|stride strode|string strung|swell swollen|undergo underwent undergone|undertake undertook undertaken|uphold upheld|upset upsetting|wake woke woken|weave wove woven|weep wept|withhold withheld|withstand withstood|wring wrung|aluminium aluminum|tyre tire tires tyres|jewellery jewelry|catalogue catalog|cheque cheques|paediatric pediatric|manoeuvre maneuver maneuvers maneuvered manoeuvred manoeuvres|anaesthetic anesthetic|orthopaedic orthopedic|encyclopaedia encyclopedia|moustache mustache|pyjamas pajamas|sceptic skeptic|sulphur sulfur|kerb curb|artefact artifact|ageing aging|judgement judgment|acknowledgement acknowledgment|fulfil fulfill fulfils fulfills|enrol enroll|instal install|skilful skillful|wilful willful|draught draft|gaol jail|axe ax|practise practice|mum mom|ally allies allied allying|hero heroes|potato potatoes|tomato tomatoes|cargo cargoes`

/** Words whose ending is their own. */
const whole = new Set(('news this his series species united need needed hundred indeed king ring bring spring string thing nothing something anything everything evening morning during ceiling wing sing swing '
  + 'being red bed shed speed breed seed sacred naked kindred alleged premises always perhaps thus bus gas crisis basis analysis virus campus status census focus bonus us is was has plus minus yes '
  + 'press access process success congress express progress address business mess less unless class glass grass pass mass boss loss cross across dress stress illness witness paris christmas '
  + 'homs texas kansas hamas ss as its oasis thesis emphasis diagnosis tennis politics economics physics athletics wedding building buildings meeting pudding sibling').split(' '))

const bases = new Map<string, string>(irregular.split(/[|\n]/).flatMap(entry => {
  const [base = '', ...forms] = entry.split(' ')
  return forms.map(form => [form, base] as const)
}))

const shortest = 3

export function englishStems(word: string): WordStems {
  const base = bases.get(word)
  const found = base === undefined ? [word, ...inflected(word)] : [base]
  return { sure: [word], likely: [...new Set(found.flatMap(form => [form, spelling(form)]))].filter(form => form !== word), maybe: [], loose: [] }
}

function inflected(word: string): string[] {
  if (word.length <= shortest) return []
  if (whole.has(word)) return word.endsWith('s') && word.endsWith('ings') ? [word.slice(0, -1)] : []
  const men = /^(.{3,})men$/.exec(word)?.[1]
  if (men !== undefined) return [`${men}man`]
  if (word.endsWith('ies')) return word.length > 4 ? [`${word.slice(0, -3)}y`] : []
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return [word.slice(0, -2), ...(word.endsWith('ches') || word.endsWith('zes') ? [word.slice(0, -1)] : [])]
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return [word.slice(0, -1)]
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`]
  const verb = /^(.{3,})(?:ed|ing)$/.exec(word)?.[1]
  return verb === undefined || !/[aeiouy]/.test(verb) ? [] : bareVerbs(verb)
}

/** `plann` gives `plan`, `attack` itself, `damag` also `damage`; `car` of `caring` only `care`: of a verb `car` the letter would stand twice. */
function bareVerbs(rest: string): string[] {
  const single = /([bdfgklmnprtvz])\1$/.test(rest) ? [rest.slice(0, -1)] : []
  const short = /^[^aeiouy]+[aeiou][bdgklmnprtv]$/.test(rest)
  return [...(short ? [] : [rest]), `${rest}e`, ...single]
}

/** American spelling. */
function spelling(word: string): string {
  return word.replace(/isation(s?)$/, 'ization$1').replace(/(?<=.{2})yse(s|d|r)?$/, 'yze$1').replace(/(?<=.{2})ysing$/, 'yzing').replace(/(?<=.{4})is(e|ing|ed)$/, 'iz$1').replace(/(?<=.{2}[^aeiou])our$/, 'or').replace(/(?<=.{2})lling$/, 'ling').replace(/(?<=.{2})lled$/, 'led')
}
