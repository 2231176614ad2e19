import type { Spelling } from '../normalise/script.ts';
import type { AnswerWords } from './answers.ts';

/** Lenition and eclipsis, taken off where a word begins. */
export const SPELLING: Spelling = [
  [/^bh(?=f)|^m(?=b)|^g(?=c)|^n(?=[dg])|^b(?=p)|^d(?=t)/, ''],
  [/^([bcdfgmpst])h(?=[a-z])/, '$1'],
];

/**
 * Irish: short forms and word lists, written with fadas; messages are read with and without them, and with or without
 * the letters that lenition and eclipsis add (`bháis`, `mbás` and `bás` are one word here).
 */
export const SHORTHAND: Readonly<Record<string, string>> = {
  grma: 'go raibh maith agat',
  nílim: 'níl mé',
  táim: 'tá mé',
  táimse: 'tá mé',
  táimid: 'tá muid',
  bhfuilim: 'bhfuil mé',
  caithfidh: 'caithfidh',
  lmt: 'le mo thoil',
  nílimse: 'níl mé',
  ataim: 'atá mé',
  níorbh: 'níor',

  mé: 'mé',
};

export const LISTS: Readonly<Record<string, string>> = {
  joints: 'agus ach mar nó mar_sin',
  negators: 'níl ní nach nár níor cha',
  transparent: 'mé ag tá smaoineamh ar bhí',
  'open-negation': 'cad cén',
  'other-subject':
    'sé sí siad duine cara chara deartháir deirfiúr buachaill cailín mamaí daidí máthair athair',
  'harm-words': 'bás bháis marú féinmharú básaigh gearradh ghearradh piollaí lann maireachtáil beo',
  'first-person': 'mé mise agam orm liom',
  letters: 'a i',
  kin: "athair mháthair máthair m'athair m'uncail uncail aintín daid dhaid daidí dhaidí mam mham mamaí mhamaí leasathair leasmháthair deartháir deirfiúr daideo mamó col_ceathrar tuismitheoirí",
  man: 'fear duine strainséir buachaill leaid fear_éigin duine_éigin duine_fásta duine_ón_gcluiche traenálaí múinteoir comharsa',
  'no-more': 'níos_mó a_thuilleadh ar_chor_ar_bith anymore go_deo',
  naked: 'nocht nochta lomnocht gan_éadaí gan_éadach nude nudes gan_léine i_mo_bhra',
  everybody:
    'gach_duine an_scoil an_rang cairde chairde an_bhliain an_grúpa grúpa_an_ranga lucht_na_scoile na_leaids',
  trinket: 'airgead €100 €200 100 200 300 500 euro punt íoc revolut cárta cártaí steam bitcoin',
  friend: 'cara chara mo_chara deartháir deirfiúr col_ceathrar cailín comhscoláire',
  want: 'teastaíonn theastaíonn teastaíonn_uaim ba_mhaith_liom is_mian_liom b’fhearr_liom ag_iarraidh tá_uaim',
  he: 'sé sí siad duine_éigin fear buachaill strainséir mo_iar duine é',
  pic: 'pictiúr pictiúir bpictiúir grianghraf grianghraif físeán físeáin nudes pic pics nochta',
  send: 'seolfaidh seol cuirfidh cur scaoilfidh scaipfidh scaipeadh roinnfidh roinnt taispeánfaidh taispeáint foilseoidh foilsiú seoladh',
};

export const CORE = `féinmharú piollaí bagairt dúmhál pictiúir maireachtáil`;

/** Ordinary words: by them Irish is recognised, and they are never mended into a cue word. */
export const KNOWN = `mé tú sé sí muid sinn sibh siad mise tusa seisean sise mo do a ár bhur agam agat aige aici againn agaibh acu orm ort air uirthi orainn
  oraibh orthu liom leat leis léi linn libh leo dom duit dó di dúinn daoibh dóibh uaim uait uaidh uaithi ionam ionat ann inti fúm chugam agus
  ach nó mar má dá go gur nach nár níl ní níor an na ag ar as i in faoi le ó roimh thar trí um de den don sa san is ba bíonn bhí beidh bheadh tá
  fuil raibh rud rudaí duine daoine cad céard cé cén cá conas cathain cén_fáth éigin gach uile eile féin anois inniu inné amárach anocht aréir
  riamh i_gcónaí minic uaireanta arís fós cheana lá oíche maidin tráthnóna seachtain bliain am scoil rang múinteoir obair bhaile baile teach
  seomra mamaí daidí máthair athair tuismitheoirí deartháir deirfiúr cara cairde buachaill cailín maith olc ceart go_leor mór beag sona
  brónach uaigneach tuirseach eagla náire buartha haigh dia duit slán míle cúnamh cabhair cabhraigh cuidiú déan déanamh rinne dúirt abair
  rá inis insint chuaigh téigh dul dul tar teacht tháinig faigh fuair thug tabhair chonaic feiceáil fios agam smaoineamh ceap ceapaim
  sílim mothaím braithim iarraidh maith_liom fón idirlíon cluiche ceol scannán bia madra cat spórt peil iomáint an-mhaith ró an gaeilge
  béarla tuigim bím bíonn chomh seo sin siúd anseo ansin amach isteach suas síos`;

export const COMMON = `tá mé an na a agus ar ag go le do sé sí mo is i níl ní`;

export const ANSWERS: AnswerWords = {
  begins: {
    yes: 'tá|is ea|sea|bíonn|cinnte|uaireanta|beagán|b’fhéidir|go minic|i gcónaí|gach lá|ar an drochuair|is dócha|bím',
    no: 'níl|ní hea|ní bhíonn|ní|riamh|ní bhím',
    notReally: 'ní anois|níl anois|ní mórán|bhínn|ní go díreach|ní inniu|ní dóigh liom',
    unsure:
      'níl a fhios agam|níl fhios agam|níl mé cinnte|ní fheadar|ar aghaidh|b’fhearr liom gan|is cuma|níor mhaith liom a rá',
  },
  holds: {
    safe: 'tá mé sábháilte|mé slán sábháilte|tá mé slán',
    notSafe: 'níl mé sábháilte|níl mé slán|i mbaol|i gcontúirt',
  },
  whole: {
    fine: 'tá mé ceart go leor|tá mé go maith|tá mé go breá|ceart go leor|tá mé sábháilte|táim ceart go leor',
  },
};
