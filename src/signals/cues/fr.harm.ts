import type { CueWords } from './cue.ts';

/** French: bullying, abuse, what was seen, low mood, and the words that help to read others. Drafted by a program. */
export const HARM: readonly CueWords[] = [
  {
    cue: 'coerced-harm.told-to',
    frames: [
      'graver|couper|écrire ...2 prénom|nom sur_mon|sur_ma|sur_mes',

      'm’oblige|m’obligent|me_force|me_forcent ...2 à me_couper|me_scarifier|me_faire_du_mal|me_brûler|me_mutiler|me_frapper|boire_de_la_javel !les_cheveux',
      'me|il|elle|ils dit|disent|demande|demandent|ordonne|veut|veulent ...2 de|que ...1 me_couper|me_scarifier|me_faire_du_mal|me_brûler|je_me_coupe|je_me_scarifie|je_me_fasse_du_mal !les_cheveux|la_parole|du_monde',
    ],
    yes: ["il m'oblige à me faire du mal", 'il me demande de me scarifier en visio'],
    no: ["il m'oblige à réviser", 'ma mère me dit de me couper les cheveux'],
  },
  {
    cue: 'coerced-harm.to-others',
    frames: [
      'm’oblige|m’obligent|me_force|me_forcent|me_demande ...3 trouver|piéger|ajouter|demander|filmer|ramener ...4 autres|filles|amies|potes|sœur|copines',
    ],
    yes: ["il m'oblige à piéger d'autres filles"],
    no: ['il me demande de trouver le chat'],
  },
  {
    cue: 'bullying.bullied',
    frames: [
      'la risée',
      'inventent|inventé|racontent ...2 trucs|rumeurs|choses|mensonges ...1 sur_moi',
      'chantent|chansons ...3 mon poids|physique|corps',
      'cassé|cassent ...1 mes lunettes',
      'dit|disent que ...1 je ...1 pue',
      'prennent|filment|photographient ...3 cachette',
      'dégoûtent|pourrissent ...2 vie|lycée|collège|école',

      'me ...1 harcèle|harcèlent|harcelent|humilie|humilient|rabaisse|rabaissent|tapent|frappent|bousculent|poussent',
      'suis|fais|subis ...1 harcelée|harcelé|harceler|du_harcèlement|harcèlement',
      'se ...1 moquent|moque|foutent|fout|fiche|fichent ...1 de_moi|de_ma_gueule',
      'se moquer|foutre de_moi|de_ma_gueule',
      'tout_le_monde ...1 me ...1 déteste|ignore|rejette|insulte',
      'cachent|cassent|volent|jettent|déchirent ...1 mes|mon affaires|sac|cahiers|trousse|cours',
      'font|postent|mettent|publient|envoient ...2 memes|stickers|montages ...3 ma_tête|ma_gueule|de_moi|moi',
      'rient|rigolent de_moi',
    ],
    yes: [
      'on me harcèle au collège',
      'je me fais harceler',
      'ils se moquent de moi',
      'je suis harcelée',
      'ils cachent mes affaires',
    ],
    no: ['on se moque du film'],
  },
  {
    cue: 'bullying.insults',
    frames: [
      'me|m’ ...1 traite|traitent ...2 grosse|gros|moche|pute|salope|pd|pédé|tapette|thon|boloss|chien|chienne|cassos|victime|mongol|débile|baleine|laideron|boudin',
      'm’appelle|m’appellent ...2 grosse|gros|moche|pute|baleine|boudin|cassos|thon|chien|monstre',
      'm’insulte|m’insultent',
      'me disent ...2 grosse|moche|pute|que_je_pue',
    ],
    yes: ['ils me traitent de grosse', "ils m'insultent", "on m'appelle baleine"],
    no: ['ils m’appellent Léa'],
  },
  {
    cue: 'bullying.hate',
    frames: [
      'rentre|retourne ...2 ton_pays|chez_toi|ton pays',

      'me|m’ ...1 traite|traitent|appelle|appellent|traité|traitée ...2 pd|pédé|gouine|arabe|bougnoule|nègre|négro|noire|chinetoque|juif|juive|feuj|terroriste|singe|travelo|tapette|sale_arabe|sale_noir',
      'm’insulte|m’insultent|harcèlent|rejettent ...3 parce_que_je_suis ...1 gay|lesbienne|trans|noir|noire|arabe|musulmane|musulman|juif|juive|handicapé|handicapée',
    ],
    yes: ['on me traite de pd', 'ils me traitent de sale arabe'],
    no: ['on me traite bien'],
  },
  {
    cue: 'bullying.told-to-die',
    frames: [
      'me|m’ ...1 disent|dit|écrivent|écrit|répètent|souhaitent|envoient|ont_dit ...3 suicide-toi|tue-toi|va_mourir|d’aller_mourir|crève|de_me_suicider|de_me_tuer|va_te_pendre|de_mourir|de_me_pendre|d’aller_me_pendre|kys',
      'm’écrivent|m’ont_dit|m’ont_écrit ...3 va_mourir|crève|va_te_pendre|suicide_toi|tue_toi',
      'va te pendre|suicider|tuer',
    ],
    yes: [
      'ils me disent va mourir',
      'on me dit de me suicider',
      "ils m'écrivent va te pendre",
      "ils m'ont écrit crève",
    ],
    no: ['il va manger'],
  },
  {
    cue: 'bullying.group-chat',
    frames: [
      'groupe|conv|discussion|tchat ...3 sur_moi|contre_moi|pour_m’insulter|pour_se_moquer|sans_moi_pour|m’insultent|se_moquent',
    ],
    yes: ['ils ont créé un groupe sur moi', "dans la conv ils m'insultent"],
    no: ['le groupe de la classe'],
  },
  {
    cue: 'bullying.exclusion',
    frames: [
      'personne ...2 veut ...3 s’asseoir|jouer|parler|manger|être|se_mettre ...3 avec_moi|moi|à_côté_de_moi',
      'personne ...2 me ...1 parle|calcule|invite|attend',
      'toute_seule|tout_seul|seule|seul ...1 à|dans ...1 récré|récréation|cantine|cour',
      'me ...1 mettent|met|laissent ...1 à_l’écart|de_côté|seule|seul !tranquille',
      'j’ai ...1 pas|aucun|plus d’amis|d’amies|ami|amie|de_potes',
    ],
    yes: ['personne me parle', 'je suis toute seule à la cantine', "ils me mettent à l'écart"],
    no: ['personne veut du gâteau'],
  },
  {
    cue: 'bullying.fake-account',
    frames: [
      'faux compte|profil ...3 de_moi|à_mon_nom|avec_mes_photos|sur_moi|$',
      'se fait|font passer pour_moi',
    ],
    yes: ['ils ont fait un faux compte à mon nom', 'on se fait passer pour moi'],
    no: ["j'ai un nouveau compte"],
  },
  {
    cue: 'bullying.hits',
    frames: [
      'm’attendent|m’attend|m’attendaient ...3 sortie ...4 taper|frapper|défoncer|$',
      'm’ont|me ...1 tapé|tapée|frappé|frappée|tabassé|tabassée|tabassent|tapent ...4 collège|lycée|école|vestiaires|toilettes|récré|cour|sortie|bus',
      'vont ...1 me|m’ ...1 taper|frapper|défoncer|tabasser|éclater',
    ],
    yes: ["ils m'ont tapé au collège", 'ils vont me tabasser'],
    no: ["ma mère m'attend"],
  },
  {
    cue: 'abuse.home',
    frames: [
      '<home> ...2 me met|donne|mets|fout ...1 des? baffes|gifles|claques|coups|tartes',

      '<home> ...2 me laisse|fait ...1 des? bleus|marques',
      '<home> ...1 tape|frappe|menace|bat ...1 ma mère|sœur|frère',
      'frappe|tape|frappent ...1 à|avec ...1 la|une|sa ceinture',

      '<home> ...2 me ...1 frappe|frappait|tape|bat|battait|gifle|cogne|maltraite|humilie|enferme|rabaisse|étrangle',
      '<home> ...2 m’a ...1 frappé|frappée|tapé|tapée|battu|battue|giflé|giflée|étranglé|étranglée|enfermé|enfermée',
      '<home> ...4 me ...1 gifle|frappe|tape|bat|cogne',
      'maison|chez_moi ...4 coups|tape|frappe|maltraitance|violence|violences !dans_la_balle',
      'bleus|coups|marques ...3 par|à_cause|mon|ma|beau ...3 père|mère|beau-père|frère|parents|copain',
      '<partner> ...2 me ...1 frappe|tape|contrôle|surveille|enferme|gifle|interdit|menace|étrangle|force',
      '<partner> ...3 fouille|contrôle|regarde ...1 mon tel|téléphone|portable|messages',
      '<partner> ...5 m’interdit|m’empêche|me_laisse_pas',
    ],
    yes: [
      'mon père me frappe',
      'ma mère me gifle',
      'mon copain me surveille',
      "j'ai des marques à cause de mon père",
    ],
    no: ['mon père me rassure', 'ma mère cuisine'],
  },
  {
    cue: 'abuse.sexual',
    frames: [
      '<home> ...3 montre|montrait ...1 son sexe|zizi|pénis',
      'me fait ...1 le toucher',

      '<home> ...3 met|mettait|mis ...1 des? mains|la_main',
      '<home> ...4 en_train de_me toucher|caresser|tripoter',
      'obligée|obligé|forcée|forcé à le_faire|faire_l’amour|coucher',
      'alors_que|même_si ...1 j’avais|j’ai ...1 dit_non|dit_que_non',

      '<home> ...4 me ...1 touche|touchait|tripote|caresse|embrasse_sur_la_bouche|pelote !pas|plus',
      '<home> ...2 m’a ...1 touché|touchée|violé|violée|tripoté|tripotée|agressé|agressée',
      '<home> ...4 vient|venait|se_glisse|se_met ...2 dans ...1 mon_lit !avec_un_livre|pour_lire',
      '<home> ...4 vient|venait|entre ...1 dans ma_chambre la_nuit|tout_nu|quand_je_dors',
      'm’a|m’ont|suis_fait|été ...2 violé|violée|violer|agressé_sexuellement|agressée_sexuellement|abusé|abusée',
      'm’oblige|m’obligeait|me_force|me_forçait ...1 à ...1 le_toucher|la_toucher|le_sucer|coucher|l’embrasser|me_déshabiller|faire_des_choses',
      'abuse|abusé|abusait ...1 de_moi',
      'attouchements|inceste',
    ],
    yes: [
      'mon beau-père me touche',
      'mon oncle vient dans mon lit',
      "on m'a violée",
      "il m'oblige à le toucher",
    ],
    no: ['mon père touche la guitare', 'ma mère vient dans ma chambre ranger'],
  },
  {
    cue: 'harmful-content.seen',
    frames: [
      'vu|vois|tombe|tombé|tombée|reçu|montré|plein ...4 vidéo|vidéos|images|posts|contenus|trucs ...5 décapitation|tuent|tue|tuer|meurt|mourir|mort|suicide|suicider|scarification|scarifie|scarifier|scarifient|viol|gore|torture|torturent|se_coupe|se_coupent|accident',
      'tombe|tombé|tombée|vu|vois|regarde|regardé ...2 porno ...6 tiktok|dégoûte|dégoût|mal|accro|choqué|choquée|arrêter|oublier|insta|snap',
      'pour_toi|fyp ...6 scarification|suicide|anorexie|gore|porno',
      'scarification|suicide|anorexie|gore|porno ...4 pour_toi|fyp|feed',
    ],
    yes: [
      "j'ai vu une vidéo de suicide",
      'je tombe sur des vidéos de scarification',
      "j'ai vu une vidéo où un mec meurt",
    ],
    no: ["j'ai vu une vidéo de chat", 'la série finit sur un suicide'],
  },
  {
    cue: 'distress.hopeless',
    frames: [
      'j’en peux|en_peux plus|pu ...1 de_tout|de_la_vie|du_tout|$',
      'j’en_ai ...1 marre|ras_le_bol ...1 de_tout|de_la_vie|de_ma_vie|$',
      'j’en peux plus !de_rire|de_ce|de_cette',
      'je ...1 me ...1 déteste|hais|dégoûte',
      'déteste|hais ...1 ma ...1 vie',
      'suis ...1 un|une ...1 merde|poids|boulet|fardeau|ratée|raté|bonne_à_rien|bon_à_rien|nulle|moins_que_rien',
      'sers|vaux ...1 à? rien',
      'personne ...2 m’aime|me_comprend|tient_à_moi',
      'fatiguée|fatigué|épuisé|épuisée ...1 de ...1 tout|faire_semblant|vivre',
    ],
    yes: [
      "j'en peux plus",
      'je me déteste',
      'je suis un poids',
      'je sers à rien',
      'je déteste ma vie',
      "personne m'aime",
    ],
    no: ['je déteste les maths', 'je suis un garçon'],
  },
  {
    cue: 'distress.feelings',
    frames: [
      'pleure|pleurais|pleurer ...3 tous_les_soirs|tous_les_jours|chaque_soir|toutes_les_nuits|tout_le_temps|sans_arrêt|en_cachette|la_nuit',
      'crise|crises|attaques ...1 d’angoisse|d’angoisses|de_panique|d’anxiété',
      'sens|suis ...2 vide|seule|seul|triste|mal|déprimé|déprimée|brisée|brisé|perdue|perdu ...1 $|et|tout|tellement|depuis !à_la_maison|ce_soir_à',
      'dépression|déprime|dépressive|dépressif',
      'je vais|va mal|pas_bien ...2 $|depuis|en_ce_moment',
      'dors|mange ...1 plus|pas ...2 depuis|$',
    ],
    yes: ['je pleure toutes les nuits', "je fais des crises d'angoisse", 'je me sens seule', 'je vais mal'],
    no: ['je pleure devant les films'],
  },
  {
    cue: 'person.adult',
    frames: [
      'mon fils|enfant|élève',
      'je suis ...2 parent|prof|enseignante|enseignant|sa_mère|son_père|éducatrice|éducateur',
    ],
    yes: ['mon fils se fait racketter', 'je suis prof'],
    no: ['mon père'],
  },
  {
    cue: 'person.someone-else',
    frames: ['je_suis|ici|c’est ...1 sa|son mère|père|maman|papa'],
    yes: ['je suis sa mère'],
    no: ['ma mère'],
  },
  {
    cue: 'soft.joke',
    frames: [
      'mdr|ptdr|lol|xd|haha|hahaha|emojilaugh',
      'je ...1 rigole|plaisante|déconne|blague',
      'c’est une blague',
    ],
    yes: ['mdr', 'je rigole'],
    no: ['je suis sérieuse'],
  },
  {
    cue: 'soft.mundane',
    frames: [
      'maths|devoirs|contrôle|contrôles|match|cours|prof|faim|froid|chaleur|rire|honte|ennui|sommeil|dm|ds|lundi',
    ],
    yes: ['le contrôle de maths'],
    no: ['ma mère'],
  },
  {
    cue: 'soft.trivial',
    frames: [
      'de rire|faim|honte|fatigue|froid|chaud|sommeil|soif|ennui|peur_devant_ce_film|trouille',
      'trop la_honte|la_flemme',
    ],
    yes: ['mort de rire', 'je suis morte de honte', 'trop la honte'],
    no: ['ma mère'],
  },
  {
    cue: 'soft.story',
    frames: [
      'dans|au|du|de|le|la|un|une ...1 jeu|game|film|série|livre|roman|chanson|poème|personnage|manga|anime|fortnite|minecraft|gta|documentaire|pièce_de_théâtre',
      'exposé|rédaction|dissertation|dissert sur',
      'ça_veut_dire|c’est_quoi|qu’est_ce_que|définition',
    ],
    yes: ['dans la série', 'un exposé sur le suicide', 'le personnage'],
    no: ['ma mère'],
  },
  {
    cue: 'soft.past',
    frames: [
      'il_y_a ...2 ans|mois|longtemps',
      'l’année|l’an dernière|dernier|passée',
      'quand j’étais ...1 petite|petit|plus_jeune',
      'avant je ...6 mais_plus|plus_maintenant|mais_maintenant',
    ],
    yes: ['il y a deux ans', "l'année dernière", "quand j'étais petite"],
    no: ['ce soir'],
  },
  {
    cue: 'soft.recovered',
    frames: [
      'je ...1 vais|suis|me_sens ...1 mieux ...2 maintenant|$',
      'contente|content ...1 d’être ...1 vivante|en_vie|là',
      'arrêté de ...1 me_scarifier|me_couper|me_mutiler',
    ],
    yes: ['je vais mieux maintenant', "j'ai arrêté de me scarifier"],
    no: ['je vais mal'],
  },
  {
    cue: 'time.now',
    frames: [
      'ce_soir|maintenant|aujourd’hui|cette_nuit|là_maintenant|tout_de_suite|d’ici_une_heure|dans_une_heure',
    ],
    yes: ['ce soir', 'maintenant'],
    no: ['un jour'],
  },
  {
    cue: 'time.today',
    frames: [
      'ce_soir|aujourd’hui|tout_à_l’heure|cet_après_midi|cet_aprem|maintenant|dans_une_heure|après_les_cours',
    ],
    yes: ['tout à l’heure'],
    no: ['demain'],
  },
  {
    cue: 'time.day',
    frames: ['lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week_end'],
    yes: ['samedi'],
    no: ['ce soir'],
  },
  {
    cue: 'time.just-now',
    frames: ['hier_soir|ce_matin|à_l’instant|cette_nuit|il_y_a_une_heure|tout_à_l’heure'],
    yes: ['hier soir'],
    no: ['un jour'],
  },
  {
    cue: 'time.when-alone',
    frames: [
      'quand|dès_que|une_fois_que|après_que ...2 mère|père|parents|tout_le_monde|frère|maman|papa|darons|famille ...2 dort|dorment|dormira|dormiront|part|partent|partie|sort|sortent|couchés|endormis|travail|couche|couchent',
      'quand|dès_que ...1 je ...1 serai|suis seule|seul',
    ],
    yes: ['quand mes parents dorment', 'dès que je serai seule'],
    no: ["quand j'étais petit"],
  },
  {
    cue: 'means.named',
    frames: ['<pills>|lame|rasoir|corde|pont|train|métro|couteau|toit|cutter|rails|falaise'],
    yes: ['les médicaments'],
    no: ['le repas'],
  },
];
