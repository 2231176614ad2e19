/**
 * English: short forms and word lists. To teach a new slang word, add it to the list it belongs to; every
 * frame that uses the list learns it. `a|b`, `word+`, `<list>` and `two_words` mean what `cue.ts` says.
 */

/** Written form → what it stands for. Apostrophes are already gone ("don't" is `dont` here). */
export const SHORTHAND: Readonly<Record<string, string>> = {
  blokd: 'blocked',
  blockd: 'blocked',
  bloked: 'blocked',
  blokked: 'blocked',
  blokt: 'blocked',
  ill: 'i will',
  // i, you, he, she, they with a verb
  im: 'i am',
  iam: 'i am',
  ima: 'i am going to',
  imma: 'i am going to',
  ive: 'i have',
  iv: 'i have',
  id: 'i would',
  idve: 'i would have',
  youre: 'you are',
  ur: 'your',
  u: 'you',
  ya: 'you',
  yous: 'you',
  youse: 'you',
  youve: 'you have',
  youll: 'you will',
  urself: 'yourself',
  yaself: 'yourself',
  hes: 'he is',
  shes: 'she is',
  theyre: 'they are',
  thyre: 'they are',
  itll: 'it will',
  shell: 'she will',
  theyll: 'they will',
  thatll: 'that will',
  hed: 'he would',
  shed: 'she would',
  theyd: 'they would',
  theyve: 'they have',
  weve: 'we have',
  its: 'it is',
  thats: 'that is',
  whats: 'what is',
  wots: 'what is',
  theres: 'there is',
  whos: 'who is',
  wheres: 'where is',
  hows: 'how is',
  someones: 'someone is',
  everyones: 'everyone is',
  nobodys: 'nobody is',
  everybodys: 'everybody is',
  everythings: 'everything is',
  nothings: 'nothing is',
  // not
  dont: 'do not',
  dnt: 'do not',
  doesnt: 'does not',
  dosnt: 'does not',
  dosent: 'does not',
  didnt: 'did not',
  didint: 'did not',
  dident: 'did not',
  cant: 'can not',
  cannot: 'can not',
  carnt: 'can not',
  cnt: 'can not',
  cudnt: 'could not',
  couldnt: 'could not',
  wont: 'will not',
  wouldnt: 'would not',
  wudnt: 'would not',
  shouldnt: 'should not',
  isnt: 'is not',
  isint: 'is not',
  aint: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  havent: 'have not',
  havnt: 'have not',
  hasnt: 'has not',
  hadnt: 'had not',
  neednt: 'need not',
  dunno: 'do not know',
  idk: 'i do not know',
  idek: 'i do not even know',
  idc: 'i do not care',
  idgaf: 'i do not care',
  dnk: 'do not know',
  dinnae: 'did not',
  cannae: 'can not',
  couldny: 'could not',
  // going to, want to
  gonna: 'going to',
  gunna: 'going to',
  gona: 'going to',
  gna: 'going to',
  gon: 'going to',
  finna: 'going to',
  bouta: 'about to',
  boutta: 'about to',
  tryna: 'trying to',
  trynna: 'trying to',
  wanna: 'want to',
  wana: 'want to',
  wnna: 'want to',
  wannna: 'want to',
  gotta: 'have to',
  gota: 'have to',
  hafta: 'have to',
  needa: 'need to',
  shoulda: 'should have',
  coulda: 'could have',
  woulda: 'would have',
  kinda: 'kind of',
  kindof: 'kind of',
  sorta: 'sort of',
  lemme: 'let me',
  gimme: 'give me',
  // slips of common words
  wnat: 'want',
  watn: 'want',
  wan: 'want',
  wnt: 'want',
  thikn: 'think',
  thnk: 'think',
  fink: 'think',
  liek: 'like',
  lieks: 'likes',
  teh: 'the',
  dat: 'that',
  dis: 'this',
  thsi: 'this',
  adn: 'and',
  nd: 'and',
  n: 'and',
  becuase: 'because',
  becasue: 'because',
  cuz: 'because',
  cos: 'because',
  coz: 'because',
  bc: 'because',
  bcs: 'because',
  bcoz: 'because',
  cause: 'because',
  bcuz: 'because',
  hav: 'have',
  hve: 'have',
  av: 'have',
  woudl: 'would',
  wud: 'would',
  cud: 'could',
  shud: 'should',
  sould: 'should',
  mabye: 'maybe',
  mabey: 'maybe',
  feelin: 'feeling',
  felling: 'feeling',
  tihs: 'this',
  waht: 'what',
  wat: 'what',
  wot: 'what',
  wut: 'what',
  evry: 'every',
  evryone: 'everyone',
  everone: 'everyone',
  everyon: 'everyone',
  every1: 'everyone',
  evry1: 'everyone',
  noone: 'nobody',
  no1: 'nobody',
  sum1: 'someone',
  some1: 'someone',
  smone: 'someone',
  sm1: 'someone',
  somone: 'someone',
  somethin: 'something',
  smth: 'something',
  sth: 'something',
  sumthin: 'something',
  nothin: 'nothing',
  nuthin: 'nothing',
  nufin: 'nothing',
  anythin: 'anything',
  evrything: 'everything',
  everythin: 'everything',
  tho: 'though',
  thru: 'through',
  wif: 'with',
  wiv: 'with',
  w: 'with',
  wid: 'with',
  frm: 'from',
  abt: 'about',
  bout: 'about',
  b4: 'before',
  r: 'are',
  y: 'why',
  rly: 'really',
  rlly: 'really',
  realy: 'really',
  reli: 'really',
  gd: 'good',
  ppl: 'people',
  pple: 'people',
  peeps: 'people',
  plz: 'please',
  pls: 'please',
  plss: 'please',
  thx: 'thanks',
  ty: 'thanks',
  msg: 'message',
  msgs: 'messages',
  msgd: 'messaged',
  msging: 'messaging',
  txt: 'text',
  txted: 'texted',
  agn: 'again',
  agen: 'again',
  alot: 'a lot',
  alota: 'a lot of',
  lotsa: 'lots of',
  anymor: 'anymore',
  animore: 'anymore',
  anymre: 'anymore',
  nemore: 'anymore',
  tierd: 'tired',
  tird: 'tired',
  alwys: 'always',
  alwas: 'always',
  prolly: 'probably',
  probs: 'probably',
  prob: 'probably',
  tbh: 'honestly',
  tbf: 'honestly',
  ngl: 'honestly',
  fr: 'really',
  frfr: 'really',
  lowkey: 'kind of',
  lk: 'kind of',
  highkey: 'really',
  js: 'just',
  jus: 'just',
  jst: 'just',
  jsut: 'just',
  defo: 'definitely',
  deffo: 'definitely',
  obvs: 'obviously',
  sry: 'sorry',
  soz: 'sorry',
  srry: 'sorry',
  sori: 'sorry',
  bday: 'birthday',
  hw: 'homework',
  lyk: 'like',
  luv: 'love',
  ly: 'love you',
  ily: 'i love you',
  ilysm: 'i love you',
  hlp: 'help',
  hepl: 'help',
  k: 'okay',
  ok: 'okay',
  okey: 'okay',
  kk: 'okay',
  ye: 'yes',
  yh: 'yes',
  yeh: 'yes',
  yeah: 'yes',
  yea: 'yes',
  yep: 'yes',
  yup: 'yes',
  yeahh: 'yes',
  aye: 'yes',
  yas: 'yes',
  nah: 'no',
  naw: 'no',
  nope: 'no',
  na: 'no',
  noo: 'no',
  ffs: 'for fuck sake',
  wtf: 'what the fuck',
  af: 'as fuck',
  ik: 'i know',
  ikr: 'i know',
  imo: 'i think',
  ttyl: 'bye',
  cya: 'bye',
  gn: 'good night',
  goodnight: 'good night',
  irl: 'in real life',
  dm: 'message',
  dms: 'messages',
  dmed: 'messaged',
  dmd: 'messaged',
  dming: 'messaging',
  // time
  tonite: 'tonight',
  tonght: 'tonight',
  tnite: 'tonight',
  '2nite': 'tonight',
  '2night': 'tonight',
  tn: 'tonight',
  tomoro: 'tomorrow',
  tomorow: 'tomorrow',
  tommorow: 'tomorrow',
  tommorrow: 'tomorrow',
  tomorro: 'tomorrow',
  tmr: 'tomorrow',
  tmrw: 'tomorrow',
  tmro: 'tomorrow',
  tmoro: 'tomorrow',
  tmw: 'tomorrow',
  '2moro': 'tomorrow',
  '2morrow': 'tomorrow',
  '2mrw': 'tomorrow',
  morra: 'tomorrow',
  rn: 'right now',
  atm: 'at the moment',
  asap: 'as soon as possible',
  '2day': 'today',
  tday: 'today',
  wknd: 'weekend',
  wkend: 'weekend',
  mins: 'minutes',
  min: 'minutes',
  hr: 'hour',
  hrs: 'hours',
  yr: 'year',
  yrs: 'years',
  '4ever': 'forever',
  foreva: 'forever',
  forver: 'forever',
  // self
  meself: 'myself',
  mysef: 'myself',
  mself: 'myself',
  myslef: 'myself',
  mesel: 'myself',
  mysel: 'myself',
  me_self: 'myself',
  hisself: 'himself',
  theirself: 'themself',
  theirselves: 'themselves',
  theyself: 'themself',
  herslef: 'herself',
  himslef: 'himself',
  // words young people use so that filters do not see them
  kms: 'kill myself',
  kmsing: 'killing myself',
  kmslf: 'kill myself',
  kys: 'kill yourself',
  kysing: 'killing yourself',
  kts: 'kill themself',
  khs: 'kill himself',
  ctb: 'kill myself',
  unaliving: 'unalive',
  unalived: 'unalive',
  unaliveing: 'unalive',
  unlive: 'unalive',
  unaliv: 'unalive',
  sewerslide: 'suicide',
  sewercide: 'suicide',
  sueicide: 'suicide',
  suislide: 'suicide',
  sewaside: 'suicide',
  suaside: 'suicide',
  suacide: 'suicide',
  suiside: 'suicide',
  suicde: 'suicide',
  sucide: 'suicide',
  suside: 'suicide',
  sui: 'suicide',
  suey: 'suicide',
  suicid: 'suicide',
  suicidle: 'suicidal',
  sucidal: 'suicidal',
  suisidal: 'suicidal',
  suicidol: 'suicidal',
  sewerslidal: 'suicidal',
  sucidel: 'suicidal',
  soocidal: 'suicidal',
  suicida: 'suicidal',
  sewyside: 'suicide',
  sh: 'self harm',
  shing: 'self harming',
  selfharm: 'self harm',
  selfharming: 'self harming',
  selfharmed: 'self harmed',
  sharm: 'self harm',
  shtwt: 'self harm',
  slef: 'self',
  dieing: 'dying',
  dyin: 'dying',
  ded: 'dead',
  ody: 'overdose',
  oding: 'overdosing',
  oded: 'overdosed',
  od: 'overdose',
  odin: 'overdosing',
  comit: 'commit',
  commited: 'committed',
  komit: 'commit',
  nooz: 'noose',
  styros: 'self harm cuts',
  // pictures
  nudez: 'nudes',
  noods: 'nudes',
  nudies: 'nudes',
  n00ds: 'nudes',
  newds: 'nudes',
  nood: 'nude',
  nudess: 'nudes',
  pix: 'pics',
  pik: 'pic',
  piks: 'pics',
  picz: 'pics',
  vid: 'video',
  vids: 'videos',
  ss: 'screenshot',
  haz: 'has',
  sez: 'says',
  sed: 'said',
  dey: 'they',
  dem: 'them',
  sumone: 'someone',
  wen: 'when',
  ssed: 'screenshotted',
  screenies: 'screenshots',
  deepfaked: 'deepfake',
  insta: 'instagram',
  ig: 'instagram',
  snap: 'snapchat',
  sc: 'snapchat',
  fb: 'facebook',
  gc: 'group chat',
  groupchat: 'group chat',
  gcs: 'group chats',
  acc: 'account',
  accs: 'accounts',
  acct: 'account',
  wapp: 'whatsapp',
  watsapp: 'whatsapp',
  whatsap: 'whatsapp',
  tele: 'telegram',
  blakmail: 'blackmail',
  blakmailing: 'blackmailing',
  blackmailin: 'blackmailing',
  balckmail: 'blackmail',
  balckmailing: 'blackmailing',
  blackmale: 'blackmail',
  exposd: 'exposed',
  leek: 'leak',
  leeked: 'leaked',
  leekd: 'leaked',
  quid: 'pounds',
  // people
  bf: 'boyfriend',
  bfs: 'boyfriend',
  gf: 'girlfriend',
  gfs: 'girlfriend',
  bff: 'friend',
  bsf: 'friend',
  bestie: 'friend',
  besties: 'friends',
  bestfriend: 'friend',
  m8: 'mate',
  m8s: 'mates',
  frend: 'friend',
  freind: 'friend',
  freinds: 'friends',
  frends: 'friends',
  sis: 'sister',
  mam: 'mum',
  mammy: 'mum',
  mummy: 'mum',
  mom: 'mum',
  mommy: 'mum',
  moms: 'mum',
  mums: 'mum',
  mams: 'mum',
  mother: 'mum',
  mothers: 'mum',
  dads: 'dad',
  daddy: 'dad',
  father: 'dad',
  fathers: 'dad',
  stepdads: 'stepdad',
  stepfather: 'stepdad',
  stepmom: 'stepmum',
  stepmother: 'stepmum',
  grandad: 'grandfather',
  granda: 'grandfather',
  grandpa: 'grandfather',
  granny: 'grandmother',
  nan: 'grandmother',
  nana: 'grandmother',
  gran: 'grandmother',
  grandma: 'grandmother',
  teachr: 'teacher',
};

