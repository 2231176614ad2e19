import type { CueWords } from './cue.ts';

/** Polish: pictures, threats with them, and people who want too much. A draft by a program. */
export const ONLINE: readonly CueWords[] = [
  {
    cue: 'image-threat.threat',
    frames: [
      '<threatens> ...1 mi|mnie !śmiercią|pobiciem|nożem',
      '<he>|numer|konto|pisze ...4 ma ...2 nagranie|filmik|screeny|foty|zdjęcia ...4',
      'ma|mają mnie ...1 w_garści|na_haczyku|w_szachu',
      'ośmieszy|skompromituje|zniszczy ...1 mnie ...4',
      'wyśle|wysle|pokaże|powie ...2 mojemu|mojej|moim ...2 jak|jeśli|tacie|mamie|rodzic*|szkole|chłopak*',

      '<he>|pisze|mówi|straszy|że|ze ...3 <send-hard> ...3 <crowd>|z_mojej_listy',
      'ma|mają|wysłał* ...2 list* ...2 znajom*|obserwuj*|follow* ...4',
      'boję|boje ...4 że ...4 <send> ...5 <crowd>|to|je|<pic>',
      '<threatens> ...4 rodzice|mama|wszyscy|szkoła|tata|każdy ...2 się? ...1 dowie*|zobacz*',

      '<he>|że|ze|ktoś ...4 <send> ...5 <pic>',
      '<he>|że|ze|ktoś ...5 <pic> ...4 <send>|rozes*|roznie*|rozsy*',
      '<pic> ...5 <send> ...4 <crowd>',
      '<threatens> ...8 <pic>|<send>',
      '<pic> ...6 <threatens>',
      '<send> ...3 moje|moich|mój|moją|ze_mną ...3 <pic>',
      '<send> ...2 <crowd> ...4 <pic>',
      'jak|jeśli|jesli|if|jeżeli ...2 nie ...6 <send>|<all-see>',
      'albo|inaczej ...3 <send>|<all-see> ...4 <crowd>|<pic>|$',
      '<he>|że ...3 powie|pokaże|pokaze ...3 <crowd> ...6 <pic>',
      '<pic> ...8 że|ze ...1 powie|pokaże|pokaze ...2 <crowd>',
      'they|he|she ...3 <pic> ...5 <threatens>|<send>',
    ],
    yes: [
      'on wysle moje zdjęcia wszystkim',
      'grozi że udostępni moje nudesy',
      'szantażuje mnie zdjeciami',
      'jak nie zapłacę to wrzuci filmik',
      'straszy że wstawi nagranie',
    ],
    no: ['wysłałam zdjęcia z wakacji babci', 'on wyśle zadanie', 'pokaże ci mój nowy rower'],
  },
  {
    cue: 'image-threat.blackmail',
    frames: [
      'szantaż* ...1 mnie',
      'jestem ...1 szantażowan*',
      'mnie ...2 szantaż*',
      'to|czy_to ...1 szantaż',
      'blackmail* ...1 mnie',
    ],
    yes: ['ktoś mnie szantażuje', 'jestem szantażowana'],
    no: ['oglądam film o szpiegach'],
  },
  {
    cue: 'image-threat.has-picture',
    frames: [
      'ma|mają|maja|posiada|zrobił* ...2 moje|mój|mojego|moich ...2 <pic> !ze_ślubu|z_wakacji|z_wycieczki',
      'ma|mają|maja ...2 <pic-bare>|screen* ...3 mnie|ze_mną|moje|moimi|moich',
      'nagrał*|nagrali|nagrała ...2 mnie|nas ...6 <threatens>|kamer*|nago|rozmow*|bez|pod_prysznicem',
      'ma|mają ...2 <naked-pic>',
    ],
    yes: ['on ma moje nudesy', 'mają moje nagie zdjęcia', 'nagrał mnie na kamerce'],
    no: ['mam nowe zdjęcie profilowe', 'ma ładne zdjęcia z wakacji'],
  },
  {
    cue: 'image-threat.demand-money',
    frames: [
      'wyciąga|wymusza|ciągnie|wyłudza|żeruje ...2 ode_mnie ...2 <money>',
      '<money> ...2 za ...2 <pic>|nie_wysłanie|milczenie|skasowanie',
      'mam|muszę|musze|każe|kazał ...4 przelać|przekazać|wpłacić|zapłacić ...2 mu|im|jej',
      '<pic> ...5 <he> ...3 chce|chcą|żąda ...2 <money>',

      '<he>|że|ze|żeby|i ...3 chce|chcą|chca|żąda|żądają|każe|każą|kazał*|domaga ...4 <money> !ode_mnie_za_bilet|na_wycieczkę|na_kino',
      '^ chce|chcą|żąda|żądają ...3 <money>',
      'żąda*|żądają|domaga*|wyłudz* ...4 <money>|zapłat*',
      'mam|muszę|musze ...2 zapłacić|przelać|wysłać ...4 bo|albo|inaczej ...2 <send>|<all-see>|powie|on|oni',
      'zapłać|zaplac|przelej ...4 albo|bo|inaczej',
      '<money>|blikiem ...2 albo|inaczej|bo ...2 <send>|<all-see>|powie',
      '<money> ...3 za ...2 <pic>|usunięcie|milczenie',
      'jak|jeśli|jesli ...1 nie ...2 zapłac*|zaplac*|przelej*|przeleje|wyślę_kasy|dam_kasy ...6',
    ],
    yes: [
      'on chce 500 zł',
      'każe mi zapłacić blikiem że chce kasy',
      'muszę zapłacić bo wyśle',
      'żądają kasy za zdjęcia',
    ],
    no: ['mama chce kawy', 'muszę zapłacić za obiad w szkole', 'zapłać za bilet'],
  },
  {
    cue: 'image-threat.demand-more',
    frames: [
      '<he>|teraz ...3 chce|chcą|żąda|każe|prosi ...2 więcej|kolejn*|następn*|jeszcze|nowe|nowych ...2 <pic>|wysłać',
      'chce|każe ...4 kamerk*|kamer* ...3',
      'każe ...2 mi ...3 rozebrać|rozbierać|wejść_na_kamer*',
    ],
    yes: ['teraz chce więcej zdjęć', 'każe mi się rozebrać'],
    no: ['chce więcej frytek'],
  },
  {
    cue: 'image-threat.deadline',
    frames: [
      'dał|dała|dali|dostał* ...1 mi? ...3 godzin*|24|48|dobę|30_minut|minut* ...3 na_zapłat*|na_przelew|albo|bo|żeby|zapłac*|zapłat*|inaczej',
      'dał|dała|dali ...1 mi? ...2 godzin*|godzinę|24|48|dobę|minut* $',
      'dał|dała|dali ...1 mi ...2 czas ...1 do',
      'mam ...1 czas? ...1 do ...1 jutra|północy|wieczora|rana|20|22 bo|albo|inaczej|$',
      'odlicza* ...2 mi|czas|minut*|godzin*',
      'mam ...2 godzin*|godzinę ...3 żeby|na ...2 zapłac*|zapłat*|przel*|wysł*',
      'czas|godzina ...2 mija|minął|się_kończy|leci ...3 wyśle|wyślą|zapłac*|boję|$',
    ],
    yes: ['dał mi 24 godziny', 'mam czas do jutra', 'mam godzinę na zapłatę'],
    no: ['dała mi prezent', 'mam czas', 'mam czas do jutra na referat'],
  },
  {
    cue: 'image-threat.paid',
    frames: [
      'zapłaciłam|zapłaciłem|zaplacilam|zaplacilem|przelałam|przelałem|przelalam|wpłacił* ...2 mu|im|jej|szantaży*|temu|tej',
      'wysłałam|wysłałem|wyslalam|wyslalem|dałam|dałem ...2 mu|im|jej ...3 <money>',
      'już ...1 zapłaciłam|zapłaciłem|przelałam|przelałem ...3 a|i|ale|<money>|$',
      'kupiłam|kupiłem ...3 kart* ...2 podarunk*|steam|paysafecard|psc',
    ],
    yes: ['zapłaciłam mu', 'wysłałem im kasę', 'już przelałem 300 zł'],
    no: ['zapłaciłam za obiad', 'dałam mamie kwiaty'],
  },
  {
    cue: 'image-threat.sent-more',
    frames: [
      'wysłałam|wysłałem|wyslalam|wyslalem|posłał* ...3 kolejn*|więcej|następn*|jeszcze|nowe ...3 bo|<pic>|ze_strachu|$',
      'zrobiłam|zrobiłem ...2 co|to_co|wszystko_co ...2 kazał*|chciał*|chcieli',
    ],
    yes: ['wysłałam kolejne zdjęcia bo się bałam', 'zrobiłam to co kazał'],
    no: ['wysłałem zadanie'],
  },
  {
    cue: 'image-threat.sent',
    frames: [
      'wysłali|wysłał|wysłała|wyslali|wyslal|wrzucił|wrzucili|rozesłał*|rozesłali|wstawił|wstawili|puścił|puścili ...1 to|je|już ...4 <crowd>|<pic>|$',
      'już ...2 wysłał|wysłali|wyslal|wyslali|wrzucił|wrzucili|rozesłali|wrzucili ...3',
      'zrobił|zrobili ...1 to ...2 wysłał*|wrzuci*',
      'wysłał*|wysłali|wysłała ...2 moje|moj ...2 <pic> ...4 <crowd>',
    ],
    yes: ['wysłali to do moich znajomych', 'on już wysłał', 'wrzucił to na grupę'],
    no: ['wysłał zadanie', 'pani wysłała oceny rodzicom'],
  },
  {
    cue: 'image-threat.blocked',
    frames: [
      'zablokowałam|zablokowałem|zablokowalam|zablokowalem|zbanował*|bloknął*|bloknęł* ...1 go|ją|ich|tego|typa|konto',
    ],
    yes: ['zablokowałam go'],
    no: ['zablokował mi się telefon'],
  },
  {
    cue: 'image-threat.new-account',
    frames: [
      'pisz*|wróci*|napisa*|odezwa*|dobija* ...3 z ...1 innego|nowego|drugiego|kolejnego|fejkowego ...1 konta|numeru|profilu',
      'założył*|zrobił*|ma ...2 nowe|drugie|kolejne ...1 konto ...4 pisze|znowu|i',
    ],
    yes: ['pisze do mnie z innego konta', 'założył nowe konto i znowu pisze'],
    no: ['mam nowe konto na insta'],
  },
  {
    cue: 'image-threat.deleted',
    frames: [
      'usunęłam|usunąłem|usunelam|usunalem|skasowałam|skasowałem ...2 czat|rozmowę|rozmowe|wiadomości|konto|wszystko',
    ],
    yes: ['usunęłam rozmowę', 'skasowałem konto'],
    no: ['usunęłam zęba'],
  },
  {
    cue: 'image-threat.ai-made',
    frames: [
      'przerobi*|przerabia*|przeróbk*|zrobi*|wygenerowa*|stworzy* ...6 nago|nagą|naga|nagi|bez_ubrań|bez_ubrania|rozebran*|nagie|nudes* ...4',
      'deepfake*|dipfejk*|deep_fake|fake_nudes|rozbiera_zdjęcia|aplikacj*_rozbier*',
      'ai|apce|aplikacji|apka|bot|bota ...4 rozebra*|nago|nagie|naga|bez_ubrań|nudes*',
      'wkleił*|dokleił*|doklei* ...3 twarz ...3',
    ],
    yes: [
      'przerobili moje zdjęcie że jestem nago',
      'zrobił deepfake ze mną',
      'w ai zrobili mi nagie zdjęcie',
    ],
    no: ['przerobiłam stare spodnie', 'zrobił mi zdjęcie'],
  },
  {
    cue: 'image-shared.shared',
    frames: [
      '<shared>|wstawił ...2 nasz|nasze|naszego ...2 <pic>|film*',
      '<pic>|film* ...3 stronę_porno|stronie_porno|porno|pornhub*|pornhuba|xvideos',
      '<everyone>|chłopaki|koledzy|kumple|dziewczyny ...4 oglądali|widzieli|oglądają|pokazują ...2 moje ...2 <pic>',
      'kanał*|grup* ...4 dziewczyn* ...6 jestem|moje|ja|<pic>',
      'wrzucają|dodają|publikują|wstawiają ...1 moje ...1 <pic>',

      'wymieniają|podają|przesyłają|przekazują|przesyłaja|rozsyłają ...2 się? ...1 moimi|moje|moich ...1 <pic>',
      'usunąć|skasować|zdjąć|usunęli ...4 <naked-pic>|moje|moją|moich ...3 neta|internetu|sieci|stron*|insta*|netu|$ ',
      'wrzucili|wrzucił|wrzuciła|wstawili ...1 mnie ...2 na ...1 spotted|grup*|tiktok*|insta*',
      'znalazł* ...2 swoje|siebie|moje ...2 <pic>|<naked-pic>',

      '<shared> ...3 moje|mój|moją|moich|mojego ...2 <pic>',
      '<shared> ...3 <pic> ...2 ze_mną|mnie|na_grup*|na_klas*',
      'moje|moich ...2 <pic> ...3 wyciekł*|krąż*|są_w|są_na|latają|chodzą|poszły|trafiły|lata|krąży',
      '<everyone> ...2 ma|mają|maja|widział*|widzieli|ogląda* ...2 moje|moich|mój|to|te ...2 <pic>?',
      '<everyone> ...1 ma|mają|widział*|widzieli ...1 <pic> ...1 ze_mną|mnie',
      'wyciekł*|wyciek ...3 <pic>',
      '<pic> ...2 wyciekł*|ze_mną_krąży|krążą ...3',
      'wysłałam|wysłałem|wyslalam|wyslalem|posłał* ...2 mu|jej|im|komuś|chłopak*|dziewczyn* ...2 <naked-pic> ',
      'wysłałam|wysłałem|wyslalam|wyslalem ...1 <naked-pic> ...4',
      '<naked-pic> ...3 w|na|po ...1 szkole|necie|internecie|klasie|stronie|grupie|telegramie',
    ],
    yes: [
      'moje nudesy wyciekły',
      'udostępnił moje nagie zdjęcie',
      'cała klasa widziała moje zdjęcie',
      'moje foty krążą po szkole',
    ],
    no: ['wrzuciłem fotę psa na insta', 'wysłałam zdjęcia z wycieczki na grupę'],
  },
  {
    cue: 'own.shared',
    frames: [
      'wysłałam|wysłałem|wyslalem|wyslalam|udostępniłam|udostępniłem|rozesłałam|rozesłałem|pokazałam|pokazałem|wrzuciłem|wrzuciłam|puściłem ...2 jej|jego|cudze|czyjeś|koleżank*|koleg*|dziewczyn*|byłej ...2 <pic>',
    ],
    yes: ['wysłałem jej nudesy kolegom', 'udostępniłam jego nagie zdjęcie'],
    no: ['wysłałem mamie zdjęcie psa'],
  },
  {
    cue: 'own.asked',
    frames: [
      'prosiłem|prosiłam|namawiałem|namawiałam|naciskał*m ...3 o|żeby|na ...4 nudes*|nagie|nago|<naked-pic>',
    ],
    yes: ['prosiłem ją o nudesy'],
    no: ['prosiłem o notatki'],
  },
  {
    cue: 'own.thoughts',
    frames: [
      'boję|boje|przeraża|wstydzę ...3 moich|swoich|moje ...1 myśli ...3 dzieci*|młodsz*|seks*',
      'mam ...2 myśli ...2 o ...2 dzieci*|młodsz*',
      'myśli ...1 seks* ...2 o ...1 dzieci*|młodsz*',
      'pociągają mnie ...2 dzieci*|młodsz*',
    ],
    yes: ['mam myśli o młodszych dzieciach'],
    no: ['mam myśli o wakacjach'],
  },
  {
    cue: 'grooming.stranger',
    frames: [
      'poznał*|poznałam|poznałem ...3 internecie|necie|sieci|tiktoku|discordzie|insta*|snap*|grze|roblox*|fb|telegramie|czacie|online|omegle',
      'z|przez ...1 neta|internetu|tiktoka|discorda|insta|instagrama|roblox* ...2 poznał*',
      'nigdy ...2 go|jej|się ...2 nie ...1 widział* ...1 na_żywo|irl|w_realu|$',
      'nie_znam go|jej ...1 na_żywo|w_realu|irl',
    ],
    yes: ['poznałam go na tiktoku', 'nigdy go nie widziałam na żywo'],
    no: ['poznałam ją w szkole'],
  },
  {
    cue: 'grooming.meeting',
    frames: [
      'dziś|dzisiaj|zaraz|teraz|wieczorem ...2 z_nim|z_nią ...1 spotkam|spotykam|spotkać|widzę',
      'z_nim|z_nią ...1 spotkam|spotykam ...2 dziś|dzisiaj|zaraz|teraz|wieczorem',

      'spotykam|spotkam|spotykamy|jadę|jade|idę|ide ...1 się? ...2 z_nim|z_nią|do_niego|z_tym_gościem ...3 dziś|dzisiaj|zaraz|teraz|wieczorem|za_godzinę',
      'dziś|dzisiaj|zaraz|teraz|wieczorem|za_godzinę ...3 spotykam|spotkam|spotykamy|jadę|idę ...1 się? ...2 z_nim|z_nią|do_niego',
    ],
    yes: ['dzisiaj się z nim spotykam spotykam się z nim dzisiaj', 'zaraz jadę do niego'],
    no: ['spotykam się z dziewczynami'],
  },
  {
    cue: 'grooming.meeting-soon',
    frames: [
      'spotykam|spotkam|spotykamy|jadę|mam_się_spotkać ...1 się? ...2 z_nim|z_nią|do_niego ...4 jutro|sobot*|niedziel*|piątek|weekend*|ferie',
      'jutro|sobot*|weekend* ...3 spotykam|spotkam|spotykamy|jadę ...1 się? ...2 z_nim|z_nią|do_niego',
    ],
    yes: ['jutro spotykam się z nim'],
    no: ['jutro spotykam się z babcią'],
  },
  {
    cue: 'grooming.meet',
    frames: [
      '<he>|typ_z|ktoś ...4 <wants> ...5 spotkać|spotkał*|spotkani*|spotkamy|zobaczyć_się|na_żywo|irl !całą_klasą|z_rodzicami',
      'chce|proponuje|namawia|nalega ...2 się ...1 ze_mną ...1 spotkać|zobaczyć',
      'poznał* ...4 <online> ...8 spotkać|spotkał*|spotkani*|spotkam|spotykam',
      '<he>|ktoś|pyta|chce ...5 mój|o ...1 adres|adresu',
      'pyta* ...2 gdzie_mieszkam',
    ],
    yes: ['on chce się ze mną spotkać', 'facet z neta namawia mnie na spotkanie', 'ktoś pyta gdzie mieszkam'],
    no: ['on chce spać', 'mam spotkanie z wychowawcą'],
  },
  {
    cue: 'grooming.lured',
    frames: [
      '<older>|obcy|nieznajomy|<man> ...3 zaprasza|woła|namawia|proponuje|wołał ...6 auta|samochodu|siebie|mieszkania',

      '<wants> ...4 przyjecha*|przyszł*|przyjść|pojecha*|wsiadł*|wsiąść ...4 niego|siebie|hotel*|jego_domu|jego_mieszkania|auta|samochodu',
      'zaprasza|zaprosił* ...2 mnie ...2 do ...2 siebie|hotel*|mieszkania',
    ],
    yes: ['namawia żebym przyjechała do niego', 'zaprasza mnie do siebie do hotelu'],
    no: ['babcia zaprasza nas na obiad'],
  },
  {
    cue: 'grooming.secret',
    frames: [
      '<he>|prosi*|każe|kazał*|mówi|chce|żebym|zebym ...5 nikomu ...2 nie ...1 mów*|powiedz*|opowiad* !niespodziank*|o_niespodziance',
      'nie|żebym_nie|zebym_nie ...1 mów*|powiedz*|mówił*|powiedział* ...2 nikomu|rodzicom|mamie !niespodziank*|o_niespodziance|o_prezencie',
      'żebym|zebym ...1 nie ...1 mówił*|powiedział* ...2 rodzicom|mamie|tacie|nikomu',
      'to ...1 nasza|nasz|nasze ...1 tajemnica|sekret|mała_tajemnica',
      'nasz* ...1 mał* ...1 tajemnic*|sekre*',
      'kazał*|każe|prosi*|mówi ...3 kasować|usuwać|usunąć|skasować|skasował*|usunęł* ...3 wiadomości|rozmow*|czat|konwersacj*|wszystko',
    ],
    yes: ['prosi żebym nikomu nie mówiła', 'mówi ze to nasza tajemnica', 'kazał mi usuwać wiadomości'],
    no: ['nikomu nie ufam', 'tajemnica w książce'],
  },
  {
    cue: 'grooming.age-gap',
    frames: [
      'ma <adult-age> ...1 lat* ...6 mówi|jestem_jego|kocha|dziewczyną|chłopakiem|chce|pisze',

      'piszę|pisze|gadam|spotykam|chodzę|rozmawiam|piszemy ...4 <adult-age> latk*|letni*',
      '<adult-age> latek|latkiem|letni|letnim|letniego ...4 pisze|chce|do_mnie|facet*|mężczyzn*',

      '<he>|<online>|on ...4 <adult-age> ...4 ja ...1 mam? ...1 <kid-age>',
      'mam ...1 <kid-age> ...3 on|ona|facet|gość|typ|chłopak|mój_chłopak ...2 <adult-age>',
      '<he> ...2 ma ...1 <adult-age> ...2 lat* ...8 pisz*|kocha|chce|nagie|spotka*|nudes*|ze_mną|mój_chłopak|i_ja',
      '<older> ...2 <man> ...4 pisz*|napisa*|zaczep*|chce|wysyła|wypisuje|gada|dzwoni',
      'pisz*|zaczep*|gadam|rozmawiam|wypisuje ...4 <older> ...2 <man>',
      '<he>|chłopak ...2 jest ...2 dużo|sporo|dwa_razy|10_lat|15_lat ...1 starszy|starsza',
      'poznał* ...6 <adult-age> ...1 lat*',
      'kłamał*|okłamał* ...3 wiek*|ile_ma_lat',
    ],
    yes: ['on ma 24 lata a ja mam 13', 'starszy facet do mnie pisze', 'mój chłopak jest dużo starszy'],
    no: ['mój brat ma 24 lata', 'mam 13 lat'],
  },
  {
    cue: 'grooming.gifts',
    frames: [
      'obiecał*|obieca|da|kupi ...1 mi ...3 <gift> ...5 jak|jeśli|za ...3 przyj*|spotk*|<pic>|poka*|wyśl*',

      'da|daje|zapłaci|obiecał*|obiecuje|proponuje ...1 mi ...3 <gift>|pieniędzy ...5 jak|jeśli|jeżeli|za ...5 spotk*|<pic>|pokaż*|wyśl*|rozbior*',

      'facet|gość|typ|koleś|starszy|nieznajomy|on|ktoś|trener|pan ...4 kupuje|kupił|daje|dał|wysyła|przelewa|doładował|doładowuje|funduje ...2 mi ...3 <gift>',
      '!mama|tata|babcia|dziadek|brat|siostra|ciocia kupuje|daje|wysyła|doładowuje|przelewa mi ...3 <gift> ...8 żebym|zebym|nie_mów*|rodzicom|tajemnic*|<pic>|spotka*',
      '!mama|tata|babcia|dziadek|brat|siostra|ciocia kupuje|wysyła|daje mi ...2 robux*|robuks*|skin*|vbucks*',
      'robuxy|skiny|prezenty|prezent|kasę|kase ...3 za ...2 <pic>|filmik',
    ],
    yes: ['facet kupuje mi robuxy', 'on wysyła mi kasę i prezenty'],
    no: ['babcia dała mi prezent'],
  },
  {
    cue: 'grooming.move-app',
    frames: [
      '<wants>|żebyśmy|zebysmy ...5 przejść|przeszli|przeszła|przenieść|przenieśli|pisać|pisali|gadać ...3 telegram*|discord*|signal*|whatsapp*|snap*|inną_aplikacj*|prywatn*',
    ],
    yes: ['prosi żebyśmy przeszli na telegram', 'chce pisać na snapie'],
    no: ['klasa ma grupę na discordzie'],
  },
  {
    cue: 'grooming.asks-pictures',
    frames: [
      '<wants>|pyta|błaga|naciska ...5 <naked-pic>|nago|rozebran*|bez_ubrań|cyck*|w_bieliźnie|bieliźnie|stanik*|biust* !notatk*',
      'wyślij|pokaż|skin|podeślij ...3 <naked-pic>|nago|cyck*',
      '<wants> ...3 wysłał*|wysłać|podesłać ...2 <pic>|<pic-bare> ...3 bez|nago|w_bieliźnie|ciał*|siebie',
      'prosi ...2 o ...2 <naked-pic>',
    ],
    yes: ['on prosi o nudesy', 'każe mi wysłać nagie zdjęcia', 'chce foty w bieliźnie'],
    no: ['prosi o notatki', 'prosi o zdjęcie pracy domowej'],
  },
  {
    cue: 'grooming.sexual-talk',
    frames: [
      'pisz*|wypisuje|mówi|gada|wysyła ...4 zbocz*|sprośn*|obleśn*|seks*|świńst*|erotyczn* !edukacj*|wychowani*',
      'pyta* ...4 co_mam_na_sobie|w_co_jestem_ubran*|jestem_dziewic*|się_dotykam|masturb*|jestem_sama_w_domu|jestem_sam_w_domu|jestem_sama',
      'w ...1 co ...1 jestem ubran*',
      'zboczeniec|zboczeńca|pedofil*|zboczony ...3 pisze|do_mnie|mnie|$',
    ],
    yes: ['pisze do mnie zboczone rzeczy', 'pyta co mam na sobie', 'pyta w co jestem ubrana'],
    no: ['na lekcji był temat edukacji seksualnej'],
  },
  {
    cue: 'grooming.adult-in-charge',
    frames: [
      '<in-charge> ...3 pisz*|wypisuje|dzwoni|dotyka|dotykał*|zaprasza|całuje|przytula|komplement*|zagląda ...5 nocy|nocach|komplement*|do_mnie|mnie|późno|prywatn*|prysznic*|szatni*|serduszk*',
      '<in-charge> ...3 mnie ...1 dotyka|przytula|całuje|maca',
    ],
    yes: ['trener pisze do mnie w nocy', 'ksiądz mnie dotyka'],
    no: ['trener dał nam wycisk', 'nauczyciel pisze na tablicy'],
  },
  {
    cue: 'grooming.charm',
    frames: [
      '<man>|ktoś|dziewczyna|chłopak z ...1 <online> ...6 kocha|pyta|zakochan*|piękna|piękn*|ładn*|sexy|śliczn*',
      'kocha|kocham|zakochan* ...6 nigdy ...3 widzie*|widział*|spotka*',
      'pyta ...3 ile_mam_lat|czy_mam_chłopaka|czy_mam_dziewczynę|czy_jestem_sama|czy_jestem_sam|czy_rodzice_są|jak_wyglądam_bez',

      'dojrzał*|dorosł* ...2 jak_na|na ...1 swój|mój ...1 wiek',
      'jestem ...1 wyjątkow*|inna_niż_wszystkie|inny_niż_wszyscy ...6 mówi|pisze',
      'mówi|pisze ...3 że ...2 tylko_ja|nikt_inny ...3 rozumie*',
      'mówi|pisze ...3 kocha ...3 nie_znam|poznał*|internet*|neta|nie_widział*',
    ],
    yes: ['mówi że jestem dojrzała jak na swój wiek'],
    no: ['dojrzały ser'],
  },
];
