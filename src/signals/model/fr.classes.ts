/**
 * French words that mean nearly the same for this purpose (see `en.classes.ts`). Written as the reader leaves words: lower
 * case, no accents and no apostrophes (`j'ai` is `jai`, `d'être` is `detre`).
 */
export const CLASSES: Readonly<Record<string, string>> = {
  die: 'mourir meurs meurt mort morte crever creve tuer tue tuee me_tuer suicide suicider suicidaire pendre pends bute buter flinguer jeter jette sauter saute sauterai balancer enterrement tombe cimetiere overdose decede deceder deces',
  end: 'fin finir fini finisse arreter arrete sarrete cesser disparaitre disparaisse partir dormir mendormir fermer paix repos adieu jamais terminer stop',
  live: 'vivre vie vivant vivante vis exister existe existais existence detre etre dexister continuer rester la reveiller respirer monde naitre ne nee lever ouvrir tenir',
  me: 'me mon ma mes moi jme jai je mecrit',
  you: 'tu te ton ta tes toi vous',
  not: 'pas plus jamais rien personne aucun aucune ni sans ne',
  want: 'veux voulais voudrais envie besoin aimerais jaimerais prefere prefererais souhaite reve espere jespere aurais jaurais',
  will: 'vais decide decider prevu prepare plan fois faire fais fait ferai vrai pret prete va',
  think:
    'pense penser pensees pensais imagine imaginer idee idees tete google cherche chercher recherche methodes facons moyens combien',
  point: 'sens raison raisons interet linteret sert servir peine vaux vaut merite merites but quoi',
  burden:
    'poids boulet fardeau probleme rate ratee echec merde nul nulle inutile deception trop gene derange',
  better: 'mieux meilleur tranquilles heureux disputeraient soulages libres',
  tired:
    'marre fatigue fatiguee epuise epuisee peux pouvoir force forces supporter supporte jen craque bout lache',
  miss: 'manquerai manquerais manquera pleurera pleurerait remarquera remarquerait compte importance tient saura su',
  goodbye: 'lettre mot message pardon desole desolee dernier derniere occupez occupe merci aime cherchez',
  cut: 'coupe couper coupee coupures entailles scarifie scarifier scarification scarifications mutile mutiler mutilation taillade taillader griffe griffer brule bruler cicatrices sang saigne blesse blessures plaies veines',
  harm: 'mal connerie betise blesser faire_mal',
  body: 'bras poignet poignets cuisse cuisses jambe jambes ventre peau cou',
  pills:
    'medicaments medicament medocs medoc cachets comprimes doliprane dolipranes paracetamol ibuprofene xanax somniferes antidepresseurs javel bouteille boite plaquette alcool',
  take: 'pris prendre prends avale avaler bu boire gobe',
  blade: 'lame lames rasoir couteau cutter ciseaux taille_crayon',
  rope: 'corde ceinture cable echarpe',
  height: 'pont toit balcon fenetre vide falaise rebord bord immeuble etage',
  train: 'train metro rails voies quai gare voiture camion bus route',
  now: 'soir maintenant aujourdhui nuit heure heures minutes demain tout_de_suite aprem bientot cette',
  alone: 'seul seule dort dorment dormiront partent couches',
  friend: 'ami amie amis amies pote potes copain copine bff crush mec meuf camarade',
  family:
    'mere pere maman papa parents frere soeur cousin cousine oncle tante grand beau belle famille fils fille daron daronne',
  stranger: 'homme monsieur inconnu type gars adulte vieux quelquun ans internet age',
  charge: 'entraineur coach prof professeur animateur educateur maitre nageur patron cure moniteur',
  pic: 'photo photos video videos nude nudes nue nu images capture screen intimes camera cam webcam visio culotte haut soutif',
  send: 'envoyer envoie envoye envoyee enverra poster poste postee publier publie publiee partager partage partagee balancer balance balancent diffuser tourne tournent tourner circule afficher affiche affichee montre montrer leak mis mettre',
  threat: 'menace menacent menacer chantage chanter oblige obliger force forcee forcer ordonne',
  pay: 'payer paie paye paies argent euros balles thune paypal pcs carte cartes steam virement fric bitcoin',
  demand: 'demande demandent demander demandait veut veulent reclame exige insiste redemandent',
  meet: 'voir rencontrer voie rejoindre rdv rendez chez hotel chercher emmener venir vienne',
  app: 'insta instagram tiktok snap snapchat whatsapp telegram discord roblox fortnite groupe reseaux abonnes contacts compte ficha yubo',
  gift: 'cadeau cadeaux offre achete robux skins vbucks paye',
  secret: 'secret secrete secrets dire dis repeter effacer supprimer cacher sache savoir',
  sex: 'sexe sexuel cul baiser coucher bite seins toucher touche touchee touchait jupe embrasse embrasser viol viole violee abuse abuser attouchements deshabiller enlever lit vierge caresse',
  ai: 'ia lia deepfake montage appli photoshop intelligence artificielle',
  hit: 'frappe frapper frappee tape taper tabasse coups gifle gifler bat battre ceinture pousse pousser claque casse casser bourre bourree violence hurle crie crache crachent',
  insult:
    'grosse gros moche pute salope pd pede thon boloss cassos arabe noir noire gouine surnom traite traitent insulte insultent baleine handicape juif',
  bully:
    'harcele harcelent harcelement moquent moque foutent fout rejette ignore ignorent exclue viree pourrissent humilient rumeurs memes commentaires deteste detestent bi gay lesbienne trans',
  school: 'classe college lycee ecole recre cour cantine cours couloirs sortie bahut',
  door: 'porte chambre toilettes placard enfermee enferme cachee cache escaliers sortir descendre mechapper',
  fear: 'peur terreur panique angoisse angoisses stresse tremble flippe crise crises',
  sad: 'triste vide mal pleure pleurer deprime deprimee depression seule brise honte degout gout culpabilise degoute',
  seen: 'vu vois tombe tombee fyp gore porno anorexie decapitation tuent',
  laugh: 'mdr ptdr lol haha xd rire blague rigole deconne mdrr',
  trivial:
    'controle maths devoirs match chaleur froid faim sommeil lundi film serie jeu game partie fortnite free fire cheveux frange tel chien chat plage vacances musique chanson livre note cours expose powerpoint brocolis fete anniv foot tennis linge dm',
  help: 'aide aidez aider secours stp svp',
};