/** Named lists for frames. */
export const LISTS: Readonly<Record<string, string>> = {
  // joints of a sentence: before them a clause may end, after them one may begin
  joints:
    'and but so because then like just honestly lol lmao haha idk okay yes no please sorry help hi hey hello if when or also though cause that emojicry emojisad emojilaugh emojiskull bye thanks well yet as since until really right actually literally think guess know feel hope swear mean maybe miss ugh god xx xxx',

  negators: 'not never',
  // "not" reaches through these to the cue: "i do not really want to …"
  transparent:
    'really going to actually even ever want wanting wanted thinking think of about trying planning saying feeling feel have any having been be a that it is like i am would mean intend just get getting say gonna at all has had no more do did think_that',
  // before "not" these make it no denial: "can not", "why should not i"
  'open-negation': 'can could should why if or',

  // letters that are words, and short words that may stand inside words written together
  letters: 'a i',
  glue: 'a i u im id ur',

  // who
  'first-person': 'i',
  he: 'he she they someone somebody him he_is they_are this_guy this_girl this_person this_boy this_man this_lad man guy boy girl lad lads fella bloke person people stranger <known-person> <family>',
  they: '<he> who which everyone everybody people kids they_all all_of_them',
  // who asks and threatens, without the family and the school, who ask for ordinary things
  culprit:
    'fella bloke he she they someone somebody guy girl boy man woman lad lads person people stranger ex boyfriend girlfriend friend mate who him',
  // whose being there is a danger by itself; of the family it needs another word of fear
  'threat-he': 'he she they ex man men guy someone somebody stranger stalker lads bloke fella',
  'adult-age':
    '18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 55 60 twenty thirty forty fifty',
  'not-them':
    'mum dad nan grandmother grandfather school teacher coach aunt auntie shop club trip principal parents',
  'known-person':
    'ex boyfriend girlfriend friend friends mate mates teacher coach tutor <relative> neighbour neighbor boss',
  relative: 'cousin uncle aunt auntie stepdad stepmum stepbrother stepsister',
  family:
    'mum dad ma da brother sister bro sis son daughter <relative> grandfather grandmother parents nephew niece child kid twin',
  'loved-one':
    'friend mate mates friends boyfriend girlfriend ex cousin brother sister bro sis mum dad son daughter child kid nephew niece twin partner classmate student pupil teammate wee_one wee_brother wee_sister little_brother little_sister best_friend girl boy lad person someone somebody wife husband roommate ex_boyfriend ex_girlfriend',
  'other-subject': 'he she they <loved-one>',
  'them-obj': 'him her them',
  themself: 'himself herself themself themselves hisself theirself',

  // wanting, meaning to
  'want-to':
    'want_2 need_2 want_to wanted_to wanting_to wish_to need_to rather would_like_to ready_to desire_to long_to dying_to beg_to urge_to urges_to tempted_to love_to prefer_to deserve_to hope_to hoping_to praying_to meant_to about_to',
  'wants-to':
    'wants_to want_to wanted_to wanting_to is_going_to going_to tried_to trying_to threatening_to threatened_to planning_to about_to might will would could is_thinking_of is_thinking_about keeps_trying_to talking_about talks_about has_been_thinking_about been_thinking_about',
  wish: 'wish wishing wished hope hoping hoped pray praying prayed beg begging want wanting wanted like',
  going:
    'going_to about_to will would ill gon planning_to plan_to planning_on plan_on planned_to intend_to trying_to try_to decided_to ready_to have_to need_to might could may should can gotta tempted_to close_to',
  'feel-like':
    'looking_up looked_up searching searched picture feel_like feeling_like feels_like felt_like thinking_of thinking_about think_of think_about thought_of thought_about thoughts_of thoughts_about dream_of dream_about dreaming_of dreaming_about fantasise_about fantasize_about fantasising_about fantasizing_about considering consider considered contemplating contemplate contemplated imagine imagining googling googled researching obsessed_with ways_of way_of idea_of urges_of thinks_about thinks_of picturing daydreaming_about daydream_about',
  how: 'how_to ways_to way_to how_do_i how_can_i best_way_to easiest_way_to painless_way_to how_i_would how_i_could how_i_will quickest_way_to how_i_am_going_to fastest_way_to how_many how_much',
  adverb:
    'just really actually honestly literally so fucking kind of sort even still also always sometimes often only now truly seriously badly genuinely definitely probably properly fully maybe constantly well pure proper bare mad like a bit quite',

  // dying
  'kill-other': 'kill killing killed off offing hang hanging hanged shoot drown end ending hiddenword kills',
  kill: 'unalive kill killing killed kil off offing end ending ended hiddenword top topping neck necking hang hanging hung hanged shoot shooting shot stab stabbing drown drowning poison poisoning gas electrocute murder delete yeet erase execute kills',
  myself: 'myself me_self my_self my_own_self',
  die: 'die dying died',
  ending: 'end ending ended take taking took finish finishing hiddenword',
  pills:
    'calpol codamol cocodamol co_codamol amitriptyline diazepam valium propranolol heart_tablets diabetes_tablets vitamins pill pills tablet tablets paracetamol paracetamols ibuprofen meds medication medicine tylenol antidepressants sertraline emojipills aspirin codeine painkillers painkiller xanax capsules bleach insulin advil fluoxetine prozac overdose morphine nurofen melatonin',
  // without one of these a few words alone are never a crisis by the model
  'harm-words':
    '<kill> <die> <body-part> scratch scratching scratched <pills> <blade> <rope> <brink> dead death suicide suicidal harm harming harmed cut cuts cutting hurt hurting jump jumping bleed bleeding burn burning starve overdose overdosed goodbye bye funeral coffin grave heaven alive live living life exist existing existence born wake woke sleep forever world myself anymore end ending over disappear vanish gone better burden worthless hopeless pointless point reason empty hate scars relapse relapsed urges gun tired cope done without leave leaving unsafe safe',
  // so many of them that it is no ordinary dose
  'too-many':
    'a_load loads lots a_lot a_bunch a_handful handfuls heaps tons too_many so_many all_of_them the_lot every_one whole_box whole_packet whole_bottle whole_lot a_box a_packet two_packets dont_know_how_many do_not_know_how_many lost_count 10 12 14 15 16 18 20 24 25 28 30 32 40 50 60 100 ten fifteen twenty thirty forty fifty',
  // close enough to come in
  near: 'outside downstairs upstairs home here on_the_stairs on_the_landing in_the_hall in_the_house in_the_kitchen in_the_next_room in_my_room at_the_door at_my_door at_the_window behind_the_door coming_up coming_upstairs coming_in next_door',
  blade:
    'blade blades razor razors knife scissors sharpener emojiblade glass needle lighter razorblade razorblades compass',
  rope: 'rope noose belt cord emojirope ligature scarf cable dressing_gown_cord',
  weapon: 'knife gun bat machete hammer blade weapon emojigun emojiblade crowbar shotgun bottle',
  brink:
    'river lake sea water quay docks lough bridges bridge roof rooftop ledge cliff cliffs edge balcony platform tracks track railway motorway overpass rails windowsill car_park multi_storey train_station pier railings building',
  'body-part': 'arms arm wrist wrists thigh thighs legs leg skin stomach hips veins ankle ankles',
  better: 'better happier easier fine grand sorted relieved ok okay free better_off',
  here: 'here around alive on_this_earth in_this_world on_this_planet in_the_world on_earth in_this_life',
  anymore: 'anymore any_more any_longer no_more longer',
  world: 'world earth life planet existence',
  asleep: 'asleep sleep bed',

  // time
  soon: 'tonight today right_now now tomorrow this_evening this_afternoon this_morning tonight_when later_tonight later_today this_weekend this_week in_an_hour soon after_school on_monday on_tuesday on_wednesday on_thursday on_friday on_saturday on_sunday at_midnight midnight before_morning by_morning in_the_morning next_week this_second this_minute any_minute in_a_minute in_a_few_minutes in_five_minutes in_ten_minutes in_a_bit',
  'another-day':
    'tomorrow at_the_weekend this_weekend next_weekend next_week on_monday on_tuesday on_wednesday on_thursday on_friday on_saturday on_sunday monday tuesday wednesday thursday friday saturday sunday at_halloween at_christmas over_easter in_the_summer',
  today:
    'tonight today now right_now this_evening this_afternoon this_morning in_an_hour in_half_an_hour after_school at_lunch any_minute in_a_minute in_a_few_minutes in_five_minutes in_ten_minutes in_a_bit later_today later_tonight later soon',
  now: 'tonight today now right_now this_evening this_afternoon this_morning in_an_hour in_half_an_hour after_school at_lunch any_minute in_a_minute in_a_few_minutes tomorrow later soon this_weekend',
  past: 'ago yesterday last_night last_week last_month last_year last_summer before once years when_i_was back_then used_to in_the_past in_year previously',

  // feelings
  sad: 'depressed sad miserable hopeless worthless empty numb broken lost alone lonely unloved useless low crushed destroyed devastated helpless suicidal overwhelmed heartbroken disgusting ashamed pathetic awful terrible horrible desperate trapped drained defeated unwanted invisible hollow ruined hated',
  swear: 'fuck fucking fucked shit shite bloody damn',

  // pictures
  pic: 'pic pics picture pictures photo photos image images nude nudes video videos selfie selfies screenshot screenshots dick_pic dickpic naked nakeds dirts dirt dick_pics dickpics footage recording recordings clip clips porn topless_pic screen_recording snaps content',
  nude: 'nude nudes naked nakeds dirts dick_pic dick_pics dickpic dickpics topless titties tits boobs sexual private_pics private_pictures private_photos private_parts underwear intimate bra explicit sexy rude dirty_pics dirty_pictures without_clothes no_clothes undressed body bare private wank wanking masturbating sex_tape sextape bad_pics bad_pictures embarrassing inappropriate lewd lewds',
  'my-pic': 'it them that this those_pics those',
  share:
    'share shares shared sharing send sends sent sending post posts posted posting leak leaks leaked leaking spread spreads spreading show shows showed showing shown expose exposes exposing exposed upload uploads uploaded uploading put puts putting release releases released releasing publish forward forwarded forwarding tell tells airdrop airdropped drop tag tagging tweet',
  shared:
    'shared sent posted leaked spread showed shown exposed uploaded released published forwarded sharing sending posting leaking spreading showing passing passed put putting airdropped circulating screenshotted screenshot saved',
  leak: 'leak leaks leaked leaking expose exposes exposing exposed',
  audience:
    'everyone everybody mum dad ma da family friends friend mates parents school class followers contacts people insta instagram snapchat facebook online internet group group_chat story tiktok reddit discord twitter website whole_school my_school teachers cousin cousins sister brother granny grandmother the_world whatsapp team the_lads lads the_boys church public site strangers principal following list groupchats year_group nan boyfriend girlfriend work telegram pornhub page all_my',
  threat:
    'threat threats threaten threatens threatened threatening threatning threatend threatin warned warning says said saying say says_he swears swore promised keeps_saying going_to will gonna wants_to told_me tells_me telling_me texted messaged claims',
  money:
    'money pounds euro euros dollars cash giftcard giftcards gift_card gift_cards gift voucher vouchers steam_card steam_cards apple_card amazon_card itunes_card bitcoin crypto paypal cashapp revolut bank_details card_details paysafe robux vbucks google_play 50 100 150 200 250 300 400 500 1000 800 600 20 £20 £50 £100 £200 £500 bank_card venmo zelle monzo fiver tenner',
  demand:
    'want wants wanted wanting ask asks asked asking demand demands demanded demanding need needs says_send said_send send_me told_me_to tells_me_to telling_me_to make_me makes_me making_me made_me force forces forced forcing says_i_have_to said_i_have_to i_have_to have_to says_i_need_to pressure pressures pressuring pressured keeps_asking begging beg begs begged expects expecting wanna says_i_must got_me_to getting_me_to get_me_to tries_to_make_me trying_to_make_me trying_to_get_me_to tries_to_get_me_to trick tricked tricks convinced blackmail blackmailed blackmailing',
  app: 'snapchat instagram whatsapp telegram discord signal kik wickr tiktok skype facetime viber messenger zangi session roblox wizz omegle yubo text number private_chat app session teleguard',

  'want-meet':
    'wants_to_meet want_to_meet wanted_to_meet wanting_to_meet asked_to_meet asking_to_meet asks_to_meet told_me_to_meet tells_me_to_meet begging_to_meet says_we_should_meet said_we_should_meet keeps_asking_to_meet make_me_meet making_me_meet wants_me_to_meet wants_us_to_meet',
  stranger:
    'guy man men stranger older_guy older_man boy online someone person dude lad woman account random he_met creep girl he_is older he',
  gift: 'money robux vbucks gifts gift skins presents present clothes phone vape vapes drink alcohol vodka weed drugs cash voucher vouchers jewellery trainers shoes food nitro makeup iphone giftcard gift_card things stuff everything pounds headset underwear cigarettes battlepass',
  'in-charge':
    'friends_dad friend_dad mates_dad friends_brother friends_mum teacher coach tutor uncle auntie aunt stepdad stepfather stepbrother youth_leader youth_worker priest pastor minister scout_leader trainer instructor carer foster_dad foster_mum foster_carer social_worker babysitter neighbour leader mums_boyfriend mum_boyfriend vicar dad_friend dads_friend family_friend principal sir cousin grandfather stepmum manager boss',

  'force-me':
    'makes_me make_me making_me made_me forces_me forcing_me forced_me force_me told_me_to tells_me_to telling_me_to tell_me_to wants_me_to want_me_to wanted_me_to orders_me_to ordered_me_to ordering_me_to asked_me_to asks_me_to asking_me_to dared_me_to dares_me_to daring_me_to pressured_me_to pressuring_me_to tricked_me_into threatened_me_to says_i_have_to said_i_have_to says_i_must said_i_must says_i_need_to said_i_need_to said_to says_to got_me_to getting_me_to gets_me_to encouraging_me_to encouraged_me_to encourages_me_to manipulated_me_into begging_me_to keeps_telling_me_to keep_telling_me_to said_i_should says_i_should asking_me_to blackmailed_me_into blackmailing_me_to blackmailing_me_into commanded_me_to instructed_me_to expects_me_to',
  'home-person':
    'dad mum stepdad stepmum mum_boyfriend mum_boyfriends dad_girlfriend parents brother sister uncle aunt grandfather grandmother foster_dad foster_mum carer family stepbrother cousin my_older_brother da ma boyfriend my_ex girlfriend mum_new_boyfriend mum_fella my_parents my_boyfriend my_girlfriend auntie babysitter guardian',
  insult:
    'fat ugly stupid retard retarded gay faggot fag queer slut slag whore slapper skank pig cow freak weirdo loser names dumb thick pathetic smelly tramp disgusting dyke tranny terrorist paki nigger n_word skinny anorexic spastic ginger rat emo psycho snake useless worthless idiot bitch cunt dickhead virgin frigid attention_seeker poor hoe thot monkey taig hun fenian jaffa orangie beast whale lesbian nonce paedo pedo creep weird dog scum horrible unwanted incel munter minger minging mingin cripple special_needs names',
  'i-saw':
    'saw seen see seeing watch watched watching came_across showed shown stumbled found popped looked_at looking_at clicked shows sent appeared',
  nasty:
    'gore beheading beheadings murder murdered killed killing dying dead_body dead_bodies suicide self_harm cutting porn pornography pornographic animal_abuse animal_cruelty torture tortured shooting stabbing stabbed stabbings rape execution hanging shot disturbing graphic horrible_stuff sexual_stuff abuse violent violence explicit child_porn beastiality naked anorexia thinspo pro_ana eating_disorder hanged incel nazi terrorist isis blood_everywhere car_crash_deaths hentai upsetting cp csam',
  'ai-friend':
    'ai chatbot bot character_ai chatgpt my_ai replika companion robot ai_friend ai_girlfriend ai_boyfriend snapchat_ai',

  // things young people exaggerate about
  // trifles: said with one of these, "kms" is a way of speaking; never list what truly breaks a heart
  trivial:
    'homework revision assignment detention uniform pe wifi lag match fifa fortnite gta cod level boss gaa spurs arsenal liverpool united chelsea rangers celtic ref hungry starving hangry pizza chicken nandos embarrassing cringe cringed cringing awkward mortifying secondhand laughter funny hilarious boredom bored boring heat weather gym legday workout training stairs hiccups hayfever period_cramps cramps hungover jetlag spoilers finale season anime album concert tickets ticketmaster queue alarm 6am 7am early battery charger storage loading buffering fringe outfit heels adorable puppy kitten gorgeous fit spicy dishes tidy hoover wasp spider dentist braces printer laptop zoom bleep bagpipes recorder sudoku code coding python excel autocorrect typo essay essays double_maths period_one maths_class mondays assembly lesson bin chores chewing spoiler cliffhanger straighteners crisps burpees cross_country speech oral rehearsal speaking_test slow_internet ads advert updates season_finale hot_outside sunburn group_project powerpoint poem shakespeare quiz pop_quiz result_of_the_match eurovision kickoff penalty penalties',
  // these soften only together with a laugh
  mundane:
    '<trivial> maths math exam exams test tests coursework gcse gcses mocks sats project class geography physics chemistry biology spanch spanish french irish english history science teacher game team football lost_the_match freezing cold hot sun run running headache deadline presentation mornings update hair cute crush cat song episode ep show shopping mile results mum_said dad_said school',
  laugh:
    'lol lmao lmfao haha hahaha hahahaha hahah lolol rofl emojilaugh emojiskull xd jk joking kidding loool lool jokes hehe ahaha ahahaha lmaoo',
};

