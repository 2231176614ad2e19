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
  friend:
    'kolega koleżanka koleżance przyjaciel przyjaciółka przyjaciółki kumpel kumpela brat siostra chłopak dziewczyna kuzyn kuzynka bff psiapsi',
  want: 'chcę chce chciałabym chciałbym wolę wolałabym wolałbym zamierzam muszę',
  he: 'on ona facet typ gość koleś chłopak ktoś były ex dziewczyna oni',
  pic: 'zdjęcia zdjęcie zdjęć zdjęciami fotki fotka fotkę fotek foty nudesy nudesów nudes nagie filmik filmiki wideo screen* nagranie nagrania',
  send: 'wyśle wysłać wyślą wrzuci wrzucić wrzucą pokaże pokazać pokażą opublikuje opublikować udostępni udostępnić roześle rozesłać puści wstawi',
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
};
