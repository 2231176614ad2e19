/** French words behind the English word that says the same (see `senses.ts`): a draft that nobody who grew up with it has read. */
export const SENSES = `
i: je jai jsuis jsais jfais jme jarrive jarrete jen jle jla jdors jtiens
me: me mon ma mes moi mienne
you: tu te toi ton ta tes ty vous vos votre t
he: il lui ils
she: elle elles
we: on nous nos notre
they: eux leur leurs
who: qui
what: que quoi quelle quel quest
how: comment
when: quand quandj qd
where: ou
why: pourquoi
because: parce cause car
not: pas jamais ni sans ne nn
no: non
nothing: rien nulle nul
nobody: personne
someone: quelquun quelqun
everyone: tous toutes monde
all: tout toute
enough: marre assez suffit
so: tellement si tant
more: plus
less: moins
very: tres trop vraiment super grave
with: avec
for: pour
in: dans dedans en au aux
from: depuis de du des
under: sous
on: sur dessus
and: et
but: mais
like: comme pareil aime jaime aimerais jaimerais kiffe
be: suis est es sont etre etait etais etaient cest cetait ete serait sera serai jetais jserai soit seras jsois etes
have: ai as a avons ont avoir avait avais eu javais aura aurait avez
do: fait fais faire font faisait fasse ferait faisais fera faites
can: peux peut pouvoir peuvent pu pouvait jpeux capable
want: veux veut vouloir veulent jveux voulais jvoulais envie voudrais jvoudrais voulu voulait souhaite
love: taime maime adore jadore amour amoureux coeur coeurs
must: dois doit devoir jdois faut fallait devrais devait faudrait obliger
need: besoin
go: vais va aller vas jvais vont allait allee alle allez ira jirai partir parti partie pars part partent sort sortir sorti sortie
come: viens vient venir venu jviens vienne viennent viendra
return: revient revenir rentre rentrer revenu retourne reviens
leave: quitte quitter laisse laisser laissent disparaitre lache lacher
stay: reste rester
say: dit dis dire disent disait dirait jdis dite
tell: raconte raconter
speak: parle parler parlent parles parlait jparle
talk: discute
know: sais sait savoir savent su connais connait
think: pense jpense penser crois croit croire jcrois jcroyais imagine pensees tete
feel: sens sent sentir ressens
live: vis vie vivre vivant vivante vit exister existe existence
die: meurs mourir mort morte meurt meure crever creve mourrai jmeurs deces
kill: tuer tue tues suicide suicider suicidaire buter
end: fini finir finit fin terminer finie termine finis
disappear: disparu invisible
sleep: dors dort dormir dormi endormi endormir dodo sommeil sieste
wake: reveille reveiller reveil jreveille lever leve
cry: pleure pleurer pleurent jpleure larmes
cut: coupe couper coupures scarifie scarif mutile taillade lames scarifications entaille coupee griffe
blade: lame rasoir cutter ciseaux
knife: couteau couteaux machete
rope: corde ceinture foulard noeud pendre pendu pends pendue
gun: fusil pistolet arme balle carabine
pill: cachets cachet medocs medicaments pilules comprimes doliprane plaquette plaquettes
swallow: avale avaler pris prendre
take: prends prend prises
drink: bois boire bu boit bouteille alcool bourre vodka
blood: sang saigne saigner
bridge: pont viaduc
roof: toit balcon etage
window: fenetre
edge: bord falaise rebord rambarde barriere
jump: saute sauter jsaute
train: train rails rail gare quai metro tram rer voie
river: fleuve riviere canal lac mer
water: eau leau
gas: gaz
poison: javel
hurt: mal douleur blesse blesser souffre souffrir
pain: peine
letter: lettre lettres mot testament
goodbye: adieu bye revoir ciao
funeral: enterrement tombe cimetiere lenterrement
wrist: poignet poignets bras veines
leg: cuisse cuisses jambe jambes genou
hand: main mains doigt doigts
head: crane
face: visage face
neck: cou gorge
mouth: bouche
hair: cheveux
eye: yeux oeil
body: corps ventre
scar: cicatrices cicatrice bleus marques traces
breathe: respire respirer souffle
now: maintenant la actuellement
today: aujourdhui auj
tonight: soir nuit soiree minuit
tomorrow: demain dem
yesterday: hier
day: jour jours journee
week: semaine semaines weekend
month: mois
year: ans an annee annees age
hour: heure heures h
minute: minutes minute min
time: temps fois moment
always: toujours tjrs tlm
before: avant
after: apres
later: tard
still: encore
already: deja
again: recommence
soon: bientot
last: dernier derniere
first: premier premiere
friday: vendredi samedi dimanche lundi mardi mercredi jeudi
summer: vacances hiver
birthday: anniversaire anniv
christmas: noel
mum: mere maman daronne maternelle
dad: pere papa daron
parent: parents darons
stepdad: beau-pere beaupere beau
brother: frere freres frangin
sister: soeur soeurs frangine
gran: mamie meme grand-mere mamy nan
grandad: papi papy
uncle: oncle tonton
aunt: tante tata
cousin: cousin cousine cousins
family: famille
friend: ami amie amis pote potes copain copine copines reuf
boyfriend: mec ex
girlfriend: meuf
neighbour: voisin voisine voisins
teacher: prof profs professeur maitresse maitre
coach: coach entraineur moniteur animateur
priest: pretre pasteur imam
doctor: medecin docteur psy infirmiere infirmier pion surveillant
police: police flics keufs
man: homme gars type monsieur vieux adulte hommes
woman: femme dame madame
boy: garcon garcons fils
girl: fille filles
child: enfant enfants petit gosse gamin
people: gens
stranger: inconnu inconnue
baby: bebe
dog: chien
cat: chat chatte
house: maison chez appart appartement
room: chambre piece
bath: bain douche toilettes baignoire wc
door: porte
lock: ferme enferme cle enfermee fermee verrou cles verrouille
kitchen: cuisine
bed: lit
stairs: escalier escaliers
car: voiture camion caisse bagnole van
school: ecole lycee college bahut bac
class: classe cours
exam: controle brevet interro exam
homework: devoirs
street: rue route
park: parc
town: ville village quartier
hospital: hopital lhopital urgences
work: travail taf boulot stage job
phone: telephone tel portable tph
photo: photo photos image images tof capture screen
video: video videos film filmer filme vid
call: appel appelle appeler appels appelles
camera: camera cam webcam visio
message: message messages texto sms vocal mp dm ecrit
write: ecrire ecris jecris
chat: conv discussion
group: groupe groupes
internet: internet net ligne reseaux site
app: appli application
insta: insta instagram snap snapchat tiktok whatsapp discord telegram
profile: profil compte comptes
fake: faux fausse
follow: suit suivi suivre
send: envoie envoyer envoye envoyes envois mettre envoient envoyee
share: partage partager tourne circule diffuse partagent
post: poste poster posté publie publier publient
delete: supprime supprimer efface effacer
show: montre montrer montree
see: vu voir vois voit vue vues vus verra
look: regarde regarder regardent
record: enregistre filmee
naked: nu nue nude nudes deshabille
undress: enleve enlever retire deshabiller
touch: touche toucher touchee caresse tripote
kiss: embrasse bisou embrasser
sex: sexe sexuel viol violee porno baise coucher
bad: mauvais mauvaise pire
good: bien bon bonne bons
better: mieux meilleur meilleure
big: grand grande gros
small: petite ptit
old: vieille
young: jeune
new: nouveau nouvelle
alone: seul seule
afraid: peur panique effraye terreur
sad: triste
tired: fatigue fatiguee epuisee
ashamed: honte
angry: enerve colere rage
hate: deteste hais haine hate
happy: content heureux heureuse
strange: bizarre chelou
sick: malade vomi vomir degoute
crazy: fou folle dingue
joke: blague mdr lol ptdr mdrr haha rire rigole drole
laugh: rit rigolent rigoler moquent moque
game: jeu jouer joue game
film: serie cine
music: musique chanson
football: foot match
food: repas manger bouffe
eat: mange manges mangent
hit: frappe frapper tape taper cogne gifle coups coup bat tapee poing
shout: crie crier hurle crient
threat: menace menacer menaces menacent
blackmail: chantage
pay: paye payer paie
money: argent thune euros fric
card: carte recharge cartes
ask: demande demander demandent
answer: repond reponds repondre reponse
find: trouve trouver retrouve
search: cherche chercher recherche
meet: rencontre rencontrer rdv rejoindre retrouver
wait: attend attends attendre attendent
enter: entre entrer
hide: cache cacher cachee
secret: secret
gift: cadeau cadeaux offre offert
buy: achete acheter
steal: vole voler volé racket
help: aide aider aidez secours
please: svp stp plait
thanks: merci
hello: bonjour salut coucou slt cc bjr wesh yo
yes: oui ouais ok daccord ouai
begin: commence debut
stop: arrete arreter stop
forget: oublie oublier
lose: perdu perdre
worth: sers sert inutile vaux vaut
burden: fardeau poids probleme gene
fault: faute
plan: plan prevu prepare
decide: decide choisi decision
try: essaye essayer tente tentative
read: lis lire lu
give: donne donner
put: mets met mis
bring: amene ramene emmene apporte
arrive: arrive arriver
happen: passe passer
fall: tomber
break: casse brise
run: courir court
walk: marche marcher
insult: insulte insultes insultent traite traitent pute con grosse moche
nickname: surnom surnomme
bully: harcele harcelement harceler
exclude: exclu rejette ecarte ignore
block: bloque bloquer
rumour: rumeur rumeurs
gay: gay pd homo
pregnant: enceinte
fight: dispute disputes bagarre
cold: froid
hot: chaud chaleur
fire: feu brule bruler
dream: reve rever
heaven: ciel paradis
god: dieu
world: terre
place: endroit place
thing: truc trucs chose choses
name: nom prenom
number: numero chiffres
address: adresse
bus: bus taxi
floor: sol
party: fete
one: un une
two: deux
three: trois
many: beaucoup plein
few: peu
other: autre autres lautre
this: ce cette ca ces cet
here: ici
only: seulement juste
maybe: peut-etre sinon
true: vrai verite vraie
lie: mens ment mentir menti
promise: promet promis jure
understand: comprends comprend compris
hear: entends entend entendre bruit
order: oblige force forcee
open: ouvre ouvrir ouvert ouverte
miss: manque manquer
overdose: overdose
unconscious: evanoui inconscient reagit bouge
choke: etouffe etouffer etrangle serre
throw: jette jeter lance lancer
pull: tire
push: pousse pousser
spit: crache crachent
hold: tiens tient tenir garde
ready: pret prete
worry: tinquiete inquiete
trust: confiance
idea: idee idees
reason: raison
point: but interet
future: avenir
clothes: habits vetements
picture: dessin
learn: apprendre reviser
win: gagne
club: club judo
book: livre
note: carnet
`;
