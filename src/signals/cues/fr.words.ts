import type { AnswerWords } from './answers.ts';

/**
 * French: short forms and word lists, written with accents and apostrophes; messages are read with and without them
 * ("j'ai" and "jai" are one word here).
 */
export const SHORTHAND: Readonly<Record<string, string>> = {
  jsuis: 'je suis',
  jsui: 'je suis',
  chui: 'je suis',
  chuis: 'je suis',
  jveux: 'je veux',
  jveu: 'je veux',
  jvais: 'je vais',
  jsp: 'je sais pas',
  jspa: 'je sais pas',
  jpp: "j'en peux plus",
  jpeux: 'je peux',
  jpe: 'je peux',
  jme: 'je me',
  jte: 'je te',
  jlui: 'je lui',
  tkt: "t'inquiète",
  mdrr: 'mdr',
  mdrrr: 'mdr',
  pk: 'pourquoi',
  pq: 'pourquoi',
  pcq: 'parce que',
  psk: 'parce que',
  parske: 'parce que',
  bcp: 'beaucoup',
  bcq: 'beaucoup',
  qqn: "quelqu'un",
  qqun: "quelqu'un",
  qlq: 'quelques',
  tt: 'tout',
  tlm: 'tout le monde',
  ns: 'nous',
  vs: 'vous',
  ds: 'dans',
  ac: 'avec',
  avc: 'avec',
  pr: 'pour',
  svp: "s'il vous plaît",
  stp: "s'il te plaît",
  mtn: 'maintenant',
  ajd: "aujourd'hui",
  auj: "aujourd'hui",
  tjr: 'toujours',
  tjrs: 'toujours',
  vrmt: 'vraiment',
  mm: 'même',
  dc: 'donc',
  h24: 'tout le temps',
  slt: 'salut',
  we: 'week end',
  jveut: 'je veux',
};

export const LISTS: Readonly<Record<string, string>> = {
  joints: 'et mais que parce donc alors puis car',
  negators: 'pas jamais',
  transparent: 'envie de vraiment du tout forcément veux vais suis',
  'open-negation': 'pourquoi',
  'other-subject':
    "il elle ils elles quelqu'un ami amie pote copain copine frère sœur cousin cousine mère père maman papa",
  'harm-words':
    'mourir suicider suicide mort morte tuer crever vivre scarifie scarifier médicaments lame disparaître pendre',
  'first-person': "je j'ai me m'a moi mon ma jsuis jme",
  letters: 'a y',
  loved:
    "voisin voisine ami amie amis amies pote potes copain copine frère sœur reuf cousin cousine meilleure_amie meilleur_ami bff bestie mec meuf ex mère père maman papa quelqu'un fille_de_ma_classe mec_de_ma_classe garçon_de_ma_classe une_fille un_garçon",
  pills:
    'médicaments médocs médoc cachets comprimés dolipranes doliprane paracétamol xanax somnifères antidépresseurs anxiolytiques ibuprofène tramadol lexomil',
  he: "il elle un_mec un_gars un_homme un_type quelqu'un mon_ex ex on ils un_inconnu une_personne un_adulte",
  creep: 'homme monsieur adulte inconnu type vieux voisin entraîneur coach prof animateur gars',
  charge: 'entraîneur coach prof professeur animateur éducateur curé prêtre patron directeur moniteur maître',
  home: 'parrain père mère papa maman beau-père belle-mère daron daronne oncle tonton grand-père papi papy frère demi-frère cousin copain_de_ma_mère parents',
  partner: 'copain copine mec meuf petit-ami',
  old: '19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50',
  pic: 'photo photos tof vidéo vidéos nude nudes dossiers images captures screen screens photos_intimes nue',
  send: 'envoyer publier poster balancer diffuser partager montrer afficher leak leaker divulguer',
  sends:
    'envoie enverra publie publiera poste postera balance balancera diffuse diffusera partage partagera montre montrera affiche envoient publient postent balancent',
  want: "veux voulais voudrais préfère préférerais j'ai_envie_de envie_de j'aimerais souhaite rêve_de",
};

