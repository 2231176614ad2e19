/**
 * English words that are one for a model of another language: what they say, then the other forms and words for it.
 * Regular endings (-s, -ed, -ing) are cut off by `senses.ts` and need no line here.
 */
export const SENSES = `
be: is am are was were being been im youre theyre
have: has had having ive
do: does did done doing
not: dont didnt doesnt cant wont isnt wasnt arent couldnt wouldnt shouldnt havent hasnt no never nor neither cannot
nothing: nowt nought
nobody: noone none
everyone: everybody
someone: somebody
anyone: anybody
something: anything stuff things thing
go: went gone goes gonna going
come: came comes coming
get: got gotten getting gets
say: said says saying
tell: told telling tells
speak: spoke spoken talk talked talking talks chat chatted chatting
see: saw seen seeing sees
look: watch watched watching looked looking
know: knew known knows
think: thought thinks thinking thoughts
want: wanna wants wanted
wish: hope hoping hopes
feel: felt feels feeling feelings
live: life lives living alive exist existing existed
die: died dies dying dead death deceased
kill: murder suicide suicidal unalive kms
end: ending ended ends finish finished final
disappear: vanish disappeared vanished gone_forever invisible
sleep: slept asleep sleepy bed bedtime
wake: woke awake waking woken
cry: cried crying cries tears sobbing
cut: cutting cuts scratch scratched self_harm carve
blade: razor sharpener scissors
knife: knives
rope: noose cord belt hang hanging hung hanged
pill: tablet paracetamol meds medicine medication antidepressants calpol nurofen ibuprofen
overdose: overdosed od
swallow: swallowed
drink: drank drunk drinking vodka beer wine alcohol
blood: bleed bleeding bled
bridge: overpass
roof: rooftop ledge balcony terrace
window: windowsill
edge: cliff pier quarry
jump: jumped jumping
train: railway tracks track platform station
poison: bleach
hurt: pain harm ache sore injure
letter: letters note notes
goodbye: bye farewell
funeral: coffin grave buried bury cemetery graveyard
wrist: arm arms wrists
leg: thigh thighs legs knee knees
hand: fist finger fingers
neck: throat
breathe: breathing breath breaths
choke: strangle strangled suffocate choked
scar: scars bruise bruises mark marks wound
now: rn currently
tonight: night nights midnight
evening: afternoon
tomorrow: tmrw tmr
yesterday: yday
always: forever
again: anymore
soon: later
last: latest
week: weekend weeks
monday: tuesday wednesday thursday friday saturday sunday
summer: winter autumn spring holiday holidays
birthday: bday
mum: mom mam mammy mummy mother ma mama
dad: father daddy da papa
parent: parents
stepdad: stepfather
stepmum: stepmother
brother: bro brothers
sister: sis sisters
gran: nan nana granny grandma grandmother
grandad: granda grandpa grandfather
friend: mate mates pal bestie buddy bff
boyfriend: bf fella
girlfriend: gf
teacher: sir tutor principal headteacher head_teacher
coach: trainer instructor
priest: pastor imam
police: gardai garda guards cops guard peelers
man: guy men bloke guys
woman: women lady
boy: lad lads boys
girl: lass girls
child: kid kids children
people: ppl
stranger: weirdo creep
baby: toddler infant
house: home flat apartment
room: bedroom
bath: bathroom shower toilet toilets loo
lock: locked locks locking
car: van taxi
school: college class classroom classes
exam: test exams tests mocks
homework: essay assignment
street: road lane
town: city village
hospital: ambulance clinic
job: work working shift
phone: mobile
photo: pic pics picture pictures photos image images selfie screenshot
video: vid vids videos clip film footage
call: ring rang ringing calls facetime
camera: cam webcam
message: text texts msg dm dms texting texted messaged
group: gc
internet: online net web website
app: apps
post: posted upload uploaded posting
share: forward forwarded leak leaked spread
send: sent sending sends
delete: deleted remove erase
show: showed shown shows showing
naked: nude nudes underwear undress undressed bra
touch: touched touches touching grope groped
kiss: kissed kissing
sex: sexual rape raped porn
bad: awful terrible horrible worse worst
good: nice great lovely fine grand
better: improve
big: large huge
small: wee little tiny
old: older age aged
young: younger
alone: lonely
afraid: scared terrified frightened scare fear
sad: upset down depressed miserable
tired: exhausted fed_up
ashamed: embarrassed shame embarrassing
angry: mad raging furious
hate: hates hated
love: loved loves
happy: glad
strange: weird odd
sick: ill vomit puke
stupid: dumb idiot
fat: ugly
serious: seriously
joke: joking haha lol banter lmao prank
laugh: laughed laughing laughs
game: games gaming match
music: song songs
food: dinner lunch breakfast tea meal
eat: ate eaten eating eats
hit: punch punched kicked kick slap slapped beat beaten batter battered smack
shout: scream screaming shouted yelling yell
threat: threaten threatened threatening threatens threats
blackmail: blackmailed blackmailing blackmailer extort sextortion sextorted
pay: paid paying
money: euro pounds quid cash euros bitcoin
card: voucher vouchers
ask: asked asking asks
answer: reply replied
leave: left leaving leaves
stay: stayed staying stays
find: found finding
search: looking_for googled google
meet: met meeting meets
wait: waited waiting
follow: followed following chase chased
hide: hid hidden hiding
gift: present gifts presents
buy: bought buys
steal: stole stolen robbed
help: helped
please: pls plz
thanks: thank cheers ty thx
hello: hi hey hiya
yes: yeah yea yep ok okay aye
need: needs needed
must: should supposed
begin: start started starting began
stop: quit stopped
forget: forgot forgotten
remember: remembered
lose: lost losing
worth: worthless useless pointless
burden: waste nuisance
fault: blame
decide: decided decision
write: wrote written writing
read: reads reading
give: gave given giving gives
put: puts putting
bring: brought bring
take: took taken taking takes
happen: happened happens
fall: fell fallen falling
break: broke broken
run: ran running
walk: walked walking
insult: slag slagging slagged slurs
bully: bullied bullies bullying
exclude: excluded left_out
block: blocked
fake: pretend pretending edited
pregnant: pregnancy
fight: fights fighting argue row
water: sea river lake canal
fire: burn burning burnt burned
order: force forced forcing makes_me
let: lets allow allowed
open: opened
close: closed shut
hear: heard hearing
learn: study revise studying
win: won winning
throw: threw thrown
push: pushed shoved shove
pull: grab grabbed grabs pulled dragged
hold: held holding
wear: wore wearing
sit: sat sitting
stand: stood standing
drive: drove driving
try: tried trying
use: used using
keep: kept keeps keeping
make: made makes making
mean: meant means
understand: understood
believe: believed
plan: planned planning plans
ready: prepared
worry: worried worrying
lie: lied lying lies
trust: trusted
promise: promised
secret: secrets
stuck: trapped
because: cause cos cuz
maybe: perhaps might
very: really
enough: plenty
all: everything whole
many: lots loads lot
who: whose whom
they: them their
he: him
she: her
we: us our ours
you: your yours u ur
i: me my mine myself
his: hers
`;
