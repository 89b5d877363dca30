/** Words of the labelled set: each with all its written forms, by which labels are given without any analyser. */

/** Arabic nouns by what sentences say of them: singular, then plurals. */
export const arabicNouns = {
  people: `جندي جنود|ضابط ضباط|مقاتل مقاتلون مقاتلين|حارس حراس|قناص قناصون قناصين قناصة|طبيب أطباء|معلم معلمون معلمين|عامل عمال|تاجر تجار|راعي رعاة|صياد صيادون صيادين|سائق سائقون سائقين|شاهد شهود|نازح نازحون نازحين|لاجئ لاجئون لاجئين|وجيه وجهاء
مهندس مهندسون مهندسين|طالب طلاب|شاعر شعراء|خبير خبراء|سفير سفراء|وزير وزراء|نائب نواب|قاضي قضاة|بحار بحارة|عميل عملاء|لص لصوص|مسعف مسعفون مسعفين|مراسل مراسلون مراسلين|طباخ طباخون طباخين|عريف عرفاء|بستاني بستانيون بستانيين`,
  things: `صاروخ صواريخ|قذيفة قذائف|قنبلة قنابل|لغم ألغام|بندقية بنادق|مدفع مدافع|دبابة دبابات|شاحنة شاحنات|حافلة حافلات|صهريج صهاريج|مروحية مروحيات|زورق زوارق|سفينة سفن|جرار جرارات|دراجة دراجات|مولد مولدات|خيمة خيام|صندوق صناديق|برميل براميل|كيس أكياس
رغيف أرغفة|دواء أدوية|وثيقة وثائق|صورة صور|خريطة خرائط|مفتاح مفاتيح|حقيبة حقائب|سلسلة سلاسل|منظار مناظير|سنبلة سنابل|منجل مناجل|خزان خزانات|مضخة مضخات|إبريق أباريق|فانوس فوانيس|عكاز عكاكيز|قارورة قوارير|لوحة لوحات|حاسوب حواسيب|هاتف هواتف`,
  places: `مستودع مستودعات|ثكنة ثكنات|حاجز حواجز|معبر معابر|خندق خنادق|نفق أنفاق|مدرسة مدارس|مستشفى مستشفيات|مسجد مساجد|كنيسة كنائس|مخبز مخابز|فرن أفران|مصنع مصانع|مزرعة مزارع|بئر آبار|جسر جسور|برج أبراج|سوق أسواق|مطعم مطاعم|فندق فنادق|منزل منازل|حقل حقول|بستان بساتين|مخيم مخيمات|مطار مطارات|محكمة محاكم
متحف متاحف|ملعب ملاعب|حديقة حدائق|مقبرة مقابر|طاحونة طواحين|مرصد مراصد|صومعة صوامع|قلعة قلاع|مرفأ مرافئ|ملجأ ملاجئ|معمل معامل|كهف كهوف`,
  deeds: `هجوم هجمات|غارة غارات|انفجار انفجارات|اشتباك اشتباكات|مظاهرة مظاهرات|إضراب إضرابات|حملة حملات|دورية دوريات|قافلة قوافل|زيارة زيارات|اجتماع اجتماعات|اتفاق اتفاقات|قرار قرارات|تقرير تقارير|جنازة جنائز|محاكمة محاكمات|مباراة مباريات|عاصفة عواصف|حريق حرائق|فيضان فيضانات|زلزال زلازل|هدنة هدن|مؤتمر مؤتمرات|مسؤولية مسؤوليات|رحلة رحلات|ندوة ندوات|احتفال احتفالات|مناورة مناورات`,
} as const

