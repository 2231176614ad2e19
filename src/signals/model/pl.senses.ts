/** Polish words behind the English word that says the same (see `senses.ts`): a draft that nobody who grew up with it has read. */
export const SENSES = `
i: ja
me: mnie mi mna mój moj moja moje mojej mojego moim moich moi mojemu moimi
myself: sie siebie soba sobie
you: ty ciebie ci cie twoj twoja wam was toba
he: on jego mu niego nim go
she: ona jej nia niej ją
we: my nas nam nami nasz nasza nasze naszej naszego
they: oni one ich im nimi nich
who: kto kogo komu kim ktory ktora ktore ktorego ktorej ktorym ktorych
what: co czego czym cos czegos
how: jak
when: kiedy gdy
where: gdzie skad dokad
why: czemu dlaczego
because: bo poniewaz
not: nie
no: zaden zadnego non
never: nigdy
nothing: nic niczego niczym nothing
nobody: nikt nikogo nikomu nikim
someone: ktos kogos komus kims
everyone: wszyscy wszystkim wszystkich kazdy kazdego
all: wszystko wszystkie caly cala cale calej calym wszystkiego
enough: dosc dosyc wystarczy
so: tak taki takie taka tyle
more: wiecej bardziej
less: mniej
very: bardzo mega strasznie super naprawde
with: z ze
without: bez beze
for: dla za
in: w we
on: na
from: od ode
to: do
under: pod
at: przy u obok
and: i a oraz
or: albo lub
but: ale
if: jesli jakby gdyby gdybym
that: zeby zebym by zebysmy
be: jest jestem sa byc byl bylo byla bylam bylem bede bedzie beda jestes byly byli bylby bylismy jestesmy bym
have: mam ma miec mial mialam mialem masz maja mamy miala mialo mieli macie
do: robi robic zrobil zrobic zrobie robie robia zrobila zrobilam zrobilem robil robimy zrobili zrobi robilam robila zrobily rob
can: moge moze mozna mogl moglbym mozesz umiem potrafie
want: chce chcial chcialbym chcialabym chca chcialam chcialem chcesz chciala ochote
wish: wolalbym wolalabym niech oby wole wolalby
need: potrzebuje trzeba musze musi musiala powinnam powinien musial
go: ide isc idzie jade pojde poszedl poszla poszlam pojechal pojedzie idziemy jedzie jedziemy poszlo jechac chodzi chodze pojdzie ida wyjsc wyszedl wyszla wychodze wychodzi wyszlam wyjde
come: przyjdzie przyszedl przyszla przychodzi przyjsc przyjedzie przyjezdza przyjechal przyjechala przyjde przyszlo
return: wraca wroce wroci wrocil wracam wracac wrocic wroca wrocila powrotem
leave: odejsc odejde wyjechal zostawil zostawic zostawila zostawia zostawie odchodze wyjezdza wyjechala
stay: zostac zostal zostaje zostalam zostalem zostane zostala zostanie
say: mowi mowia powiedzial powiedziala mowic mowil mowie powiedziec powiem powie powiedzialam powiedzialem mowila mowilam powiedzieli powiedz mow mowiac
tell: opowiadal opowiada
speak: rozmowe gadac gada rozmowy rozmawiac gadam gadaja pogadac rozmawia
know: wiem wie wiedziec wiesz wiedza zna znam znac wiedzial
think: mysle mysli mysla myslec myslalem myslalam pomyslalam pomyslalem mysl
feel: czuje czuc
live: zyc zycie zyje zycia zyciem zyciu zywo istniec istnieje dozyje dozyc
die: umrzec umiera umre umrze umarl umarla smierci smierc zginac zginal zdechnac umierac umrzemy umarlam zmarla ginie trup zdechnij
kill: zabic zabije zabil zabija samobojstwo samobojstwem samobojcze zabila zabili zabij zabijaja
end: koniec skonczyc skonczy konca skoncze koncu skonczyl skonczyla skonczylo konczyc koncze skonczylem
disappear: zniknac zniknela niewidzialna niewidzialny zniknie znikne
sleep: spac spi spie zasnac spala spal usnac zasypiam snu spalam zasnie zasnal zasnela nocke
wake: obudzic obudzilam budzi obudzi obudzilem dobudzic wstac wstaje wstawac
cry: placze plakac plakal placz plakala ryczalam placza plakalam
cut: tnie ciac cielam ciecie pocielam ciecia tne pocialem rany kreski sznyty cialem skaleczylam
blade: zyletka zyletki zyletke ostrze temperowki temperowke nozyczki szklo cyrklem
knife: noz nozem noza siekiera siekiere
rope: sznur pasek linka lina petla petle powiesic kabel kablem sznurek wisi pas
gun: pistolet bron wiatrowki
pill: tabletki leki tabletek lekow apap tabletke tabletkami tabletkach lekach tabsy opakowanie garsc tabletka opakowania
swallow: polknelam polknela polknal polknalem lyknelam lykam wzielam wzialem
take: wziac wziela bierze biore wzial brac
drink: pije wypilam pijany wypilem pijana alkohol wodka piwo pija wina pic
blood: krew krwi krwawi krwia
bridge: most moscie mostu wiadukt wiadukcie kladce
roof: dach dachu balkon balkonie krawedzi barierka parapecie parapet
window: okno okna oknie
edge: klifie
jump: skoczyc skacze skocze skoczyl skoczy skok
train: pociag tory torach pociagu pociagiem peronie stacji tramwaju peronu torow
gas: gaz
poison: trutke domestos
hurt: boli krzywde bol bolalo krzywdy krzywdzi zranic bolu
letter: list listy kartke pamietnik notatki kartka kartce pozegnalny testament
goodbye: zegnaj nara pozegnanie zegnam pozegnalam dobranoc pa
funeral: pogrzeb pogrzebie pogrzebu cmentarzu trumnie
wrist: nadgarstku rece reka reki rekach reke ramie
leg: nogi noge noga udzie udach nogach nogami
hand: rekami dlon palce palec pieta piescia
head: glowa glowie glowe glowy
face: twarz twarzy twarza
neck: szyja szyi gardlo gardle szyje
mouth: usta buzia
hair: wlosy
eye: oczy oczami
body: cialo brzuch ciala brzuchu brzucha ciele
heart: serce serca
scar: blizny siniaki slady siniak
breathe: oddycha oddycham oddychac oddechu
now: teraz zaraz juz wlasnie
today: dzis dzisiaj
tonight: noc nocy wieczor wieczorem noca nocach polnocy
tomorrow: jutro jutra
yesterday: wczoraj
day: dzien dni codziennie dnia dziennie
week: tydzien weekend tygodnia tygodniu tygodnie tygodni
month: miesiac miesiaca miesiacu
year: rok roku lata lat wieku
hour: godzine godziny godzin godzina godzinie
minute: minut minuty minute chwile
time: razy raz czas czasu
always: zawsze ciagle wciaz
before: przed wczesniej
after: po potem
still: nadal jeszcze
again: znowu znow ponownie
soon: niedlugo wkrotce
last: ostatni ostatnia ostatnie ostatnio
first: pierwszy pierwsza pierwsze
friday: piatek sobote niedziele poniedzialek piatku czwartek niedziela poniedzialku
summer: lato wakacje wakacji wakacjach ferie
birthday: urodziny osiemnastka
christmas: swieta swietach
mum: mama mamie mame matka mamo mamusia
dad: tata taty ojciec tacie tate ojca tato ojcem
parent: rodzice rodzicow rodzicom rodzicami
stepdad: ojczym partner
stepmum: macocha
brother: brat brata bratu bratem bracie braciszek
sister: siostra siostry siostrze siostre siora
gran: babcia babci babka
grandad: dziadek dziadka dziadkiem
uncle: wujek wujkiem wujka
aunt: ciocia cioci
cousin: kuzyn kuzynka kuzynem kuzynki kuzyna
family: rodzina rodzinie
friend: kolega kolezanka kumpel przyjaciolka koledzy kolezanki kolegi kolegom przyjaciel koledze kumpela kumpla kolege kolezance kolezanke kumple bff ziomek psiapsi kumpeli
boyfriend: chlopak chlopaka chlopakiem ex
girlfriend: dziewczyna dziewczyne
neighbour: sasiad sasiadka sasiadki
teacher: nauczyciel nauczycielka pani pan wychowawca wychowawczyni pana pania
coach: trener trenera trenerowi instruktor druzynowy opiekun
priest: ksiadz ksiedza
doctor: lekarz lekarza psycholog pedagog psychologa pielegniarka lekarzem
police: policja policje policji
man: facet gosc typ goscia koles typa faceta dorosly facetem gosciu
woman: kobieta
boy: chlopaki chlopakow chlopcy syn
girl: dziewczyny laska laski
child: dziecko dzieci dziecka dzieckiem
people: ludzie ludzi osob osoba
stranger: obcy nieznajomy znajomy obcym nieznajomego
dog: pies psa psem
cat: kot kota kotem
house: dom domu mieszkania domem mieszkaniu domy
room: pokoj pokoju
bath: lazience lazienki wannie toalecie kiblu wanny kibla prysznicem lazienka
door: drzwi drzwiach drzwiami
lock: zamknal zamknela klucz zamyka zamknelam zamkneli zamkniete klucze zamknieta zamkniety zamknac
kitchen: kuchni
bed: lozko lozka lozku lozkiem
stairs: schodach schody schodow
car: auto auta aucie samochod autem busie samochodzie
school: szkole szkoly szkola szkolny szkolnego szkolnej liceum
class: klasa klasie klasy lekcji lekcje klasowa klasowej lekcjach klase
exam: sprawdzian egzamin kartkowka matura klasowka matury test
homework: zadanie prace zadania
street: ulicy ulica ulice
park: parku lesie lasu
town: miasta miescie wsi
hospital: szpitalu szpital szpitala karetka
work: pracy praca
phone: telefon telefonu tel telefonie telefonem
photo: zdjecie zdjecia fotki fotke foty fotka screeny zdjec foto screen zdjeciem zdjeciami fote fotek fotkami zdj zdjeciu
video: filmik film nagranie filmiki filmiku wideo filmy filmem filmu filmie
call: dzwoni dzwonic zadzwonic telefonowac
camera: kamerce kamerke kamera kamere kamerki kamery
message: wiadomosc wiadomosci glosowke sms glosowki smsy
write: pisze napisal pisza napisala pisac napisalam napisac napisze napisalem pisal pisala pisalam napisali
chat: czat czatu priv
group: grupa grupie grupe
internet: net neta internet internecie internetu online siec necie sieci
app: apka aplikacja apce apke
insta: insta snap snapie tiktok discord telegram instagrama discordzie snapa tiktoka telegramie whatsappie
profile: konto konta profil
fake: fejkowe falszywe fejk fejkowy
follow: obserwujacych sledzi
send: wyslal wysle wyslala wyslalam wysyla wyslac wyslalem wysylac przyslal wysylaja wyslali
share: udostepnil przeslalem rozsyla
post: wrzucil wrzuci wrzucili wstawic wrzuca wstawil opublikuje wrzucila wrzucaja
delete: usunac skasowal usunela skasowala skasowac usuneli
show: pokaze pokazal pokazuje pokazala pokazac pokazali pokazalem
see: widze widzi widzialem widzialam widziec zobaczy widac widzieli zobaczyl widzial zobaczylam zobaczylem zobacze widziala
look: patrze patrzy patrzec patrza oglada ogladam ogladac ogladalem
record: nagrywa nagral nagrali nagrala nagrywaja
naked: nago gole nagie gola nudesa nudesy nudes naga bielizne
undress: rozebrac rozbierac zdjal sciagnac
touch: dotyka dotykal dotykac dotknal maca
kiss: caluje pocalowal calowac
sex: seks porno zgwalcil gwalt molestuje
bad: zle zly zla zlo zlego najgorsze gorzej
good: dobrze dobra dobry dobre
better: lepiej lepszy najlepszy
big: duzy duze wielki
small: mala maly male malo
old: stary starszy starsza starsi stare starych
young: mlodszy mlodsza mlody mlodym
new: nowy nowa nowe
alone: sam sama samotny samotna same samo
afraid: boje boi bac strach przeraza straszny
sad: smutno smutna smutne smutny smutek
tired: zmeczona zmeczony meczy
ashamed: wstydze wstyd wstydu
angry: wkurza wkurzony
hate: nienawidze nienawidzi nienawidza
love: kocham kocha lubie kochac
happy: szczesliwa szczesliwy zadowolona
strange: dziwnie dziwny dziwne
sick: chora chory niedobrze wymiotuje rzygam
crazy: wariuje zwariuje krazy
joke: zart zartuje haha xd lol beka hahaha smiech zarty beke
laugh: smieje smieja smiac smiechu
game: gra gry grac gram gramy grze gre
film: serial horror
music: muzyka piosenka piosenki piosenke
football: mecz pilka meczu
food: obiad jedzenie kolacji sniadanie
eat: jem jesc zjadl zjesc zjadlem zjadlam
hit: bije uderzyl leje bil kopnal tlucze bija popchnal lanie pobil uderzy rzuca szarpie
shout: krzyczy krzycza drze wrzeszczy
threat: grozi grozil groza straszy
blackmail: szantazuje szantaz szantazuja
pay: placi zaplacic zaplace placic zaplacilem
money: kase kasa pieniadze kasy zl euro pieniedzy blik blika
ask: pyta pytal prosi zapytal pytanie pytaja prosilem zapytac
answer: odpowiada odpisuje odpisal odpowiedz odpisze odpisac
find: znalazl znalazlam znalazla znajdzie znalazlem
search: szuka szukam szukac szukajcie
meet: spotkac spotkanie poznalam poznalem poznal spotkal umowilam
wait: czekam czeka czekac czekaja
chase: goni gonia gonil
enter: wszedl weszla wchodzi wejsc wejde wchodze
hide: chowa schowalam chowam ukrywa schowala schowalem
secret: tajemnica sekret
gift: prezent prezenty
buy: kupil kupic kupuje kupilam kupi
steal: ukradl kradnie zabral zabiera
help: pomoc pomocy pomaga pomoze ratunku
please: prosze blagam
thanks: dzieki dziekuje dzk
hello: hej czesc siema elo halo hejka
yes: ok spoko
begin: zaczac zaczyna zaczal zaczelam zaczelo
stop: przestac przestal stop przestan przestaje przestalo
forget: zapomniec zapomnialem zapomnial
lose: stracil zgubilam zgubilem przegralem
worth: smieciem smiec warto
burden: ciezarem balastem problem
fault: przeze
plan: plan zaplanowane
decide: zdecydowalem postanowilam wybralam
try: probowalem proba sprobowac probie probowalam
read: czytam czyta czytac
give: dal daje dac da daja
put: kladzie wklada polozyl wlozyl
happen: stalo dzieje stanie
fall: spadl upadl leci leca
break: zepsul zlamal rozwala
run: biegne uciekl uciekam ucieklam
walk: chodzic idac spacer
insult: wyzywa wyzywaja obraza przezywaja gruba brzydka idiota
bully: dokucza gnebi dokuczaja
exclude: wykluczyli ignoruja
block: zablokowal zablokowac
gay: gejem gay bi trans
pregnant: ciazy
fight: kloca bojka
water: wode woda wody rzeka morze
fire: pali ogien przypalam zapalniczka
dream: sen marze
god: boga bog
world: swiat swiata swiecie
place: miejsce miejscu
thing: rzeczy rzecz
name: imie
number: numer
address: adres adresy lokalizacje
bus: bus autobus autobusie taxi
floor: podlodze podloga
one: jeden jedno jedna jednej
two: dwa dwie dwoch
three: trzy trzech
many: duzo wiele
few: troche pare kilka
other: inny inna inaczej innym drugi druga
this: to ten ta te tym tego tej tych temu
here: tu tutaj
there: tam
only: tylko
sure: pewnie
true: prawda prawde
lie: klamie klamac udaje udaja
promise: obiecal obiecac obiecalam
understand: rozumiem rozumie
hear: slysze slychac slyszy
order: kaze kazal kaza zmusza zmusil kazala kazali
let: pozwala puscil puszcza
open: otworzyc otwarte otwiera otwarty
miss: tesknie brakuje
unconscious: nieprzytomna rusza reaguje
choke: dusi dusic dusil
throw: rzucil wyrzucil rzucili rzucic
pull: ciagnie
push: popychaja
spit: pluja
hold: trzyma trzymam
ready: gotowe gotowy
reason: powodu powod
point: sensu sens
`;
