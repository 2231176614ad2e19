import type { CueWords } from './cue.ts';

/** Irish: what is said, as young people say it. Drafted by a program; no native speaker has read it yet. */
export const CUES: readonly CueWords[] = [
  {
    cue: 'self-harm.active',
    frames: [
      '<want>|ag_iarraidh|uaim ...3 bás ...1 a? ...1 fháil !den_gháire|ag_gáire',
      'ba|is ...1 mhaith|mian liom ...1 bás ...1 a? fháil',
      'teastaíonn ...1 uaim ...2 bás|mé_féin_a_mharú|deireadh_a_chur',
      'mé féin ...1 a? mharú',
      'lámh ...1 a? ...1 chur i mo ...1 bhás',
      'níl|ní ...2 mé|uaim|liom ...2 ag_iarraidh|a|bheith|maireachtáil ...1 beo|maireachtáil|ann',
      'smaoineamh|smaoiním|cuimhneamh|smaointe ...2 féinmharú|fhéinmharú|ar_bhás|mé_féin_a_mharú|féinmharaithe',
      'féinmharú ...1 a? dhéanamh',
      'deireadh ...1 a? ...1 chur le ...1 mo ...1 shaol',
      'léim ...2 den|ón|faoi ...1 droichead|traein|díon|aill',
    ],
    yes: [
      'tá mé ag iarraidh bás a fháil',
      'ba mhaith liom bás a fháil',
      'teastaíonn uaim mé féin a mharú',
      'níl mé ag iarraidh maireachtáil',
      'ta me ag smaoineamh ar fheinmharu',
      'níl mé ag iarraidh bheith beo',
    ],
    no: ['tá mé ag iarraidh dinnéar a fháil', 'tá mé ag fáil bháis leis an ocras'],
  },
  {
    cue: 'self-harm.wish',
    frames: [
      'níos|b’|bheadh fearr ...2 gan_mé|gan_mise|as_gan_mé',
      'fearr ...2 gan ...1 mé|mise',
      'gan ...1 dúiseacht ...1 arís|riamh|choíche|$',
      'níl ...2 ciall|brí|fiú ...1 le|i|mo ...1 mo ...1 shaol|saol',
      'níl ...2 cúis|fáth ...2 maireachtáil|beo|leanúint',
      'ba|is ...1 mhaith|mian liom ...1 imeacht|dul ...1 as ...1 amharc|go_deo',
    ],
    yes: [
      'bheadh gach duine níos fearr gan mé',
      'ba mhaith liom dul a chodladh gan dúiseacht',
      'níl cúis agam le maireachtáil',
    ],
    no: ['níos fearr gan siúcra'],
  },
  {
    cue: 'self-harm.injury',
    frames: [
      'gearradh|gearraim|ghearr|ghearraim ...2 mé_féin|mo_lámha|mo_lámh|mo_chosa|mo_rosta|mé_fhéin',
      'mé féin ...1 a ghearradh|ghortú',
      'gortú|gortaím|ghortaigh ...1 mé_féin|mé_fhéin !ag_imirt|sa_chluiche',
      'gearrthacha|coilm|marcanna ...2 mo ...1 lámha|lámh|cosa|rosta',
    ],
    yes: [
      'bím do mo ghearradh féin gearraim mé féin',
      'ghearr mé mo lámha',
      'gortaím mé féin',
      'tá coilm ar mo lámha',
    ],
    no: ['ghearr mé an cáca', 'ghortaigh mé mo chos ag imirt peile'],
  },
  {
    cue: 'self-harm.attempt-now',
    frames: [
      'thóg|ghlac|shlog|tógtha|glactha|slogtha ...3 piollaí|táibléid|paicéad|bosca|instealladh ...1',
      'ródháileog|overdose',
    ],
    yes: ['thóg mé na piollaí go léir', 'shlog mé paicéad piollaí', 'ródháileog'],
    no: ['thóg mé an bus'],
  },
  {
    cue: 'self-harm.means',
    frames: [
      'piollaí|lann|rásúr|scian|rópa ...2 i_mo_lámh|agam_anseo|os_mo_chomhair|in_aice_liom',
      'mé ...2 ar ...2 droichead|díon|imeall|ráillí|aill',
    ],
    yes: ['tá lann i mo lámh', 'tá mé ar an droichead'],
    no: ['tá fón i mo lámh', 'tá mé ar scoil'],
  },
  {
    cue: 'self-harm.plan',
    frames: [
      'tá plean|pleananna ...2 agam|déanta ...4 bás|marú|féinmharú|mharú|fhéinmharú',
      'tá a? fhios agam ...1 conas|cathain|cá ...3 bás|mharú|maróidh|dhéanfaidh_mé',
    ],
    yes: ['tá plean agam mé féin a mharú', 'tá a fhios agam conas a gheobhaidh mé bás'],
    no: ['tá plean agam don deireadh seachtaine'],
  },
  {
    cue: 'self-harm.goodbye',
    frames: [
      'litir|nóta ...1 slán|féinmharaithe|slánfhágála',
      'slán ...2 go_deo|leis_an_saol|libh_go_léir|a_mhamaí',
      'ní bheidh ...1 mé ...1 anseo|ann|beo ...1 amárach|níos_mó|arís !ar_scoil',
    ],
    yes: ['scríobh mé litir slán', 'ní bheidh mé anseo amárach', 'slán go deo'],
    no: ['ní bheidh mé ar scoil amárach', 'slán abhaile'],
  },
  {
    cue: 'self-harm.attempt-past',
    frames: [
      'rinne|thug ...1 mé ...1 iarracht|iarraidh ...2 mé_féin_a_mharú|féinmharú|fhéinmharú|lámh_a_chur',
    ],
    yes: ['rinne mé iarracht mé féin a mharú', 'rinne mé iarracht ar fhéinmharú'],
    no: ['rinne mé iarracht staidéar a dhéanamh'],
  },
  {
    cue: 'friend.suicidal',
    frames: [
      '<friend> ...3 ag_iarraidh|teastaíonn ...2 bás|é_féin_a_mharú|í_féin_a_mharú',
      '<friend> ...3 smaoineamh ...2 féinmharú',
      '<friend> ...3 gearradh ...2 féin|é_féin|í_féin',
      'féin ...1 a? mharú ...2 dúirt|deir ...1 mo <friend>',
    ],
    yes: [
      'tá mo chara ag iarraidh bás a fháil',
      'tá mo chara ag smaoineamh ar fhéinmharú',
      'tá mo dheirfiúr ag iarraidh í féin a mharú',
    ],
    no: ['tá mo chara ag iarraidh peil a imirt'],
  },
  {
    cue: 'danger.now',
    frames: [
      'tá <he>|athair|daidí|mo_dhaid ...2 taobh_amuigh|ag_an_doras|lasmuigh|ag_bualadh_ar_an_doras|ag_an_teach|amuigh ...2',
      'i bhfolach|faoi_ghlas ...2 seomra_folctha|leithreas|faoin_leaba|vardrús|sa_seomra|seomra',
      'ag ...1 bualadh|tachtadh|leanúint mé|mo_mhamaí|orm|dom',
      'do mo ...1 bhualadh|leanúint|thachtadh',
      'scian|gunna ...1 aige|ag_mo_dhaid|aici',
      'ní ...1 féidir|thig ...1 liom ...1 éalú|imeacht|dul_amach',
    ],
    yes: [
      'tá sé ag an doras',
      'tá mé i bhfolach sa seomra folctha',
      'tá sé do mo bhualadh',
      'tá scian aige',
      'ní féidir liom éalú',
    ],
    no: ['tá sé ag an gcluiche', 'tá madra aige'],
  },
  {
    cue: 'image-threat.threat',
    frames: [
      '<send> ...3 <pic>',
      'bagairt|ag_bagairt|bhagair|bagraíonn ...5 <pic>|<send>',
      '<pic> ...3 <send>',
    ],
    yes: [
      'seolfaidh sé mo phictiúir chuig gach duine',
      'tá sé ag bagairt mo phictiúir a scaipeadh',
      'cuirfidh sé na pictiúir ar líne',
    ],
    no: ['chuir mé mo mhála síos', 'tá pictiúr deas sa leabhar'],
  },
  {
    cue: 'image-threat.blackmail',
    frames: ['dúmhál|dúmháil|blackmail'],
    yes: ['tá sé ag déanamh dúmhál orm'],
    no: ['tá sé ag déanamh tae'],
  },
  {
    cue: 'image-threat.demand-money',
    frames: [
      'ag_iarraidh|teastaíonn|éileamh|d’iarr|iarrann|deir ...3 airgead|euro|íoc|punt|cárta',
      'mura ...2 íocaim|íoc|n-íocfaidh|íocfaidh',
    ],
    yes: ['tá sé ag iarraidh airgead', 'teastaíonn airgead uaidh', 'mura n-íocfaidh mé'],
    no: ['tá sé ag iarraidh bainne'],
  },
  {
    cue: 'image-threat.deadline',
    frames: [
      'tá|thug ...3 uair|huaire|lá|am ...2 agam|dom ...2 íoc|seoladh|chun',
      'go dtí amárach|anocht|meán_oíche ...1 agam|íoc|chun',
    ],
    yes: ['tá 24 uair agam chun íoc', 'tá go dtí amárach agam'],
    no: ['tá uair saor agam'],
  },
  {
    cue: 'grooming.meet',
    frames: [
      '<he>|ag_iarraidh|teastaíonn ...3 bualadh liom|linn',
      'ag_iarraidh ...2 bualadh ...1 liom|linn',
      'iarr|d’iarr|ag_iarraidh ...3 teacht|dul|theacht ...1 chuig|go_dtí ...1 a_theach|a_charr',
    ],
    yes: ['tá sé ag iarraidh bualadh liom', "d'iarr sé orm teacht chuig a theach"],
    no: ['tá sé ag bualadh liathróide'],
  },
  {
    cue: 'grooming.secret',
    frames: [
      'gan|ná ...1 insint|inis|rá|abair|é_a_rá ...3 d’aon_duine|aon_duine|éinne|duine_ar_bith|mo_mhamaí|do_thuismitheoirí',
      'ár|an rún',
      'scrios|scriosadh ...1 na? ...1 teachtaireachtaí|comhrá',
    ],
    yes: [
      'dúirt sé gan insint d’aon duine',
      'is é ár rún é',
      'dúirt sé liom na teachtaireachtaí scrios na teachtaireachtaí',
    ],
    no: ['ná habair é sin ar scoil'],
  },
  {
    cue: 'grooming.asks-pictures',
    frames: ['ag_iarraidh|d’iarr|iarrann|teastaíonn ...4 nudes|nochta|gan_éadaí|lomnocht'],
    yes: ['tá sé ag iarraidh nudes', "d'iarr sé pictiúir nochta"],
    no: ['tá sé ag iarraidh obair bhaile'],
  },
  {
    cue: 'bullying.bullied',
    frames: [
      'bulaíocht|bulaíochta|tromaíocht ...2 orm|ar_scoil|dom',
      'ag magadh ...1 fúm',
      'do mo ...1 chiapadh|bhulaíocht|chrá',
    ],
    yes: ['tá siad ag déanamh bulaíochta orm', 'tá siad ag magadh fúm'],
    no: ['tá siad ag magadh faoin scannán'],
  },
  {
    cue: 'bullying.insults',
    frames: ['tugann|deir|ag_tabhairt|glaonn ...3 ramhar|gránna|amadán|striapach|aerach|orm_ramhar ...1'],
    yes: ['tugann siad ramhar orm', 'deir siad go bhfuil mé gránna deir siad gránna'],
    no: ['tugann siad Áine orm'],
  },
  {
    cue: 'bullying.told-to-die',
    frames: [
      'deir|dúirt|scríobh|scríobhann ...2 liom|chugam|siad ...2 bás_a_fháil|mé_féin_a_mharú|tú_féin_a_mharú|maraigh_tú_féin|kys',
    ],
    yes: ['deir siad liom mé féin a mharú', 'dúirt siad liom bás a fháil'],
    no: ['dúirt siad liom dul abhaile'],
  },
  {
    cue: 'distress.hopeless',
    frames: [
      'ní ...1 féidir|thig ...1 liom ...2 leanúint|níos_mó|é_seo_a_sheasamh',
      'fuath ...1 agam ...1 orm|dom|do_mo_shaol|do_mo ...1',
      'níl ...2 dóchas ...1',
      'is ualach ...1 mé|mise',
      'níl ...1 maith ...1 liom|ionam|ar_bith_ionam',
    ],
    yes: ['ní féidir liom leanúint ar aghaidh', 'tá fuath agam orm féin', 'níl dóchas agam'],
    no: ['ní féidir liom teacht'],
  },
  {
    cue: 'soft.joke',
    frames: ['haha|lol|hahaha|emojilaugh', 'ag ...1 magadh|spraoi $'],
    yes: ['haha', 'ag magadh'],
    no: ['dáiríre'],
  },
  {
    cue: 'soft.mundane',
    frames: ['mata|scrúdú|cluiche|ocras|obair_bhaile|gháire|tart|rang'],
    yes: ['an scrúdú'],
    no: ['mo mhamaí'],
  },
  {
    cue: 'time.now',
    frames: ['anocht|inniu|anois|láithreach'],
    yes: ['anocht'],
    no: ['lá éigin'],
  },
  {
    cue: 'means.named',
    frames: ['piollaí|lann|rásúr|rópa|droichead|scian|traein'],
    yes: ['piollaí'],
    no: ['dinnéar'],
  },
];
