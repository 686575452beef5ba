// Everyday English words that are no words of another language of ours: where one stands, English was left.

/**
 * From the most frequent words of English and of our own texts. Left out, because they are words elsewhere: Kurmanji
 * "here", "were", "name", "can", "her", "we", "hate", "his"; Polish "to", "on", "no", "but", "one", "was", "hurt",
 * "most", "talk", "by"; Romanian "are", "care", "face", "place", "mine", "violent", "an", "or", "not"; Lithuanian "be", "save";
 * Somali "way", "day", "soon", "bad", "had", "is", "run", "may"; Romani "than", "them", "so", "put"; Latvian "man",
 * "us"; and words that many languages took over, such as "stop", "start", "chat", "test", "live", "like", "open".
 * Measured on the Somali, Polish, Kurmanji and Romanian texts of ours: none of these words stands in them.
 */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  [
    'the and of for its you your yours yourself they their this that these those there then',
    'with without from into within during until against upon about after again before between behind below',
    'which what when where whose who why because although whether while though if',
    'each every everything everyone everybody someone somebody something anyone anybody anything nobody nothing',
    'other others another both many much more less few enough such only also just really very quite',
    'people young children child friend friends family adults teacher',
    'word words answer answers answered question questions message button buttons',
    'tell tells told say says said speak write written read reads know known think thought feel feels felt',
    'want wants wanted need needs needed help helps helped keep keeps kept give gives given gave',
    'send sent skip skipped delete deleted choose chosen type typed close closed opened',
    'take takes taken took make makes made find found change changed happen happens happened try tried',
    'please thank thanks sorry cannot would could should might must shall will does doing done',
    'being been have has having get gets getting goes going gone comes',
    'today yesterday tomorrow now never always often sometimes later next first last',
    'good better best worse worst right wrong different easy easier harder safe safety',
    'thing things years time life world work school home house street community',
    'violence danger dangerous trouble worry worries worried',
    'our ours ourselves my myself she himself herself themselves',
  ].flatMap((line) => line.split(' ')),
);