/** Words worth finding when they are masked, stretched, spelled with signs or one letter wrong. */
export const CORE = `
  kill killing killed suicide suicidal myself die dying dead death hang hanging harm hurt hurting harming cut cuts cutting
  overdose overdosed overdosing pills tablets jump life live living alive end ending tonight tomorrow goodbye
  wrists slit razor blade noose rope bridge stab shoot gun knife bleeding blood drown suffocate
  self yourself himself herself themself want anymore better without everyone nobody forever wake sleep
  nude nudes naked pics pictures picture photo photos video videos leak leaked leaking expose exposed exposing
  blackmail blackmailed blackmailing sextortion sextorted threatening threatened threaten threatens money followers
  rape raped raping touched touching molested abuse abused abusing groomed grooming bully bullied bullying bullies
  depressed hopeless worthless burden hate fuck fucking shit bitch slut whore sex sexual porn paedo
  send sending sent secret parents police scared afraid crying cant please help
`;

/** Ordinary words close to core words. */
export const KNOWN = `
  kilt kiln kids kiss kissed kissing kisses bill bills billing billed filled filling fill fills skill skills skilled skillet
  pill will till mill hill still spill spilled chill chilling chilled grilled grill drill drilled thrilled milling
  dice dies died diet diets dive diary dyed dye lie lies lied pie pies tie tied ties idea did dig dim dip
  deed deal dear deer deaf deadline deadly deaths heath health wealth wreath breath breathe dealt
  lives liver lived loving lover living leaving giving driving diving liking lining livid olive alike
  hand hands handing hanger hangs bang bangs banging gang rang sang rank sank hung hunt hunting hint thing things
  hat hats hate hates hated hater haters have having heat heart hearts hear heard card cards cars care cares cared caring card
  cute cuter cup cups cat cats cot putting getting setting sitting hitting fitting counting shutting cotton
  pulls polls bills pile piles dolls fills pins tables table tablet stables stable cables fables
  jumps bump dump pump lump jumper jumped jumping dumps bumper
  lift like line file wife rife knife wild mild fife lives love lovely lively
  and ends send sends bend lend tend spend send friend friends trend ended pending spending sending lending bending vending ending mending
  right rights wrists twists lists wrist write writes blade blades grade trade blame blaze place places black
  robe rope ropes hope hopes hopped moose loose goose choose noise noises nose bridges bright
  stub stab star stay store shot shoot shoots short shirt shore show shook boot book gum gun guns fun run bun nun
  knives knew know snow now brown drawn crown grown frown down bleeding breeding reading feeding leading bloody flood floor brood
  hint hunt hurts curt court hart blurt shirt yurt arm farm charm warm warming farming alarm alarming farms charming harmony harmless
  nuke nukes noodle noodles names named name raked baked naked snaked maked picks pick picked picky pictured picturing pitcher pitchers tricks
  leaf leaks leader lead league lean leap leaves peak weak speak steak beak bleak break breaks weaken
  explode explore expose exposes export expected expect expense exposure posed supposed opposed
  honey money monkey monday month months mommy donkey follower followed following follows
  grape grapes drape tape taped cape shape shaped scrape scraped rate rated grade touch torched tough toughed coached couched
  groom groomer grounded grooms room rooms bulky billy belly bull bulls fully bullet jelly silly folly pulled pulley
  threats threat thread threads treat threatened heat weather whether leather feather
  hopeful homeless helpless worth worthy birthday worthwhile burdens garden harden warden burned
  bite bits bath bench beach batch switch witch stitch itch pitch ditch rich slot slit slut sluts spit shut shot shirt sit
  sent cent bent rent tent went dent send sand secrets sacred scored scarred scare scary scaled stared shared spared
  polite policy policies palace place parent patents presents payments patients
  crying cry tries trying frying drying flying buying playing praying paying dyeing spying cycling cryptic
  self shelf elf selfie selfish yourselves itself ourselves oneself shelves
  wake woke awake cake make wakes waked walk water wave without within outside with weather somebody anybody
  tonsil goodbyes goodness goodies another mother brother other others either
  therapist therapists analysis assist assistant class classes classic pass passed grass glass mass assess associated essex sussex cocktail document
  depress depression depressing deprived despaired impressed pressed dressed
  alive alice active olive slice arrive drive overdue override overdone overdoes overlord
`;

/** So frequent that no search may start from them. */
export const COMMON = `
  i me my you your he she it we they them him her his a an the and but or so if of to in on at for from with by about as is am are was were be been being
  do does did not have has had will would can could should what when where who why how this that these those there here just like get got go going out up down
  all now no yes if then than too very really some any more one because know think want said say says tell told make made people someone everyone time day life
  need feel keep keeps over back off again still even only well want wants wanted friend friends never always every him her anymore
`;
