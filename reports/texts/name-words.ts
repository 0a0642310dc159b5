/** What stands around names in what people write of their care, and what looks like a name and is none. */

const set = (words: string) => new Set(words.split(/\s+/));

/** After these comes a name, though it is in lower case, misspelt, or a word as well. */
export const introduces = set(
  'cm heter hette kallas doktor doktorn dr herr fru fröken kallad heta casemanager namnet namn called named wuxuu magaceedu magaciisu nimeltään nimi',
);

/** After these may come a name: "min kurator lena", "stödassistenten lena", "läkarn lena". */
export const isTitle = (word: string): boolean => titles.has(word) || roles.test(word);

const roles =
  /(?:terapeut|behandlare|handläggare|sekreterare|sköterska|pedagog|konsulent|assistent|vägledare|stödjare|läkare|kurator|psykolog|utredare|samordnare|sjukgymnast|tolk|tränare|mentor|diakon|präst|advokat|jurist|förvaltare|rådgivare|konsult|städare|vaktmästare)(?:n|en)?$|(?:behandla|handlägga|sekretera|stödja|läka|vägleda|utreda|samordna|vårda|leda|träna|lära)rn$|(?:sköterska|syster|moster|faster|mamma|pappa|morsa|farsa|kusin)n$/u;

const titles = set(
  `läkare läkaren överläkare överläkaren kurator kuratorn psykolog psykologen sköterska sköterskan sjuksköterska sjuksköterskan
  syster skötare skötaren ssk boendestödjare boendestödjaren boendestödet kontaktperson kontaktpersonen kontaktman kontaktmannen
  handläggare handläggaren socialsekreterare socialsekreteraren soc sekreteraren chef chefen enhetschef enhetschefen
  terapeut terapeuten arbetsterapeut arbetsterapeuten coach coachen behandlare behandlaren vårdare vårdaren stödperson ombud
  ombudet granne grannen kompis kompisen vän vännen kille tjej pappa mamma bror brorsan brodern systern syrran son sonen dotter
  dottern sambo sambon man maken hustru fru pojkvän flickvän exet faster moster farbror morbror personal personalen manager
  boendestödjarna tack hej kollega kollegan praktikant vikarien fysioterapeut fysioterapeuten kontakt handledare handledaren
  läraren rektor lärare`,
);

/** After these a word that is no word may be a misspelt name. */
export const leads = set(
  'på med me mä hos av till från och åt via träffa träffar träffade träffat ringa prata tror tycker säger kallar ringde frågade fråga tackar saknar saknade hatar hatade gillar gillade älskar älskade avskyr bytte fick litar misstror utom utan lääkäri',
);

/** What people do: after the first word of a sentence they say that it is a person. */
export const personVerbs = set(
  `är var sa säger sade ringde ringer hjälper hjälpte har hade kom kommer gick går lyssnar lyssnade pratar pratade brukar brukade
  frågar frågade tycker tyckte vet visste gör gjorde ser såg förstår förstod jobbar jobbade arbetar slutade skrek skriker bor
  bodde ska skulle kan kunde vill ville blev blir fick får tar tog va e ä lovade svarar svarade glömde och i på från som hjälpt
  bemöter bemötte stöttar stöttade ger gav skrev skriver mår mådde hette heter försöker försökte bråkar lämnade visade kallade
  följde följer peppar peppade ljuger ljög lurade slog stal åker åkte satt sitter fanns finns verkar verkade auttoi sanoi puhui kuunteli is was said helped waa wuu way ayaa baa`,
);

/** With a capital inside a sentence, and no names: authorities, days, faiths, medicines, what is on the telephone. */
export const noNames = set(
  `gud jesus allah jul julen påsk påsken nyår midsommar ramadan eid corona covid facebook instagram google youtube netflix tiktok
  snapchat messenger whatsapp teams zoom skype swish bankid kivra internet iphone ipad android spotify discord ikea ica coop willys
  lidl systembolaget ritalin concerta subutex suboxone metadon lergigan alvedon stesolid sobril theralen elvanse strattera litium
  zyprexa abilify seroquel sertralin melatonin monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december english swedish svenska kbt dbt lss sol lvu lvm lpt adhd add npf ptsd
  måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni juli augusti september oktober november
  december peer personnr pnr tfn tel epost mejl mail it he she they we you this that there the what who his her their hän se
  fk af ssk vc bup hvb iop sip cm fact act aa na kris rsmh attention autism asperger aspergers alzheimer parkinson
  ok okej tack hej pga mvh dvs osv tex bla ang tv cv wifi usb mc mr sms mms vab fub hso nsph brukarrevision brukarrevisionen
  socialtjänst region regionen kommunen landstinget psykiatrin öppenvården beroendemottagningen samhall misa försäkringskassan
  arbetsförmedlingen kriminalvården polisen migrationsverket kronofogden skatteverket ivo jo inspektionen socialstyrelsen
  frivården systemet islam koranen bibeln god god gode nej ja kela kelan te-toimisto i kaalmada sverige komvux i'm i've i'd i'll it's lääkäri hoitaja doctor doktor doktorn nurse dhakhtar jag du han hon vi ni de dom`,
);

/** Words that are names as well, but words so often that in lower case only "heter" makes names of them. */
export const hardlyNames = set(
  `per hans liv bo lo my bra sten mark vara mina klara dag lund berg dal ek storm jul kaja gran lina lena stig vilde vagn krog rosa
  strand ström torp nord frank bonde smed skog skogs sari lie hjort blom bang bak dam khan sommar vinter juni augusti april maj
  även sol ros mild tor gun ulla love svea ville ali sam man don son art star faith hope will may`,
);
