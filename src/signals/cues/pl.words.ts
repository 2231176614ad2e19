import type { AnswerWords } from './answers.ts';

/** Polish: short forms and word lists, written with accents; messages are read with and without them. */
export const SHORTHAND: Readonly<Record<string, string>> = {
  nwm: 'nie wiem',
  niewiem: 'nie wiem',
  nmg: 'nie mogę',
  zw: 'zaraz wracam',
  wgl: 'w ogóle',
  wogole: 'w ogóle',
  spk: 'spoko',
  bd: 'będę',
  jpdl: 'ja pierdolę',
  mb: 'może być',
  cb: 'ciebie',
  tb: 'tobie',
};

export const LISTS: Readonly<Record<string, string>> = {
  joints: 'i a ale bo że więc żeby potem',
  negators: 'nie nigdy',
  transparent: 'już wcale naprawdę chcę chce bym bo mam żebym myślę o tym to ja jest tak bardzo',
  'open-negation': 'czemu dlaczego',
  'other-subject':
    'on ona oni ktoś kolega koleżanka przyjaciel przyjaciółka kumpel kumpela brat siostra chłopak dziewczyna mama tata',
  'harm-words':
    'zabić zabije zabiję umrzeć zdechnąć śmierć śmierci samobójstwo samobójstwa tnę pociąć żyletka żyletką tabletki żyć',
  'first-person': 'ja mnie mi mną jestem mam chcę',
  letters: 'a i o u w z',
  want: 'chcę chce chciałabym chciałbym chcialabym chcialbym wolę wole wolałabym wolałbym wolalabym wolalbym zamierzam muszę musze planuję marzę marze pragnę ochotę ochote ochota want wanna mam_ochotę',
  die: 'umrzeć umierać zdechnąć zginąć nie_żyć nie_istnieć zabić_się się_zabić powiesić_się się_powiesić skończyć_ze_sobą skończyć_z_sobą ze_sobą_skończyć z_sobą_skończyć odebrać_sobie_życie przestać_istnieć przestać_żyć utopić_się się_utopić otruć_się się_otruć się_przekręcić zabić zapaść_w_śpiączkę być_martw* nie_obudzić_się',
  'kill-i': 'zabiję zabije powieszę powiesze utopię utopie otruję otruje zajebię zajebie zastrzelę',
  jump: 'skoczyć skoczę skocze skakać rzucić rzucę rzuce wyskoczyć wyskoczę wyskocze wejść wejdę',
  'cut-i':
    'tnę tne ciąć ciac cięłam ciąłem cielam cialem pocięłam pociąłem pociełam pocielam pocialem pociąć pociac potnę potne okaleczam okaleczać samookaleczam chlastam chlastać pochlastać pochlastałam ranię',
  amount:
    'dwa trzy cztery całe całą cały opakowanie opakowania garść dużo wszystkie masę kilkanaście kilkadziesiąt 10 12 15 20 25 30 40 50 paczkę paczki listek',
  med: 'apapu apap ibupromu ibuprom paracetamolu paracetamol xanaxu nasennych nasenne relanium kodeiny thiocodinu acodinu leków psychotropów przeciwbólowych antydepresantów ketonalu aspiryny',
  'send-hard':
    'roześle rozesle roześlą rozesłać udostępni udostępnią wrzuci wrzucą upubliczni opublikuje puści wstawi wstawią rozpowszechni rozniesie zleakuje',
  scars:
    'blizny blizn bliznach rany ranach ślady kreski kresek kreskach sznyty sznytach cięcia nacięcia nacięcie strupy',
  swallowed:
    'wzięłam wziąłem wzielam wzialem wziąść wzięła wziął wziela wzial połknęłam połknąłem polknelam polknalem połknęła połknął polknela łyknęłam łyknąłem lyknelam łyknęła nałykałam nałykałem nalykalam nałykała nałykał zjadłam zjadłem zjadlam zjadła zażyłam zażyłem zażyła wypiłam wypiłem wypilam wypiła wypił nażarłam nażarłem',
  pills:
    'tabletki tabletek tabletkami tabletke proszki proszków leki leków lekami prochy pigułki xanax paracetamol apap ibuprom opakowanie',
  'many-pills': 'tabletki tabletek proszki proszków leki leków prochy pigułki pigułek opakowanie blister',
  means:
    'tabletki tabletkę leki żyletkę żyletka żyletki sznur linę lina pętlę pętla pasek nóż noża nożyczki ostrze temperówkę',
  'at-hand':
    'w_ręce w_rece w_ręku w_reku w_dłoni przed_sobą przede_mną przy_sobie obok_siebie przy_łóżku w_rękach pod_ręką',
  'i-stand': 'stoję stoje siedzę siedze jestem leżę leze wszedłem weszłam',
  friend:
    'kolega koledze kolegi kolegę kolegą koleżanka koleżanki koleżance koleżankę koleżanką przyjaciel przyjaciela przyjacielem przyjacielowi przyjaciółka przyjaciółki przyjaciółkę przyjaciółce kumpel kumpla kumplem kumplowi kumpela kumpeli kumpelę ziomek ziomka brat brata bratu siostra siostry siostrę siostrze chłopak chłopaka dziewczyna dziewczyny dziewczynę kuzyn kuzyna kuzynka kuzynki kuzynkę znajomy znajoma znajomego znajomą bff bestie psiapsi psiapsia psiapsiółka friend',
  he: 'on ona facet faceta typ typek gość gosc koleś koles chłopak ktoś ktos były byly ex eks dziewczyna laska oni chłop mężczyzna ziomek osoba nieznajomy he she they gościu ziomeczek starszy',
  family:
    'ojciec ojca tata taty tatą tate tatę stary starzy matka matki matkę mama mamy mamę ojczym ojczyma macocha rodzice rodziców brat brata siostra dziadek dziadka wujek wujka opiekun konkubent partner_mamy chłopak_mamy facet_mamy',
  'i-hide':
    'schowałam_się schowałem_się schowalam_sie chowam_się ukryłam_się ukrywam_się zamknęłam_się zamknąłem_się zamknelam_sie siedzę_zamknięta siedzę_w się_schowałam się_zamknęłam się_chowam się_ukrywam zabarykadowałam_się',
  locked: 'zamknął zamkną zamknal zamknęła zamyka zamknęli zamykają',
  hits: 'bije biją leje leją tłucze katuje szarpie dusi dusił popycha kopie kopał uderzył uderzyła uderza pobił pobiła bił biła wali rzuca_się szczypie maltretuje znęca_się znęca',
  partner: 'chłopak chłopaka mój_chłopak dziewczyna partner narzeczony bf',
  'makes-me':
    'każe karze każą kazał kazała kazali kaze kazał_mi zmusza zmusił zmuszają zmusiła nakłania namawia zmuszana zmuszany',
  pic: 'zdjęcia zdjęcie zdjęć zdjęciami zdjęciem zdjec fotki fotka fotkę fotek fotkami foty foto fota fotę fot nudesy nudesów nudesami nudes nudesa nudy nagie nagich filmik filmiki filmikiem filmików film_ze_mną wideo screen screeny screenami scree nagranie nagrania intymne sextape pics nudesek nudes* nudesk* fotkami gołe gołą golą',
  'pic-bare':
    'zdjęcia zdjęcie zdjęć fotki fotkę fotek foty fotę fot filmik filmiki screeny nagranie nagrania',
  'naked-pic':
    'nudesy nudesów nudes nudesa nudesami nagie_zdjęcia nagie_zdjęcie nagie_foty nagich_zdjęć nagie_fotki nagich_fotek nagą_fotę intymne_zdjęcia intymne_zdjęcie intymnych_zdjęć rozbierane_zdjęcia zdjęcia_nago zdjęcie_nago zdjęć_nago foty_nago fotki_nago zdjęcia_w_bieliźnie foty_w_bieliźnie zdjęcie_w_bieliźnie zdjęć_bez_ubrań zdjęcia_bez_ubrań zdjęcie_cycków dickpic dickpica dickpick gołe_zdjęcie gołe_zdjęcia gołe_foty zdjęcie_w_staniku zdjęcia_w_staniku nudes*',
  send: 'wyśle wysle wyślą wysla wyśl* wysłać wyslac wrzuci wrzucą wrzuca wrzucić wstawi wstawią wstawić opublikuje opublikują opublikować udostępni udostępnią udostepni udostępnić roześle rozesle roześlą rozesłać rozsyła rozniesie roznie* puści puszczą upubliczni upublicznią rozpowszechni pokaże pokażą pokaze pokazać wypuści ujawni leak',
  crowd:
    'wszystkim znajomym rodzicom rodzinie mamie tacie klasie szkole szkoły na_grup* na_klas* internet* necie neta kolegom koleżankom przyjaciołom followersom obserwującym ludziom moim moich do_moich do_wszystkich wszędzie',
  threatens:
    'grozi grożą groził groziła grozili grozil straszy straszą straszył szantażuje szantażują szantażuja szantażował szantażowała szantażowali szantaż zastrasza odgraża',
  'all-see':
    'wszyscy_zobaczą wszyscy_się_dowiedzą wszyscy_zobacza rodzice_zobaczą mama_zobaczy każdy_zobaczy pokaże_wszystkim powie_mamie powie_wszystkim powie_rodzicom zobaczą zobacza',
  money:
    'pieniędzy pieniądze pieniedzy pieniadze kasy kasę kase hajs hajsu hajsy siano zł zl zlotych złotych blik blika blikiem zapłacić zapłaty zapłacił zapłaciła przelać przelał przelew przelewu euro dolarów funtów okup paysafecard kart_podarunkowych bitcoin',
  shared:
    'udostępnił udostepnil udostępniła udostępnili wrzucił wrzucil wrzuciła wrzucili wstawił wstawil wstawiła wstawili opublikował opublikowała opublikowali rozesłał rozesłała rozesłali rozsyła rozsyłają wysłał wyslal wysłała wysłali wyslali puścił puściła puścili pokazał pokazała pokazali pokazuje pokazują przesłał przesłali wypuścił zleakował leaknął',
  everyone:
    'wszyscy cała_szkoła cała_klasa cała_paczka każdy pół_szkoły połowa_szkoły szkoła ludzie_w_szkole ludzie_z_klasy całe_osiedle',
  wants:
    'chce chcial chciał chciała każe kaze kazał kazała prosi prosił prosiła namawia namawiał proponuje zaproponował nalega naciska błaga ciągle_prosi żąda',
  online:
    'internecie necie neta internetu sieci tiktoku discordzie discorda insta instagramie snapie snapa grze roblox robloxie facebooku telegramie czacie omegle gierce',
  'adult-age': '19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 42 45 48 50 55 60',
  'kid-age': '9 10 11 12 13 14 15 16',
  older: 'starszy starsza starsi starszym dorosły dorosłym dorosła dorosly stary obcy obcym 30-letni',
  man: 'facet facetem gość gościem koleś kolesiem typ typem mężczyzna mężczyzną pan panem chłopak chłopakiem kobieta baba gościu kolesiu ziomek',
  gift: 'robux* robuks* skin* prezent* v_bucks* v-bucks* vbucks* doładowani* kasę kase pieniądze hajs buty telefon ciuchy fajki wódkę alkohol',
  'in-charge':
    'trener nauczyciel nauczycielka ksiądz ksiadz instruktor wychowawca katecheta korepetytor pan_od opiekun drużynowy szef wuefista trenerka',
  'bully-verb':
    'dręczą drecza dręczy gnębią gnebia gnębi gnoją gnoi prześladują prześladuje hejtują hejtuja hejtuje nękają nekaja nęka wyśmiewają wysmiewaja wyśmiewa dokuczają dokucza poniżają poniża upokarzają terroryzują jadą_po pojechali_po obgadują kocą',
  slur: 'grub* brzydk* szmat* dziwk* pedał* pedal* debil* suka suką kurwa kurwą kurwo śmieci* śmieć świni* paszczur* dzban* cwel* lesb* downem downie idiot* kretyn* potwór* pasztet* tłust* spaślak* ukrain* ciapat*',
  'they-say':
    'piszą pisza pisze mówią mowia mówi każą każe kaza napisali napisał napisała powiedział powiedziała powiedzieli komentują wysyłają dostaję krzyczą kazali',
  'they-made':
    'zrobili zrobił zrobiła założyli założył założyła założyly stworzyli stworzył ktoś_założył ktoś_zrobił mają zrobily',
  'hit-kids':
    'pobili pobił pobiła popychają popychaja popycha szturchają kopią kopali biją bija uderzyli uderzył uderzyła opluli plują rzucają_we pchnęli przewrócili duszą okładają spoliczkował wrzucili_do_kosza',
  saw: 'widziałam widziałem widzialam widzialem zobaczyłam zobaczyłem zobaczylam obejrzałam obejrzałem trafiłam trafiłem pokazał pokazali pokazała wyskakuje wyskakują wyskakuja wyskoczył wyświetla wyświetlają dostaję dostałam dostałem wysyła wysłał',
  clip: 'film filmy filmik filmiki filmiku filmów filmików wideo rolkę rolki rolka tiktok tiktoki tiktoka nagranie nagrania zdjęcie post posty',
  horror:
    'gini* umiera* umier* śmier* zabija* zabij* zabit* zabili krew krwi tnie tną cięci* ciąc* samobój* samookalecz* trup* zwłok* gwałc* tortur* egzekuc* przemoc* wypad* powiesi* wiesz* znęca* katow* morder*_na_żywo zabił zabiła',
  myself: 'się siebie sobie',
};