/** Sentences of news: `{people}` and so on take a noun in some form, `{actor}` and `{place}` a name, `{number}` and `{date}` a figure. */
export const arabicSentences: readonly string[] = [
  'قالت مصادر محلية إن {people} شوهدوا في محيط {place} يوم {date}.', 'وذكر السكان أن {things} نُقلت ليلًا إلى {places} قرب {place}.', 'أفاد مراقبون بوقوع {deeds} في {place} بتاريخ {date}.',
  'وبحسب البيان فإن {actor} تحدث عن {deeds} وعن {things}.', 'وعُثر على {things} داخل {places} مهجور، بحسب الأهالي.', 'استقبلت {place} أمس {people} و{people} من القرى المجاورة.',
  'بلغ العدد {number} وفق إحصاء نُشر في {date}.', 'ووصف {people} ما جرى قرب {places} بأنه غير مسبوق.', 'لم يصدر عن {actor} أي تعليق على {deeds}.', 'تجوّلت لجنة في {places} وفي {places} برفقة {people}.',
  'وتسلّم {people} {things} جديدة خلال {deeds}.', 'تضررت {places} بعد {deeds}، ونُقل {number} شخصًا إلى أماكن آمنة.', 'وأعلن {actor} وصول {things} إلى {place}،{people} كانوا في الانتظار.',
]

/** English nouns: singular, plural. */
export const englishNouns = {
  people: 'sniper snipers|fisherman fishermen|paramedic paramedics|teacher teachers|driver drivers|smuggler smugglers|herder herders|widow widows|clerk clerks|gardener gardeners|woman women|child children|policeman policemen|engineer engineers|surgeon surgeons|envoy envoys|refugee refugees|thief thieves',
  things: 'rocket rockets|shell shells|lorry lorries|tractor tractors|generator generators|tent tents|barrel barrels|knife knives|medicine medicines|document documents|map maps|lantern lanterns|battery batteries|pump pumps|camera cameras|helicopter helicopters|tanker tankers|radio radios',
  places: 'warehouse warehouses|checkpoint checkpoints|tunnel tunnels|bakery bakeries|church churches|school schools|bridge bridges|quarry quarries|factory factories|orchard orchards|museum museums|cemetery cemeteries|harbour harbours|refinery refineries|library libraries|stadium stadiums|clinic clinics',
  deeds: 'protest protests|strike strikes|raid raids|funeral funerals|ceremony ceremonies|drill drills|flood floods|earthquake earthquakes|truce truces|visit visits|auction auctions|festival festivals|inquiry inquiries|crisis crises|match matches|storm storms',
} as const

export const englishSentences: readonly string[] = [
  'Local sources said that {people} had been seen around {place} on {date}.', 'Residents said {things} were taken by night to the {places} near {place}.', 'Observers told of {deeds} in {place} on {date}.',
  'According to the statement, {actor} spoke of {deeds} and of {things}.', 'The {things} were found inside {places}, people there said.', 'The count stood at {number} by {date}.', 'There was no word from {actor} about the {deeds}.',
  'A committee walked through the {places} with {people}.', 'The {people} were given {things} during {deeds}.', 'Parts of the {places} were damaged after {deeds}, and {number} families moved.',
]

/** English verbs that are sought in one form and stand in others: base, then forms. */
export const englishVerbs = 'plan planned plans planning|steal stole stolen stealing|repair repaired repairs repairing|bury buried buries burying|evacuate evacuated evacuates evacuating|organise organised organising organized|seize seized seizes seizing|drown drowned drowns drowning'

/** Words that are sought and words that must not answer: in Arabic, then English. */
export const traps: readonly (readonly [string, string])[] = [
  ['حماة', 'حماية'], ['عيد', 'بعيد'], ['مدرس', 'مدرسة'], ['مكتب', 'مكتبة'], ['لبن', 'لبنان'], ['دوري', 'دورية'], ['أمل', 'كامل'], ['حرية', 'بحرية'], ['جامع', 'جامعة'], ['نصر', 'نصرة'], ['غاب', 'غابة'],
  ['سلم', 'إسلام'], ['ألم', 'علم'], ['طلق', 'طلاق'], ['حرب', 'حربة'], ['شرق', 'شركة'], ['ريف', 'رغيف'], ['عقد', 'عقيد'], ['دم', 'دمية'], ['نهر', 'نهار'], ['ملح', 'ملحق'], ['ورد', 'مورد'], ['برد', 'بريد'], ['كتب', 'مكتب'],
  ['organ', 'organisation'], ['police', 'policy'], ['general', 'generation'], ['unit', 'united'], ['mine', 'mineral'], ['port', 'portrait'], ['car', 'carpet'], ['bomb', 'bombast'], ['army', 'arm'], ['new', 'news'], ['past', 'pasta'], ['wing', 'win'],
]
