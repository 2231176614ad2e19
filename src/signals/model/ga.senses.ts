/** Irish words behind the English word that says the same (see `senses.ts`): a draft that nobody who grew up with it has read. */
export const SENSES = `
i: me mise liom agam orm dom mo mhe domsa liomsa
my: moi
you: tu leat agat ort tusa duit
he: se sé aige air leis
she: si aici uirthi lei
they: siad acu orthu doibh leo iad
we: muid sinn againn linn orainn dun duinn
who: ce cé
what: cad ceard caide goide
how: conas cen caoi
when: nuair cathain
where: ait cá ca
why: fath
because: mar toisc
not: nil ni nach na nior nar gan ná
never: riamh choiche
nothing: faic tada dada
nobody: aon
someone: duine eigin
everyone: cach uilig gach
all: uile
enough: dothain
so: chomh comh
more: nios tuilleadh breis
very: an- ro iontach
with: le
for: do
in: i sa san istigh isteach
from: o ón on
to: go chuig cuige
under: faoi fé
and: agus is
or: no nó
but: ach
if: ma da dá mura muna
that: gur
be: ta bhi bi beidh bheadh beadh bionn bheith beith ata raibh fuil bim biodh
go: dul teigh cuaigh imeacht chuaigh rachaidh teim
come: teacht tagann tainig tiocfaidh tar tagtha
leave: fag imigh imithe fagail dfhag imeoidh fagtha fagaim
stay: fan fanacht fanaim
say: deir duirt ra dúirt deirim dearfaidh deirtear
tell: insint inis inseoidh inseacht insim
speak: labhairt caint cainte labhair labhraim
know: fios eolas aithnim eolach
think: ceapaim silim smaoineamh smaointe dar ceap
feel: mothaim mothu braithim
want: iarraidh teastaionn uaim teastaigh mian
wish: fearr bfhearr
like: maith taitnionn taitin
can: feidir bfheidir abalta
must: caithfidh
need: teastail gá ga
live: beo maireachtail saol beatha conai conaic
die: bas marbh bhais eag
kill: maru maroidh feinmharu mharu maraigh maraiodh dunmharu
end: deireadh criochnaithe criochnu crioch crioc
sleep: codladh codlata codlaim
wake: duiseacht dhuisigh duisigh
cry: caoineadh gol
cut: gearradh gearraim gearrthacha gearr gearrtha gearrann
blade: lann rasur lanna
knife: scian
rope: rop ropa crios crochadh
gun: gunna
pill: piollai tablets taibleid piolla pills
take: glac glacadh tog thog
swallow: slog shlog
drink: ol meisce alcol dol
blood: fola
bridge: droichead
roof: dion díon
window: fuinneog
edge: imeall bruach aill failltreacha
jump: leim léim leimneach
train: traein traenach raille
water: uisce abhainn farraige loch
hurt: gortu goilleann ghortaigh gortaigh
pain: pian tinneas
letter: litir nota litreacha
goodbye: slan slán
funeral: sochraid torramh uaigh reilig
wrist: caol lamha lamh
hand: lamhaigh laimh
leg: cos cosa
head: ceann cheann
face: aghaidh
neck: muineal scornach
mouth: beal
hair: gruaig gruaige
eye: suile suil
body: corp bolg
heart: croi
scar: marcanna colm
breathe: analu anail
now: anois
today: inniu
tonight: anocht oiche oíche hoiche
tomorrow: amarach
yesterday: inne
evening: trathnona
day: la lae laethanta
week: seachtain seachtaine
month: mi
year: bliain bliana anuraidh
hour: uair uaire
minute: noimead noimeid
time: am ama
before: roimh
after: diaidh eis
still: fos
again: aris
soon: luath
last: deireanach
first: cead
friday: aoine satharn domhnach luan
summer: samhradh samhraidh
birthday: breithla breithe
christmas: nollaig nollag
mum: mam mamai mathair mhamai mathar
dad: daid daidi dadai athair daide
parents: tuismitheoiri
stepdad: leasathair
brother: dearthair dheartháir dearthar
sister: deirfiur dheirfiur
gran: mamo
grandad: daideo
uncle: uncail
aunt: aintin
cousin: col
family: teaghlach muintir
friend: cara chara cairde
boyfriend: boyfriend
girlfriend: girlfriend
neighbour: comharsa comharsan
teacher: muinteoir múinteoir muinteora
coach: traenalai bainisteoir
priest: sagart
doctor: dochtuir
police: gardai garda
man: fear fir
woman: bean mna
boy: buachaill buachailli lads leaids gasur
girl: cailin cailini
child: paiste leanbh paisti
people: daoine
stranger: strainseir
dog: madra
cat: cat
house: teach tigh baile abhaile
room: seomra
bath: leithreas folctha folcadan
door: doras dorais
lock: glas eochair
kitchen: cistin
bed: leaba
stairs: staighre
car: carr cairr veain
school: scoil scoile
class: rang ranga
exam: scrudu triail scruduithe
street: sraid
road: bothar
park: pairc
hospital: ospideal
job: post obair
phone: fon fhon guthan
photo: pictiur pic pictiuir grianghraf pics snap
video: fisean video fiseain
call: glaoch glaonn glaoigh
camera: ceamara
message: teachtaireacht teachtaireachtai
group: grupa
internet: idirlion lion
write: scriobh scriobhann scriobhaim
send: seol cuir sheol chuir cuireann cuirfidh seolfaidh cur
share: roinn scaip
post: postail
delete: scrios scriosadh
show: taispeain taispeant taispeaint
see: feic feicim chonaic feiceail feicfidh faca
look: feach breathnu feachaint breathnaigh
record: taifead
naked: nocht nochta nudes nude
undress: bhain
touch: teagmhail leag cuimilt leagann
kiss: pog
sex: gneas
bad: dona olc droch
big: mor
small: beag beaga
old: sean aosta aois
older: sine
young: og
new: nua
alone: aonar
afraid: eagla faitios scanraithe
sad: bronach bron
tired: tuirseach tuirse
ashamed: naire
angry: fearg feargach cantalach
hate: fuath
love: gra ngra
happy: sasta
strange: aisteach
sick: tinn
joke: magadh greannmhar haha spraoi
laugh: gaire gairi
game: cluiche cluichi
film: scannan
music: ceol amhran
football: peil
food: bia
eat: ith ithe
hit: buail bhuail bualadh buaileann
shout: beic screadail scread
threat: bagairt bhagair
blackmail: dumhal dubhmhal
pay: ioc
money: airgead airgid euro
ask: iarr d'iarr diarr fiafraigh
answer: freagra freagairt
find: faigh fuair aimsigh
search: cuardach lorg
meet: casadh
follow: leanuint lean leanann
hide: folach
secret: run rúnda
gift: bronntanas
buy: ceannaigh
steal: goid
help: cabhair cabhraigh cuidigh cabhru cuidiu
hello: dia haigh
yes: sea tá
stop: stop stad stopadh
forget: dearmad
lose: cailleadh caill caillte
worth: fiu
burden: ualach
fault: locht milleann
problem: fadhb
plan: plean
try: iarracht
read: leamh
give: tabhair tabhairt thug tug
happen: tarla tarlu
fall: titim thit tit
break: bris briste bhris
run: rith
walk: siul
insult: ainmneacha maslu ramhar granna
bully: bulaiocht bulai
fight: troid
fire: tine doigh
dream: bronglóid brionglóid taibhreamh
world: domhan
thing: rud rudai
name: ainm
number: uimhir
address: seoladh
bus: bus
floor: urlar
two: beirt dha
three: tri triur
other: eile
same: ceanna
this: seo
there: ann sin
here: anseo
only: amhain
maybe: b'fheidir
true: fior
lie: breag bhreag
promise: gealladh geall
understand: tuigim
hear: cloisim cloisteail
open: oscail oscailte
close: dunta
miss: cronaim
do: dean rinne deanamh deanann dheanamh deanfaidh
`;