export const CORE = `zabić zabije zabiję umrzeć samobójstwo samobójstwa żyletka żyletką tabletki tabletek okaleczam szantażuje nudesy
  zdjęcia śmierć żegnajcie powiesić`;

/** Ordinary words: by them Polish is recognised, and they are never mended into a cue word. */
export const KNOWN = `ja ty on ona ono my wy oni one mnie mi mną ciebie ci tobą jego jej jemu ich im nim nią nas nam was wam się siebie sobie sobą
  to ten ta te ci tego tej tych tym tam tu tutaj teraz dziś dzisiaj jutro wczoraj zawsze nigdy często czasem czasami już jeszcze znowu znów
  jest są był była było byli będzie będę być jestem jesteś jesteśmy mam masz ma mają miał miała mieć nie tak no co kto gdzie kiedy jak
  dlaczego czemu po na w we z ze do od za pod nad przed przez przy o u dla bez i a ale bo że żeby więc czy albo lub też także tylko nawet
  bardzo dużo mało trochę coś ktoś nic nikt nikogo nikomu wszystko wszyscy wszystkim każdy inny inne mój moja moje mojego mojej twój twoja
  swój swoją jego dom domu szkoła szkole szkoły szkołę klasa klasie lekcja lekcje matma sprawdzian pani pan mama mamę mamie tata tatą tacie
  rodzice rodzicom brat siostra kolega koleżanka ludzie dzień dobry cześć hej siema dzięki dziękuję proszę pomocy pomóc pomoc pomóż wiem
  wiesz wie może mogę możesz można chcę chcesz chce robić robię robi zrobić zrobił mówi mówię mówić powiedzieć powiedział napisał napisać
  pisze pisać wysłał wysłałem wysłałam dostałam dostałem lubię kocham myślę myśli czuję czuje boję boi wstyd smutno smutna smutny zły zła
  fajnie super dobrze źle okej spoko lekko noc nocy rano wieczorem życie życia czas raz dwa trzy lat lata rok roku godzina telefon internet
  gra gram gry film mecz pies kot jedzenie obiad spać iść idę pójść poszłam poszedłem razem sam sama dużo więcej tyle`;

export const COMMON = `nie się to jest na w z i a że jak mnie mi ja on chce chcę mam co do już`;

export const ANSWERS: AnswerWords = {
  begins: {
    yes: 'tak|taa|no tak|no|ta|czasem|czasami|trochę|chyba tak|może|często|codziennie|niestety tak|myślę o tym|mam takie myśli|jasne|zdarza się|raczej tak|cały czas',
    no: 'nie|nigdy|wcale nie|nie mam|skąd',
    notReally: 'nie teraz|już nie|raczej nie|nie bardzo|kiedyś|nie do końca|na razie nie|chyba nie',
    unsure: 'nie wiem|nwm|pomiń|wolę nie mówić|nie chcę mówić|nie chcę o tym|obojętne|trudno powiedzieć|hmm',
  },
  holds: {
    safe: 'jestem bezpieczna|jestem bezpieczny|czuję się bezpiecznie',
    notSafe:
      'nie jestem bezpieczna|nie jestem bezpieczny|nie czuję się bezpiecznie|niebezpiecznie|nie bezpiecznie',
  },
  whole: {
    fine: 'wszystko ok|wszystko dobrze|u mnie ok|nic mi nie jest|u mnie dobrze|jestem bezpieczna|jestem bezpieczny',
  },
};