export const CORE = `mourir suicider suicide scarifie scarifier médicaments disparaître crever chantage menace nudes photos harceler
  harcèlement`;

/** Ordinary words: by them French is recognised, and they are never mended into a cue word. */
export const KNOWN = `je tu il elle on nous vous ils elles me te se le la les lui leur moi toi eux mon ma mes ton ta tes son sa ses notre nos votre vos
  j'ai t'as l'a m'a c'est c'était d'accord qu'il qu'elle qu'on l'école s'il n'est n'ai n'a d'un d'une l'autre j'étais t'es y'a
  un une des du de ce cet cette ces ça cela qui que quoi dont où quand comment pourquoi combien et ou mais donc car si comme parce puis alors
  avec sans pour par dans sur sous chez vers entre depuis pendant avant après contre jusque à au aux en y ne pas plus jamais rien personne
  aucun tout tous toute toutes chaque autre autres même aussi très trop peu beaucoup moins bien mal mieux oui non peut être suis es est
  sommes êtes sont était étais étaient ai as a avons avez ont avait avais veux veut veulent voulais peux peut peuvent pouvais dois doit vais vas
  va vont allez aller fais fait font faire dis dit disent dire sais sait savoir vois voit voir crois pense penser parler parle aime aimer
  aimerais envie besoin peur honte triste seul seule fatigué fatiguée content contente bonjour salut coucou merci aide aidez aider pardon
  désolé maman papa mère père parents frère sœur ami amie amis copain copine école collège lycée classe cours prof devoirs contrôle maths
  foot match chien chat manger repas maison chambre nuit jour soir matin semaine an ans année vie temps téléphone portable internet jeu film
  série musique chanson aujourd'hui demain hier maintenant toujours souvent parfois encore déjà bientôt ici là petit grand bon bonne mauvais
  photo photos vidéo groupe compte message messages nom mec mecs meuf fille filles garçon gars homme monsieur tante oncle mamie papi voiture rue plage cheveux tête bras main mains visage yeux heure heures minutes euros train pont appelle appelles sortir venir partir rester dormir jouer réviser travailler trouver mettre prendre envoyer demander raconter écrire écris lire aller arriver arrive reste part prend met vient viens va ouais nan nn wesh frère gros bref après presque seulement toute quelqu'une celui celle ceux là-bas dedans dehors dessus lui-même moi-même habite samedi dimanche lundi mardi mercredi jeudi vendredi
  nul nulle vrai vraiment juste genre truc chose choses gens monde quelque quelqu'un deux trois mdr ptdr`;

export const COMMON = `je de le la les un une et que qui pas il elle me ma mon est en à a pour dans ce ça plus tout on suis j'ai veux`;

export const ANSWERS: AnswerWords = {
  begins: {
    yes: "oui|ouais|ui|wi|parfois|des fois|un peu|je crois|je pense que oui|peut-être|souvent|tout le temps|tous les jours|ça m'arrive|malheureusement|ces derniers temps|j'y pense|plutôt oui",
    no: 'non|nan|nn|jamais|pas du tout|bien sûr que non',
    notReally:
      "pas vraiment|plus maintenant|pas maintenant|pas trop|avant oui|pas tout à fait|pas aujourd'hui|je crois pas|non pas vraiment",
    unsure:
      "je sais pas|je ne sais pas|sais pas|jsp|passe|je préfère pas|je préfère ne pas|je veux pas en parler|peu importe|j'en sais rien|bof|hmm",
  },
  holds: {
    safe: 'en sécurité|je suis bien',
    notSafe: 'pas en sécurité|en danger',
  },
  whole: {
    fine: 'je vais bien|ça va|ça va bien|tout va bien|je suis en sécurité|ça va merci',
    noButFine: 'je vais bien|ça va|ça va bien|tout va bien|ça va merci|t’inquiète ça va',
  },
};
