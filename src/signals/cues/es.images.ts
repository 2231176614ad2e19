import type { CueWords } from './cue.ts';

/** Spanish: pictures used as threats or passed on, and grown-ups who want too much. Drafted by a program. */
export const IMAGES: readonly CueWords[] = [
  {
    cue: 'image-threat.threat',
    frames: [
      'amenaza|amenazan|amenazando|amenazó|amenazado ...4 <send> ...4 <pic>|todos|todo|familia|padres',
      'amenaza|amenazan|amenazando ...4 <pic>',
      'va|van a ...1 <send> ...4 <pic> !de_mi_perro|de_mi_gato',
      'la|las|lo|los va|van a <send>',
      'va|van a <sendit>',
      'si no ...6 la|las|lo|los|mis <sends>',
      'si <sends> ...2 <pic>',
      'si no ...5 <sends> ...2 <pic>',
      '<pic> ...3 va|van a <send> ...3 todos|todo_el_mundo|familia|padres|instituto|colegio|redes|instagram',
    ],
    yes: [
      'dice que va a publicar mis fotos',
      'me amenaza con mandar mis fotos a todos',
      'va a subir mi video',
      'si no pago las publica',
      'dice que la va a enviar a mis amigos',
    ],
    no: ['voy a subir fotos de mi perro', 'dice que va a estudiar', 'voy a subir mis fotos de la playa'],
  },
  {
    cue: 'image-threat.blackmail',
    frames: [
      'chantajea|chantajean|chantajeando|chantajeada|chantajeado|chantajear|extorsiona|extorsionan|extorsionando|sextorsión',
      'hace|hacen|haciendo|hizo ...1 chantaje !emocional',
    ],
    yes: ['me están chantajeando', 'alguien me extorsiona', 'me hacen chantaje'],
    no: ['voy al colegio'],
  },
  {
    cue: 'image-threat.has-picture',
    frames: [
      'tiene|tienen|guarda|guardó|consiguió|guardado ...2 <pic> ...2 mía|mías|mío|míos|desnuda|desnudo|íntimas|de_mi_cámara|de_mi_webcam|de_mí !de_bebé|de_pequeña|de_pequeño|de_cuando',
      'tiene|tienen mi|mis pack|nudes|nude|fotos_íntimas|fotos_desnuda',
      'me ...1 grabó|grabaron|ha_grabado|han_grabado|grabado|grabando ...4 videollamada|cámara|desnuda|desnudo|duchándome|ducha|webcam|tocándome',
      'capturas ...1 mías|de_la_videollamada|de_mis_fotos',
    ],
    yes: ['tiene fotos mías desnuda', 'me grabó en la ducha', 'tiene mis nudes'],
    no: ['mi madre tiene fotos mías de bebé', 'tiene un perro'],
  },
  {
    cue: 'image-threat.demand-money',
    frames: [
      'me ...1 pide|piden|exige|exigen|pidió ...3 dinero|plata|pasta|euros|pavos|pagar|bizum|pesos|dólares|tarjeta|tarjetas|paysafecard',
      'quiere|quieren ...1 dinero|plata !para_comprar',
      'quiere|quieren|pide|piden ...2 euros|pavos|dólares|pesos',
      'quiere|quieren|dice ...3 que ...2 pague|le_pague|les_pague|transfiera',
      'si no ...2 pago|le_pago|les_pago|le_doy_dinero',
    ],
    yes: ['me pide dinero', 'quiere que le pague 200 euros', 'si no le pago las sube', 'quieren 500 euros'],
    no: ['mi hermano quiere pasta para cenar', 'pido dinero a mi madre'],
  },
  {
    cue: 'image-threat.demand-more',
    frames: [
      'tengo que ...1 mandar|enviar|hacer ...1 otro|otra|más ...1 <pic>',

      'me? pide|piden|quiere|quieren|exige ...2 más <pic>',
      'si no ...2 mando|envío|paso ...2 más|otra|otras ...1 <pic>|$',
      'tengo que mandarle|enviarle|pasarle más|otra|otras',
    ],
    yes: ['ahora quiere más fotos', 'si no le envío otra foto la sube'],
    no: ['quiere más tarta'],
  },
  {
    cue: 'image-threat.deadline',
    frames: [
      'cuenta atrás !navidad|verano',

      'me ...1 da|dan|dio|ha_dado|han_dado|deja|dejan ...3 hora|horas|minutos|hasta_mañana|hasta_las|hasta_hoy|hasta_esta_noche|un_día|plazo !para_entregar|para_hacer|para_estudiar|de_recreo|de_descanso',
      'tengo ...1 hasta ...1 mañana|las|hoy|medianoche ...4 pagar|pagarle|dinero|enviar|mandar',
      'cuenta atrás ...6 publica|manda|foto|pagar',
    ],
    yes: ['me ha dado 24 horas', 'tengo hasta mañana para pagar', 'me dan hasta las 9'],
    no: [
      'me da miedo',
      'tengo hasta tres perros',
      'nos han dado una hora para entregar',
      'me han dado 2 horas para entregar esto',
    ],
  },
  {
    cue: 'image-threat.paid',
    frames: [
      'le|les pagué|he_pagado|hice_un_bizum|hice_bizum|he_hecho_un_bizum|mandé_dinero|envié_dinero|di_dinero|he_dado_dinero',
      'le|les mandé|envié|hice|di|he_mandado|he_dado ...3 euros|pavos|dinero|bizum|tarjetas',
      'pagué|he_pagado ...5 pide|piden|quiere|quieren ...1 más',
    ],
    yes: ['ya le pagué', 'le mandé 100 euros', 'he pagado y ahora quiere más'],
    no: ['he pagado 5 euros por la entrada'],
  },
  {
    cue: 'image-threat.sent-more',
    frames: ['mandé|envié|pasé|he_mandado|he_enviado|mando ...1 más|otra|otras ...1 <pic>'],
    yes: ['le envié otra foto', 'le he mandado más nudes'],
    no: ['mandé el trabajo'],
  },
  {
    cue: 'image-threat.sent',
    frames: [
      'le|les ha|han llegado ...1 mi|mis ...1 <pic>',

      'se_la|se_lo|se_las|se_los ha|han|mandó|envió|pasó|enseñó ...1 mandado|enviado|pasado|enseñado|reenviado|a_mi|a_mis|a_todos|a_todo ...3 mi|mis|todos|todo_el_mundo|toda|clase|grupo|familia|madre|padre|padres',
      'al_final|ya la|lo|las ha|han mandado|enviado|publicado|subido|pasado|hecho',
      'ha|han mandado|enviado|publicado|difundido ...1 mi|mis ...1 <pic>',
      'la|lo|las ha|han publicado|difundido|subido ...2 redes|internet|insta|instagram|grupo|telegram|twitter',
    ],
    yes: ['se la ha mandado a mis amigos', 'al final la han subido', 'ha mandado mis fotos'],
    no: ['me ha mandado los apuntes', 'mi madre la ha visto'],
  },
  {
    cue: 'image-threat.new-account',
    frames: [
      'bloqueé|bloqueo|bloqueado|he_bloqueado ...6 otra|nueva|otro|nuevo|otras cuenta|cuentas|número|perfil',
      'me ...1 escribe|escriben|habla|sigue desde|con ...1 otra|otro|otras cuenta|cuentas|número|perfil',
    ],
    yes: ['lo bloqueé pero tiene otra cuenta', 'me escribe desde otro número'],
    no: ['tengo otra cuenta de insta'],
  },
  {
    cue: 'image-threat.blocked',
    frames: ['le|lo|la|los bloqueé|he_bloqueado|tengo_bloqueado|tengo_bloqueada'],
    yes: ['ya le he bloqueado'],
    no: ['estoy bloqueado en mates'],
  },
  {
    cue: 'image-threat.ai-made',
    frames: [
      '<pic>|montaje|porno ...4 ia|inteligencia_artificial|deepfake',
      'ia|app|aplicación|bot ...3 desnuda|desnudar|desnudarme|quita_la_ropa|sin_ropa',
      'me han|ha desnudado',
      'deepfake|deepfakes !qué_es',
      'puesto|pegado|pusieron ...1 mi cara ...5 desnudo|desnuda|porno|cuerpo',
    ],
    yes: ['han hecho fotos mías con ia', 'una app que desnuda', 'han puesto mi cara en un video porno'],
    no: ['uso la ia para los deberes'],
  },
  {
    cue: 'image-threat.known-person',
    frames: ['mi ex|exnovio|exnovia'],
    yes: ['es mi ex'],
    no: ['mi examen'],
  },
  {
    cue: 'image-shared.shared',
    frames: [
      '<pic> ...2 web|página|webs ...1 porno|porn',
      'enseña|enseñan|enseñando ...1 mi|mis ...1 <pic> ...2 todos|gente|amigos|clase',
      'viral ...3 <pic> ...1 mío|mía',
      'tiene|tienen colgadas|colgado|subidas ...1 <pic> ...1 mías|mía',

      'han|ha|están|está pasado|pasando|filtrado|filtrando|subido|publicado|difundido|difundiendo|compartido|enseñado|colgado ...3 mi|mis|mía|mías|nuestra|nuestro ...1 <pic>',
      'han|ha|están|está pasado|pasando|filtrado|subido|publicado|difundido|compartido|colgado ...2 <pic> ...1 mía|mías|mío|de_mí',
      'subió|publicó|pasó|filtró|difundió|subieron|publicaron|pasaron|filtraron ...2 mi|mis|mía|mías ...1 <pic>',
      'subió|publicó|pasó|filtró|difundió ...2 <pic> ...1 mía|mías|mío',
      '<pic> ...1 mía|mías|mío ...3 circulando|circula|circulan|por_ahí|en_internet|rulando|por_todos_lados',
      'circula|circulan|circulando|rulando|rula ...3 <pic>|pack',
      'se ...1 ha|han filtrado|viralizado ...3 <pic>',
      'todo|toda|todos ...2 insti|instituto|clase|cole|mundo|curso|pueblo ...1 ha|han|tiene|tienen ...1 visto? ...1 mi|mis ...1 <pic>',
    ],
    yes: [
      'han filtrado mis nudes',
      'están pasando una foto mía',
      'todo el cole tiene mi foto',
      'mi ex publicó fotos mías',
    ],
    no: ['he subido una foto', 'han pasado dos días', 'mi hermana ha subido una foto del perro'],
  },
  {
    cue: 'own.shared',
    frames: [
      'pasé|compartí|reenvié|filtré|difundí|enseñé ...2 <pic> ...1 de una|un|ella|él|mi_ex|mi_amiga|otra|otro|alguien',
      'pasé|compartí|reenvié|filtré|difundí|enseñé ...1 su|sus <pic>',
    ],
    yes: ['compartí sus fotos', 'reenvié el nude de una chica'],
    no: ['pasé el examen', 'compartí una receta'],
  },
  {
    cue: 'own.asked',
    frames: [
      'le|les pedí|pido|he_pedido|pedía ...3 nudes|nude|pack|desnuda|desnudo|fotos_íntimas|fotos_desnuda',
    ],
    yes: ['le he pedido nudes a mi amiga', 'le pedí el pack'],
    no: ['le pedí los apuntes'],
  },
  {
    cue: 'own.thoughts',
    frames: [
      'pensamientos ...4 niños|niñas|menores|peques',
      'me ...1 atraen|excitan|ponen ...1 niños|niñas|menores',
      'miedo ...3 hacerle_daño|hacerles_daño|hacer_daño ...2 alguien|niño|niña|niños|hermano|hermana|hermanita|hermanito',
    ],
    yes: ['tengo pensamientos sobre niños', 'me da miedo hacerle daño a mi hermano'],
    no: ['pensamientos sobre el examen'],
  },
  {
    cue: 'grooming.meet',
    frames: [
      '<he>|<creep> ...3 quiere ...2 quedar|verme|conocerme|que_nos_veamos|que_quedemos|encontrarnos|encontrarse_conmigo',
      'quiere ...1 quedar|verme|conocerme ...2 a_solas|en_persona|en_su_casa',
      'quiere ...1 quedar|verme|conocerme ...4 no_le_conozco|no_lo_conozco|no_la_conozco|no_sé_quién_es|nunca_le_he_visto|nunca_lo_he_visto',
      'me ...1 pide|insiste|propone ...2 quedar|vernos|que_quedemos|vernos_a_solas|ir_a_su_casa',
    ],
    yes: ['un señor quiere quedar conmigo', 'me pide quedar a solas', 'quiere verme en persona'],
    no: ['mi amiga quiere comer', 'quiero quedar contigo', 'mi prima quiere quedar el finde'],
  },
  {
    cue: 'grooming.lured',
    frames: [
      'ofrece|paga|da ...1 dinero ...3 ir ...1 a su_casa|apartamento|su_apartamento|su_piso|hotel',
      '<charge> ...2 me invita ...1 a su_casa',

      'insiste ...3 vaya|suba|entre ...1 a|en su_casa|su_coche|un_hotel|su_piso|su_habitación',
      '<creep> ...4 quiere|pide|dice|invita|insiste ...3 vaya|ir|suba|entre ...1 a|en su_casa|su_coche|un_hotel|su_piso',
      'quiere que vaya ...1 a su_coche|un_hotel|su_piso',
    ],
    yes: [
      'insiste en que vaya a su casa',
      'un hombre quiere que suba a su coche',
      'quiere que vaya a un hotel',
    ],
    no: ['mi amiga quiere que vaya a su casa', 'voy a su casa a jugar'],
  },
  {
    cue: 'grooming.meeting',
    frames: [
      'salido|escapado ...2 casa ...3 verme|ver|quedar|encontrarme ...1 con|a',
      'voy|camino ...2 ver a <creep>',

      'me espera ...4 parking|estación|centro_comercial|portal|hotel|coche|parque',

      'he|hemos quedado con ...1 <creep>|él|ella|alguien|un_chico|una_chica|una_persona',
      'voy a quedar|verme con ...1 <creep>|él|ella|alguien|un_chico|una_chica',
      'le|lo|la veo|voy_a_ver hoy|esta_tarde|esta_noche',
    ],
    yes: ['he quedado con él', 'voy a quedar con un chico'],
    no: ['hemos quedado en el parque'],
  },
  {
    cue: 'grooming.stranger',
    frames: [
      'nunca ...1 le|lo|la|nos ...1 he_visto|hemos_visto|he_conocido|vi',
      'no le|lo|la conozco ...1 en_persona|de_nada|$',
      'le|lo|la conocí ...1 por|en internet|insta|instagram|discord|tiktok|roblox|fortnite|un_juego|snap',
      'desconocido|desconocida',
    ],
    yes: ['nunca le he visto', 'lo conocí por instagram'],
    no: ['nunca he visto esa serie'],
  },
  {
    cue: 'grooming.secret',
    frames: [
      'que no ...2 se_lo_diga|diga_nada|se_lo_cuente|le_diga|cuente|lo_cuente ...1 a? ...1 nadie|mis_padres|mi_madre|mi_padre|$',
      'nuestro ...1 secreto|secretito',
      'que ...1 borre ...2 mensajes|conversación|chat|todo',
      'no se lo ...1 digas|cuentes ...1 a nadie|tus_padres|tu_madre',
      'para que nadie ...2 vea|sepa|entere|enteren|lea',
    ],
    yes: [
      'me dijo que no se lo cuente a nadie',
      'dice que es nuestro secreto',
      'me pide que borre los mensajes',
    ],
    no: ['el libro se llama el jardín secreto'],
  },
  {
    cue: 'grooming.age-gap',
    frames: [
      'me espera ...8 tiene <old>',

      'chico|tío|hombre|tipo|señor|novio|uno|él de|tiene|con <old> ...1 años? ...6 me_pide|me_dice|me_escribe|me_habla|conmigo|yo_tengo|y_yo|me_manda|quiere',
      'mi novio|novia tiene <old>',
      'mucho|bastante mayor que_yo',
    ],
    yes: ['un hombre de 40 me escribe', 'mi novio tiene 22', 'él tiene 30 años y yo 14'],
    no: ['mi hermano tiene 20 años', 'un chico de 14'],
  },
  {
    cue: 'grooming.gifts',
    frames: [
      'me ...1 promete|promete_que_me|prometió ...4 si ...2 enseño|mando|envío|hago',

      'me ...1 regala|regaló|ofrece|ofreció|da ...2 robux|skins|vbucks|diamantes|saldo|gemas',
      '<creep> ...3 me regala|compra|da|ofrece|paga',
    ],
    yes: ['me regala skins', 'un señor me compra cosas'],
    no: ['mi abuela me da un abrazo'],
  },
  {
    cue: 'grooming.move-app',
    frames: [
      'que ...1 hablemos|hable|pasemos|nos_vayamos|sigamos ...2 por|a|en telegram|whatsapp|wasap|snap|discord|otra_app|signal|privado',
      'me ...1 pide|pidió|quiere ...2 whatsapp|número_de_teléfono|telegram|snap',
    ],
    yes: ['quiere que hablemos por telegram', 'me pide mi whatsapp'],
    no: ['hablamos por whatsapp'],
  },
  {
    cue: 'grooming.asks-pictures',
    frames: [
      'me ...1 pide|pidió|pedía|piden|exige|insiste|suplica ...4 nudes|nude|pack|desnuda|desnudo|sin_ropa|fotos_mías|fotos_íntimas|mis_tetas',
      'me ...1 pide|pidió|pedía|piden fotos|foto|videos|una_foto|una_foto_mía ...1 $|todo_el_rato|mías|mía',
      'quiere|dice|insiste|pide ...2 que|q? ...2 le_mande|le_envíe|le_pase ...3 nudes|pack|foto|fotos|video|desnuda',
      'foto|fotos|video ...1 en_bragas|en_tanga|en_ropa_interior|en_sujetador|en_calzoncillos|sin_camiseta|de_mis_tetas|de_mi_cuerpo',
    ],
    yes: [
      'me pide nudes',
      'quiere que le mande fotos desnuda',
      'me piden fotos en ropa interior',
      'me pide fotos',
    ],
    no: ['me pide los deberes', 'el profe nos pide fotos de plantas'],
  },
  {
    cue: 'grooming.sexual-talk',
    frames: [
      'me ...1 manda|mandó|enseña|envía ...2 fotos? de su|sus ...1 cosa|partes|cuerpo',

      'me ...1 habla|hablan|escribe|dice|pregunta ...3 sexo|sexual|sexuales|guarradas|follar|cerdadas|cosas_guarras|si_soy_virgen',
      'me ...1 manda|mandó|ha_mandado|envía|envió ...5 polla|pene|fotopolla|fotopollas|porno',
      'quiere ...1 follar|sexo|acostarse ...1 conmigo',
    ],
    yes: ['me dice guarradas', 'me ha mandado una foto de su pene'],
    no: ['me habla de fútbol'],
  },
  {
    cue: 'grooming.adult-in-charge',
    frames: [
      '<charge> ...3 me ...1 escribe|manda|habla|llama ...3 por_la_noche|por_las_noches|de_noche|a_solas|por_insta|por_instagram|por_whatsapp|en_privado',
      '<charge> ...3 me ...1 toca|tocó|acaricia|abraza_mucho|besa|besó|mira_el_escote|ha_tocado|pide_fotos',
    ],
    yes: ['mi profe me escribe por instagram', 'mi monitor me acaricia'],
    no: ['mi profe me ha puesto un 10', 'mi entrenador me habla del partido'],
  },
  {
    cue: 'grooming.charm',
    frames: [
      'me llama mi_amor|su_novia|cariño|princesa|su_niña ...4 no_le_conozco|no_lo_conozco|y_no_le|mayor|internet',

      'madura|maduro para mi|tu edad',
      'dice ...2 que ...1 soy ...1 especial|diferente|su_princesa|su_niña|su_alma_gemela',
    ],
    yes: ['dice que soy madura para mi edad', 'me dice que soy especial'],
    no: ['soy mayor de edad'],
  },
];
