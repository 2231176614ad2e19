import type { CueWords } from './cue.ts';

/** French: pictures used as threats or passed on, and grown-ups who want too much. Drafted by a program. */
export const IMAGES: readonly CueWords[] = [
  {
    cue: 'image-threat.threat',
    frames: [
      'menace|menacent|menacée|menacé|menacer ...4 <send> ...4 <pic>|partout|tout|monde|parents',
      'va|vont ...1 tout? <send> ...4 <pic> !de_mon_chien|de_mon_chat',
      'veut|veulent|va|vont ...2 l’envoyer|les_envoyer|la_poster|la_partager|la_publier|tout_poster|tout_balancer|tout_envoyer|les_poster|l’afficher|m’afficher',
      '<he> ...2 va ...1 tout ...1 <send>',
      'menace|menacent ...2 avec|de ...2 <pic>|m’afficher',
      'si ...3 pas ...4 <sends> ...1 tout|mes|ma|la|les|partout',
      'si ...6 <sends> ...1 tout|mes|ma|la|les|partout',
      's’il|si_elle|s’ils <sends> ...2 <pic>',
    ],
    yes: [
      'il dit quil va envoyer mes photos à tout le monde',
      'il menace de publier mes nudes',
      'il va balancer ma vidéo',
      'si je paie pas il balance tout',
      "il veut m'afficher",
    ],
    no: ['je vais poster une photo de mon chien', 'il va manger'],
  },
  {
    cue: 'image-threat.blackmail',
    frames: ['chantage|sextorsion !affectif', 'me ...1 fait|font|fasse chanter'],
    yes: ['on me fait du chantage', 'il me fait chanter'],
    no: ["j'aime chanter"],
  },
  {
    cue: 'image-threat.has-picture',
    frames: [
      'a|ont|garde|gardé|récupéré ...2 <pic> ...1 de ...1 moi|ma_cam|ma_webcam !bébé|quand_j’étais_petit|quand_j’étais_petite',
      'a|ont mes ...1 nudes|nude|photos_intimes',
      'filmé|filmée|enregistré|enregistrée ...3 visio|cam|nu|nue|douche|appel_vidéo|vidéo !en_train',
      'piraté|hacké ...5 <pic>|cam|webcam',
    ],
    yes: ['il a mes nudes', 'il a des photos de moi nue', "il m'a filmée dans la douche"],
    no: ['ma mère a un chat', 'mamie a des photos de moi bébé'],
  },
  {
    cue: 'image-threat.demand-money',
    frames: [
      '<he>|me ...2 demande|demandent|réclame|veut|veulent|exige ...3 argent|de_l’argent|l’argent|thune|thunes|fric|euros|balles|paypal|pcs|paysafecard|carte_cadeau|cartes_cadeaux|que_je_paie|que_je_paye',
      'si ...2 paie|paye|paies ...1 pas',
      'veut|veulent ...2 de_l’argent|euros|balles',
    ],
    yes: ["il veut de l'argent", 'il me demande 200 euros', 'si je paye pas il publie tout'],
    no: ['ma mère veut du pain'],
  },
  {
    cue: 'image-threat.demand-more',
    frames: [
      'dois|faut ...1 envoyer|faire ...1 une? autre ...1 <pic>',

      'veut|veulent|demande|demandent|exige ...2 d’autres|plus_de|encore_des ...1 <pic>',
      'si ...2 envoie|j’envoie|renvoie ...1 pas ...1 d’autres|une_autre|plus ...1 <pic>|$',
      'dois|faut ...3 envoyer|renvoyer ...2 autres|autre|plus|encore ...1 <pic>',
    ],
    yes: ["maintenant il veut d'autres photos", "si j'envoie pas d'autres vidéos il poste tout"],
    no: ['il veut plus de gâteau'],
  },
  {
    cue: 'image-threat.deadline',
    frames: [
      'compte à rebours !noël|vacances',

      'm’a|me|m’ont ...1 donné|donne|laissé|laisse|donnent|laissent ...2 heure|heures|minutes|jusqu’à|24h|48h|1h|2h !pour_rendre|pour_faire|de_colle',
      'j’ai ...1 jusqu’à ...2 demain|ce_soir|minuit|lundi ...3 payer|envoyer|sinon|$',
      'j’ai ...1 jusqu’à ...3 payer|envoyer|sinon',
      'compte à rebours ...6 poste|envoie|photo|payer',
    ],
    yes: ["il m'a donné 24 heures", "j'ai jusqu'à demain", "j'ai jusqu'à 20h pour payer"],
    no: ["elle m'a donné un stylo", 'on nous a donné 24h pour rendre le dm'],
  },
  {
    cue: 'image-threat.paid',
    frames: [
      'j’ai ...2 payé|versé|viré ...3 veut|demande|encore|plus|déjà',
      'j’ai ...2 envoyé|donné|versé|viré ...2 argent|euros|balles|thune|pcs|cartes_cadeaux',
      'l’ai|les_ai ...1 payé|payés',
    ],
    yes: ["j'ai envoyé 100 euros", 'je les ai payés', "j'ai payé et il veut encore plus"],
    no: ["j'ai payé le pain"],
  },
  {
    cue: 'image-threat.sent-more',
    frames: [
      'j’ai ...1 renvoyé ...2 <pic>',
      'j’ai|ai ...2 envoyé ...1 d’autres|plus_de|encore|une_autre ...1 <pic>',
    ],
    yes: ["j'ai renvoyé des nudes", "j'ai envoyé d'autres photos"],
    no: ["j'ai envoyé le devoir"],
  },
  {
    cue: 'image-threat.sent',
    frames: [
      'l’a|l’ont ...1 transférée|transféré|transmise',

      'a|ont reçu ...1 ma|mes ...1 <pic>',

      'l’a|l’ont|les_a|les_ont ...1 envoyé|envoyée|envoyées|postée|posté|postées|partagée|partagé|publiée|balancée|balancé|mise !hier_soir_à_la_poste',
      'il|ils|elle a|ont ...1 tout ...1 envoyé|balancé|posté|publié|partagé',
      'il|ils|elle|on a|ont ...1 envoyé|balancé|posté|publié|affiché ...1 mes|ma ...1 <pic>',
    ],
    yes: ["il l'a envoyée à mes potes", 'ils ont tout balancé', 'il a envoyé mes nudes'],
    no: ["il m'a envoyé ses cours", 'elle a envoyé la lettre'],
  },
  {
    cue: 'image-threat.new-account',
    frames: [
      'bloqué|bloquée|bloque ...6 autre|nouveau|nouveaux|autres compte|comptes|numéro|profil',
      'revient|revenu|réécrit|recontacte|écrit ...3 avec|depuis|sur|sous ...1 autre|nouveau compte|numéro|profil',
    ],
    yes: ["je l'ai bloqué mais il a un nouveau compte", 'il revient avec un autre numéro'],
    no: ["j'ai un nouveau compte insta"],
  },
  {
    cue: 'image-threat.blocked',
    frames: ['l’ai|les_ai ...1 bloqué|bloquée|bloqués'],
    yes: ["je l'ai déjà bloqué"],
    no: ['je suis bloqué en maths'],
  },
  {
    cue: 'image-threat.ai-made',
    frames: [
      '<pic>|montage|porno ...4 ia|l’ia|d’ia|intelligence_artificielle|deepfake',
      'ia|l’ia|appli|application|bot ...3 déshabille|déshabiller|dénude|nue|nu',
      'm’ont|m’a déshabillé|déshabillée|dénudée ...3 ia|appli|application',
      'deepfake|deepfakes',
      'mis|collé ...1 ma tête|visage ...5 nu|nue|porno|corps',
    ],
    yes: [
      "ils ont fait des photos de moi avec l'ia",
      'une appli qui déshabille',
      'il a mis ma tête sur un corps nu',
    ],
    no: ["j'utilise l'ia pour mes devoirs"],
  },
  {
    cue: 'image-threat.known-person',
    frames: ['mon|c’est_mon|c’est_mon_ancien ex|copain'],
    yes: ["c'est mon ex"],
    no: ['mon exam'],
  },
  {
    cue: 'image-shared.shared',
    frames: [
      '<pic> ...2 site|sites ...1 porno|porn',
      'montre|montrent|montré ...1 ma|mes ...1 <pic> ...2 à ...1 tout|tous|ses|la',
      '<pic> ...8 virale|viral',
      '<pic> ...1 de moi ...1 en_ligne|sur_internet|sur_insta|sur_telegram',

      'a|ont|mis|posté|publié|partagé|affiché|leak|leaké|balancé ...1 mis|posté|publié|partagé|affiché|leak|leaké|balancé|fait_tourner ...1 mes|ma|une|des ...1 <pic> ...2 $|de_moi|insta|snap|telegram|twitter|groupe|internet|sur',
      'mes|ma ...1 <pic> ...2 tourne|tournent|circule|circulent|ont_fuité|a_fuité|leak|ont_leak|est_partout|sont_partout|est_sortie|sont_sorties',
      '<pic> ...1 de moi ...2 qui? tourne|tournent|circule|circulent',
      'fait tourner|circuler ...2 <pic> !d’une|d’un|de_quelqu’un',
      'tout|toute|tous ...3 lycée|collège|monde|classe|bahut|école ...1 a|ont ...1 vu|reçu ...1 ma|mes|la ...1 <pic>',
      'm’a|m’ont|suis|suis_sur ...2 affichée|affiché|fiché|fichée ...2 $|sur|compte|insta|snap|partout',
      'compte|groupe ficha',
      'revenge porn',
    ],
    yes: [
      'mes nudes tournent',
      'ils ont posté mes photos sur snap',
      'tout le collège a vu ma vidéo',
      'je suis sur un compte ficha',
      'une vidéo de moi circule',
    ],
    no: ["j'ai posté une photo", 'la terre tourne'],
  },
  {
    cue: 'own.shared',
    frames: [
      'j’ai ...1 fait_tourner|partagé|envoyé|leak|balancé|affiché|posté ...2 <pic> ...1 d’une|d’un|de_quelqu’un|de_mon_ex|de_ma_pote|de_lui|d’elle',
      'j’ai ...1 fait_tourner|partagé|leak|balancé ...1 ses|son <pic>',
    ],
    yes: ["j'ai partagé le nude d'une fille", "j'ai fait tourner ses photos"],
    no: ["j'ai partagé mon goûter"],
  },
  {
    cue: 'own.asked',
    frames: [
      'j’ai ...1 demandé|réclamé ...3 nude|nudes|photos_intimes|dénudée|dénudé',
      'lui ai ...1 demandé ...3 nude|nudes|photos_intimes',
    ],
    yes: ["j'ai demandé des nudes à ma copine"],
    no: ["j'ai demandé un stylo"],
  },
  {
    cue: 'own.thoughts',
    frames: [
      'pensées|pensée ...4 enfants|enfant|petites_filles|petits_garçons',
      'attiré|attirée ...2 par ...2 enfants|plus_jeunes|petites_filles|petits',
      'peur ...2 de ...1 faire|faire_du_mal ...2 mal? ...1 à quelqu’un|un_enfant|mon_petit_frère|ma_petite_sœur|mon_frère|ma_sœur',
    ],
    yes: ['je suis attiré par des enfants', "j'ai peur de faire du mal à ma petite sœur"],
    no: ['pensées positives'],
  },
  {
    cue: 'grooming.meet',
    frames: [
      '<he> ...3 veut|voudrait|aimerait ...2 me_voir|me_rencontrer|qu’on_se_voie|qu’on_se_voit|qu’on_se_rencontre|se_voir|venir_chez_moi|que_je_vienne|me_voir_en_vrai',
      'me ...1 demande|propose|proposé ...3 se_voir|se_rencontrer|venir_chez_lui|qu’on_se_voie|le_rejoindre|un_rdv|un_rendez_vous',
    ],
    yes: ['un mec veut me rencontrer', 'il veut que je vienne chez lui', 'il me propose de venir chez lui'],
    no: ['je veux voir un film'],
  },
  {
    cue: 'grooming.lured',
    frames: [
      'propose|offre|donne ...2 argent|l’argent|de_l’argent ...4 appart|chez_lui|hôtel|son_appart',
      '<charge> ...1 m’invite ...1 chez_lui',
      'm’invite chez_lui ...6 juste_moi|que_moi|seule|seul',

      'insiste|force ...3 que_je_vienne|que_je_monte|venir|monter ...1 chez_lui|chez_elle|dans_sa_voiture|à_l’hôtel',
      '<creep> ...4 veut|demande|propose|dit ...3 que_je_vienne|venir|monter|que_je_monte|rejoindre ...1 chez_lui|dans_sa_voiture|à_l’hôtel|hôtel',
    ],
    yes: ['il insiste pour que je vienne chez lui', 'un homme veut que je monte dans sa voiture'],
    no: ['ma copine veut que je vienne chez elle'],
  },
  {
    cue: 'grooming.meeting',
    frames: [
      'suis sortie|sorti|partie|parti ...2 voir|rejoindre|rencontrer ...2 <creep>|mec|quelqu’un',

      'm’attend ...4 parking|gare|centre_commercial|hôtel|voiture|parc',

      'je le|la|l’ vois|rejoins|retrouve ...1 ce_soir|aujourd’hui|tout_à_l’heure|demain|à|cet_après_midi|samedi',
      'j’ai ...1 rdv|rendez_vous avec ...1 <creep>|lui|elle|quelqu’un|un_mec|une_fille|un_garçon',
      'je vais ...1 le|la|l’ ...1 voir|rejoindre|rencontrer|retrouver',
    ],
    yes: ['je le vois ce soir', "j'ai rdv avec un mec"],
    no: ["j'ai rendez-vous chez le dentiste"],
  },
  {
    cue: 'grooming.stranger',
    frames: [
      'l’ai|ai ...1 jamais ...1 vu|vue|rencontré|rencontrée|croisé',
      'jamais ...1 vu|vue|rencontré|rencontrée ...1 en_vrai|irl',
      'connais ...1 pas ...1 en_vrai|irl|$',
      'rencontré|rencontrée|connu|connue ...1 sur|en internet|ligne|insta|snap|discord|tiktok|roblox|jeu|yubo',
      'inconnu|inconnue',
    ],
    yes: ["je l'ai jamais vu", 'je le connais pas en vrai', 'rencontré sur snap'],
    no: ["j'ai jamais vu ce film"],
  },
  {
    cue: 'grooming.secret',
    frames: [
      'd’effacer|de_supprimer|d’effacer_tous ...2 messages|conversation|conv',

      'le? dire|parler|répéter|raconter ...1 à ...1 personne',
      'dis|dit|raconte|parle ...1 rien|pas|ça|en_parle ...1 à ...1 personne',
      'dire|dis|dise|parle|parler ...1 rien|pas ...2 à mes|tes|ma|ta ...1 parents|mère',
      'rien ...1 dire ...1 à ...1 mes|ma|mon|tes ...1 parents|mère|père',
      'notre ...1 petit? secret',
      'effacer|supprimer|efface|supprime ...2 messages|conversation|conv',
      'pour que personne ...1 voie|sache|lise|voit',
    ],
    yes: [
      "il m'a dit de le dire à personne",
      "c'est notre secret",
      'il me demande de supprimer les messages',
      'il dit de rien dire à mes parents',
    ],
    no: ['le jardin secret', 'il y a personne'],
  },
  {
    cue: 'grooming.age-gap',
    frames: [
      'm’attend ...8 il a <old>',

      'mec|homme|gars|type|copain|monsieur|il de|a <old> ...1 ans? ...6 me_demande|me_dit|m’écrit|me_parle|moi_j’ai|et_moi|avec_moi|m’envoie|veut|j’en_ai',
      'mon copain|mec a <old>',
      'beaucoup|bien plus_vieux|plus_âgé|plus_vieille|plus_âgée que_moi',
    ],
    yes: ["un homme de 40 ans m'écrit", 'mon copain a 22 ans', 'il a 30 ans et moi 14'],
    no: ['mon frère a 20 ans', 'un mec de 14 ans'],
  },
  {
    cue: 'grooming.gifts',
    frames: [
      'me promet|promettent ...5 si ...2 montre|envoie|j’envoie|fais',

      'm’offre|me_donne|m’achète|m’a_offert|m’a_donné|me_paye|me_paie ...2 robux|skins|skin|vbucks|diamants|gemmes|recharges',
      '<creep> ...3 m’offre|m’achète|me_paye|me_paie|me_donne_de_l’argent',
    ],
    yes: ["il m'offre des skins", "un monsieur m'achète des trucs"],
    no: ['mamie me donne un gâteau'],
  },
  {
    cue: 'grooming.move-app',
    frames: [
      'qu’on ...1 parle|passe|aille|continue|discute ...2 sur telegram|whatsapp|snap|discord|signal|une_autre_appli|insta|privé',
      '<he> ...5 veut|demande|demandé ...1 mon snap|numéro|num|whatsapp|telegram',
      'me demande ...1 mon snap|numéro|num|whatsapp|telegram',
    ],
    yes: ["il veut qu'on parle sur telegram", 'un gars me demande mon num'],
    no: ['on parle sur snap'],
  },
  {
    cue: 'grooming.asks-pictures',
    frames: [
      'me ...1 demande|réclame|supplie|demandent ...4 nude|nudes|nue|nu|seins|photos_de_moi|déshabillée|déshabiller|sans_haut|corps',
      'me ...1 demande|réclame|demandent ...1 des_photos|une_photo|des_vidéos ...1 $|tout_le_temps|de_moi',
      'veut ...2 que ...2 envoie ...4 nude|nudes|nue|photo|photos|vidéo',
      '<pic> ...1 en_culotte|en_sous_vêtements|en_soutif|en_maillot|en_string|sans_haut|nu|nue|de_mes_seins|de_mon_corps',
    ],
    yes: [
      'il me demande des nudes',
      'il veut que jenvoie que je lui envoie des photos',
      'il me demande des photos',
      'une photo en soutif',
    ],
    no: ['il me demande les devoirs', "la prof veut des photos de l'expérience"],
  },
  {
    cue: 'grooming.sexual-talk',
    frames: [
      'm’envoie|m’a_envoyé|m’a_montré ...2 <pic> ...1 de son|sa truc|corps|machin|zizi|bite',

      'me ...1 parle|parlent|écrit|demande|envoie ...3 sexe|cul|sexuel|sexuels|sexuelles|cochonnes|baise|si_je_suis_vierge',
      'm’envoie|m’a_envoyé|m’a_montré|reçu ...4 bite|teub|sexe|pénis|dick_pic|porno|zizi',
      'veut ...1 coucher|baiser|faire_l’amour|faire_du_sexe ...1 avec_moi',
    ],
    yes: ['il me parle de cul', "il m'a envoyé sa bite"],
    no: ['il me parle de foot'],
  },
  {
    cue: 'grooming.adult-in-charge',
    frames: [
      '<charge> ...3 m’écrit|m’appelle|m’envoie|me_parle|m’écrivait ...4 nuit|soir|insta|snap|en_privé|tard|message|messages',
      '<charge> ...3 me ...1 touche|caresse|embrasse|touchait|frotte',
      '<charge> ...3 m’a ...1 touché|touchée|embrassée|embrassé|caressée',
    ],
    yes: ["mon prof m'écrit sur insta", 'mon coach me touche'],
    no: ["mon prof m'a mis 18", 'mon coach me parle du match'],
  },
  {
    cue: 'grooming.charm',
    frames: [
      'm’appelle mon_amour|bébé|ma_princesse|chérie ...4 connais_pas|je_le_connais|plus_vieux|internet',

      'mature|mûre|mûr pour mon|ton|notre âge',
      'dit ...2 que ...2 je|j’ ...1 suis ...1 différente|spéciale|spécial|différent|sa_princesse|sa_petite_femme',
      'plus que mon âge',
    ],
    yes: ['il dit que je suis mature pour mon âge', 'il me dit que je suis spéciale'],
    no: ['le fromage est mature'],
  },
];
