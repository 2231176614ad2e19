import type { CueWords } from './cue.ts';

/** Polish: danger at the door, harm at home, harm on command. A draft by a program. */
export const DANGER: readonly CueWords[] = [
  {
    cue: 'danger.now',
    frames: [
      'trzyma|przetrzymuje|zamknął ...1 mnie ...3 mieszkaniu|domu|pokoju|piwnicy|aucie|samochodzie ...4 nie|wypuści*|puści*|klucz*|$',

      'mnie|nas|mamę ...1 dusi|bije|goni|katuje|kopie ...3 pomocy|ratunku|pomóżcie',

      'dusi|bije|kopie|goni|katuje|atakuje ...1 mnie|nas|mamę ...3 pomocy|ratunku|pomóżcie|pomozcie',
      'pomocy|ratunku|pomóżcie ...3 bije|dusi|goni|katuje|morduje',
      '<he>|<family> ...6 z ...1 siekierą|nożem|pistoletem|młotkiem|kijem',

      '<he>|<family> ...3 stoi|czeka|wali|dobija_się|dobija|łomocze|czai_się ...2 pod|za|do|przed|u ...2 drzwi*|domem|oknem|oknami|blokiem|moim',
      '<he>|<family> ...4 wali|kopie|rozwala|wyłamuje|wyważa|wyważył|rozwalił ...3 drzwi*',
      '<i-hide> ...3 łazienc*|szaf*|łóżk*|piwnic*|kibl*|toalec*|pokoju|garaż* ...6 bo|boję|boje|on|ojciec|tata|ojczym|matka|szaleje|pijany|pijana|bije|krzyczy|zabij*|szuka',
      '<i-hide> ...2 przed ...2 <family>|nim|nią',
      'boję|boje się ...3 że ...2 mnie ...1 zabij*|zatłucze|skatuje|dopadnie',
      'grozi|groził* ...4 że ...3 mnie|nas ...1 zabij*|zatłucze',
      'bije|dusi|leje|katuje|kopie mnie|mamę|nas ...3 teraz|właśnie|ratunku|pomocy|znowu_teraz',
      'ojczym|ojciec|tata|mama bije mnie ...2 znowu|znów pomocy|ratunku',
      '<he>|<family> ...3 ma|trzyma|wziął|wzięła|wyciągn* ...1 nóż|noża|broń|pistolet|siekierę|tasak|kij',
      '<he>|<family> ...4 z ...1 nożem|siekierą|bronią|pistoletem',
      'nie ...2 mogę|moge|mam_jak ...3 wyjść|uciec|wydostać ...4 zamkn*|trzyma|nie_wypuszcza|on|kluczy*|klucz|puszcza',
      '<locked> mnie ...5 klucz*|wypuści*|wyjść|nie_wypuszcza|pokoju|piwnicy|mieszkaniu',
      'nie ...1 chce|chcą|wypuszcza ...1 mnie ...1 wypuścić|puścić|stąd',
      'przetrzymuj*|więzi|uwięził* ...1 mnie',
      'ktoś ...2 włamuje|włamał|łazi|jest ...1 się? ...2 domu|domku|mieszkani* ...4 sama|sam|boję|boje',
      'śledzi|idzie|jedzie ...1 za ...1 mną ...4 boję|boje|teraz|ulic*|facet|ktoś|samochod*',
    ],
    yes: [
      'on stoi pod moim domem',
      'zamknęłam się w łazience bo ojciec szaleje',
      'tata ma nóż',
      'ojczym bije mnie znowu pomocy',
      'ojciec wyważa drzwi do mojego pokoju',
    ],
    no: ['on stoi na bramce', 'schowałam się w szkole przed deszczem', 'tata ma nowy rower'],
  },
  {
    cue: 'abuse.home',
    frames: [
      '<family> ...2 rzucił*|pchnął|pchnęła|szarpnął|cisnął ...1 mną|mnie',
      'rodzice|matka|ojciec|mama|tata ...2 piją|pije|ćpają|ćpa|chleje|chleją !kawę|wodę|herbatę|sok',
      'nie ma ...2 jedzenia dla_mnie|w_domu|bo|$',

      '<family> ...6 mnie ...1 <hits>',
      '<family> ...6 <hits> ...2 mnie|twarz',
      'siniak*|sińce|pręgi|ślady ...2 od|po ...2 paska|pasa|kabla|kablu|klapka|bicia|ojca|ojczyma|matki|taty|mamy|ręki|pasku',

      '<family> ...4 <hits> ...2 mnie|we_mnie|mną|nas',
      '<family> ...3 mnie|nas ...2 <hits>',
      'mnie ...1 <hits> ...3 <family>',
      '<hits> mnie ...3 <family>|w_domu',
      '<family> ...2 rzuca|rzucił*|rzucają ...3 rzeczami|talerz*|we_mnie|krzesł*|mną',
      '<family> ...4 grozi|groził*|straszy|poniża|wyzywa|obraża|wrzeszczy ...1 mnie|mi|na_mnie',
      'w_domu ...3 biją|przemoc|bicie|leją|katują|mnie_biją|piekło',
      '<locked> mnie ...3 pokoju|piwnicy|szafie|łazience|domu',
      '<family> ...2 zamyka|zamykają|zamykał* ...1 mnie',
      'nie dają|daje ...1 mi ...1 jeść|jedzenia|pić',
      'boję|boje|strach ...1 się? ...2 wracać|wrócić|iść|pójść ...1 do ...1 domu ...6 <family>|bo|biją|przez|$',
      'boję|boje się ...2 <family>',
      'siniaki|siniaków|sińce ...5 <family>|domu|ojc*|matk*|ojczym*',
      '<partner> ...4 sprawdza|kontroluje|śledzi|szarpie|popycha|bije|uderzył*|wyzywa|dusi ...2 mnie|mi|mój|telefon',
      '<partner> ...2 mnie ...1 bije|szarpie|dusi|popycha|uderzył*|śledzi|kontroluje|wyzywa',
      'nie pozwala mi ...3 wychodzić|spotykać|gadać|pisać|z_nikim',
    ],
    yes: ['ojciec mnie bije', 'boję się wracać do domu', 'mój chłopak mnie szarpie', 'mama mnie leje kablem'],
    no: ['tata robi obiad', 'brat bije rekord w grze', 'boję się ciemności'],
  },
  {
    cue: 'abuse.sexual',
    frames: [
      '<family>|<man>|trener ...2 kładzie|głaszcze|całuje|smyra ...3 mnie|obok_mnie|do_łóżka|po_udzie|po_nodze|po_plecach ...4 śpię|udzie|łóżk*|pupie|nodze|piersi*',
      'zrobił* ...2 mi|ze_mną ...2 siłą|na_siłę|wbrew',
      'głaszcze|głaskał* ...1 mnie ...2 udzie|udach|pupie|nodze|piersi*',

      'całuje|całował|cmoka ...2 mnie? ...2 usta|szyję|piersi|w_usta',
      '<family>|trener|ksiądz|nauczyciel|facet ...3 maca|obmacuje ...2 ',
      'wkłada*|włożył*|wsadza*|wsadził*|pcha*|łapie|łapał* ...3 rękę|ręce|łapę|palce ...2 pod|w ...1 spódni*|bluzkę|bluzk*|majtk*|spodni*|stanik*',

      'dotykał*|dotyka|dotykają|macał* ...2 miejsc*|krocz*|intymn*|piersi|pupy|między_nog*',
      'intymn* miejsc*',
      'kazał* ...2 mi ...2 się ...1 rozebrać|położyć|dotykać',

      '<makes-me> ...3 dotykać|dotykał*|całować|rozebrać|possać|pokazać_cyck* !palc*|ekranu',
      '<family>|partner|facet|konkubent|opiekun ...3 przychodzi|wchodzi|kładzie|przyszedł ...4 łóżk*|do_mnie_w_nocy|mojego_pokoju_w_nocy|mnie_w_nocy',
      'pokazał*|pokazuje ...1 mi ...2 penisa|chuja|genitali*|przyrodzenie|fiuta|siusiaka',

      'dotyka|dotykał*|dotykają|dotykał|maca|macał*|obmacuje|obmacywał*|obmacał*|obłapia* ...1 mnie|mi|mojego_ciała',
      '!muzyka|piosenka|to|temat|sprawa|film mnie ...1 dotyka|dotykał*|maca|macał*|obmacuje|obmacywał*|obmacał*|obłapia*',
      'zgwałc*|gwałc*|molest*|zgwalc*',
      'gwałt|gwałtu ...3 mnie|ofiar*|mój|$',
      'wykorzyst* ...1 mnie ...2 seks*',
      'zmusi*|zmusz*|przymusi*|namusił* ...2 mnie|do ...4 seks*|stosunk*|rozebr*|lodz*|całow*|dotyk*',
      'wkłada*|włożył*|wsadza*|wsadził* ...2 mi ...2 rękę|ręce|palce',
      'spał* ze_mną ...3 siłą|nie_chciał*|wbrew',
      'nie_chciał*|mówił*_nie ...4 seks*|wszedł_we_mnie|nie_przestał*',
    ],
    yes: ['wujek mnie dotyka', 'zostałam zgwałcona', 'zmusił mnie do seksu', 'on mnie obmacuje'],
    no: ['muzyka mnie dotyka', 'zmusił mnie do biegania'],
  },
  {
    cue: 'coerced-harm.told-to',
    frames: [
      '<makes-me> ...5 ciąć|ciąć_się|się_ciąć|pociąć|okalecz*|krzywdę|krzywde|cięła|ciął|pocięła|pociął !marchew*|papier*|warzyw*|trawę|drewno|chleb',
      '<makes-me> ...4 zabić_się|się_zabić|skoczyć|powiesić ...4 kamer*|live|wideo|na_żywo|bo|albo|inaczej|wyśle',
      '<makes-me> ...4 skrzywdz*|uderz*|zabi* ...2 psa|kota|brata|siostrę|zwierz*',
      'mam ...1 się ...1 pociąć|ciąć|zabić ...3 albo|bo|inaczej|kamer*',
    ],
    yes: [
      'każe mi się ciąć na kamerce',
      'zmusza mnie żebym zrobiła sobie krzywdę',
      'mam się pociąć albo wyśle',
    ],
    no: ['mama każe mi ciąć marchewkę', 'każe mi odrabiać lekcje'],
  },
  {
    cue: 'coerced-harm.to-others',
    frames: [
      '<makes-me> ...4 namówi*|dodać|wciągn*|znaleźć|przysłać|załatwi* ...3 koleżank*|koleg*|dziewczyn*|znajom*|innych|inne',
      '<makes-me> ...4 przel*|przekaz*|wypłac*|wyciągn*_kas* ...4 konto|konta|pieniądze|kasę|bankomat*',
    ],
    yes: ['każe mi namówić koleżankę', 'zmuszają mnie żebym przelewała pieniądze przez moje konto'],
    no: ['każe mi posprzątać'],
  },
];
