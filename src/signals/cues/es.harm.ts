import type { CueWords } from './cue.ts';

/** Spanish: bullying, abuse, what was seen, low mood, and the words that help to read others. Drafted by a program. */
export const HARM: readonly CueWords[] = [
  {
    cue: 'coerced-harm.told-to',
    frames: [
      'me ...1 manda|obliga|pide|dice ...2 cortarme|grabarme|escribirme ...2 su nombre',

      'me ...1 obliga|obligan|manda|mandan|hace|hacen ...1 a? cortarme|quemarme|hacerme_daño|pegarme|beber_lejía|comer_tierra !el',
      'me ...1 obliga|obligan|dice|pide|piden|exige que ...1 me ...1 corte|queme|haga_daño|raje !el|la',
    ],
    yes: ['me obliga a hacerme daño', 'me pide que me corte en cámara'],
    no: ['me obliga a estudiar', 'mi madre me dice que me corte el pelo'],
  },
  {
    cue: 'coerced-harm.to-others',
    frames: [
      'me ...1 obliga|obligan|hace|hacen|pide|piden ...3 conseguir|pedir|meter|captar|engañar ...4 otras|otra|amigas|amiga|chicas|niñas|hermana',
    ],
    yes: ['me obliga a conseguir fotos de otras chicas'],
    no: ['me pide conseguir entradas'],
  },
  {
    cue: 'bullying.bullied',
    frames: [
      'hazmerreír|hazmerreir',
      'amargada|amargado|machacada|machacado ...3 insti|cole|clase|instituto',
      'inventan|inventaron|dicen ...2 cosas|rumores|mentiras ...1 de_mí|sobre_mí',
      'cantan ...3 mi peso|físico|cuerpo',
      'rompieron|rompen|pisaron ...1 las|mis gafas',
      'dicen|dice que ...1 huelo|apesto',

      'me ...1 hacen ...1 bullying|la_vida_imposible',
      'me ...1 acosan|acosa|molestan|humillan|empujan|pegan ...3 colegio|cole|insti|instituto|clase|escuela|patio|recreo|todos|siempre|y|$',
      'se ...1 ríen|burlan|meten|mofan|cachondean ...1 de_mí|conmigo',
      'reírse|meterse|burlarse de_mí|conmigo',
      'sufro|sufriendo|víctima_de ...1 bullying|acoso',
      'me ...1 tiran|tiraron|quitan|quitaron|esconden|rompen|rompieron|escupen ...2 mochila|cosas|libros|bocadillo|estuche|comida',
      'hacen|publican|suben|pasan|ponen ...1 memes|stickers|pegatinas ...3 mi_cara|de_mí|míos|mías|conmigo',
    ],
    yes: [
      'me hacen bullying',
      'todos se rien de mi',
      'se meten conmigo en clase',
      'me pegan en el recreo',
      'me esconden las cosas',
    ],
    no: ['se rien de la peli', 'me tiraron un penalti'],
  },
  {
    cue: 'bullying.insults',
    frames: [
      'me ...1 llaman|llama|dicen|gritan|insultan ...2 gorda|gordo|foca|vaca|ballena|fea|feo|puta|zorra|guarra|maricón|marica|subnormal|retrasado|retrasada|rara|raro|asco|inútil|monstruo|mongola|mongol|empollona|empollón|friki|cerda',
      'me ...1 insultan|insulta',
    ],
    yes: ['me llaman gorda', 'me insultan todos los dias', 'me llaman foca'],
    no: ['me llaman Ana', 'me dicen que soy buena'],
  },
  {
    cue: 'bullying.hate',
    frames: [
      'vete|vuélvete|vuelve ...1 a tu país',

      'me ...1 llaman|llama|dicen|gritan ...2 moro|mora|panchito|panchita|negro|negra|negrata|sudaca|gitano|gitana|chino_de|maricón|marica|bollera|travelo|terrorista|mono',
      'me ...2 acosan|insultan|pegan|odian|rechazan ...2 por ser|mi gay|lesbiana|trans|bi|negro|negra|gitano|gitana|musulmán|musulmana|religión|piel|discapacidad',
    ],
    yes: ['me llaman sudaca', 'me insultan por ser gay', 'me gritan maricon'],
    no: ['me llaman por teléfono'],
  },
  {
    cue: 'bullying.told-to-die',
    frames: [
      'me ...1 dicen|dice|dijeron|escriben|escribieron|ponen|pusieron|mandan ...3 mátate|suicídate|muérete|que_me_mate|que_me_muera|que_me_suicide|que_me_tire|kys',
      'mátate|suicídate|muérete ...3 me ...1 dicen|escriben|ponen|comentan',
    ],
    yes: ['me dicen que me mate', 'me escriben muérete', 'me ponen kys'],
    no: ['muérete de risa'],
  },
  {
    cue: 'bullying.group-chat',
    frames: [
      'grupo|chat ...4 sobre_mí|contra_mí|insultarme|meterse_conmigo|reírse_de_mí|criticarme|me_insultan|me_critican|me_ponen_verde',
    ],
    yes: ['han hecho un grupo contra mí', 'en el grupo me insultan'],
    no: ['el grupo de clase'],
  },
  {
    cue: 'bullying.exclusion',
    frames: [
      'me ...1 dejan|hacen ...1 sola|solo|el_vacío|de_lado|fuera_de_todo|tirada|tirado !en_paz|en_casa',
      'nadie ...1 quiere ...2 sentarse|jugar|ir|hablar|estar|juntarse ...2 conmigo',
      'nadie ...1 me habla|invita|espera|ajunta',
      'sola|solo en ...1 recreo|recreos|patio|comedor',
      'no ...1 tengo ...1 amigos|amigas ...2 $|clase|insti',
    ],
    yes: ['me hacen el vacío', 'nadie quiere jugar conmigo', 'estoy sola en el patio'],
    no: ['me dejan salir', 'nadie quiere pescado'],
  },
  {
    cue: 'bullying.fake-account',
    frames: [
      'cuenta|perfil|cuentas falsa|falso|falsas ...3 mía|mío|con_mi|de_mí|en_insta|en_instagram|en_tiktok|$',
      'se hace|hacen|hizo pasar por_mí',
    ],
    yes: ['han creado una cuenta falsa con mi nombre', 'se hacen pasar por mi'],
    no: ['tengo una cuenta nueva'],
  },
  {
    cue: 'bullying.hits',
    frames: [
      'me ...1 esperan|esperaron|esperaban ...3 salida ...3 pegarme|pegar|paliza|$',
      'me ...1 dieron|han_dado|dan ...2 paliza|hostia|hostias|ostia|puñetazo|puñetazos|patadas|collejas',
      'me ...1 pegan|pegaron|han_pegado ...3 recreo|salida|cole|insti|instituto|paliza|baños|vestuario|clase',
      'van a pegarme|darme_una_paliza',
      'me van_a pegar|dar_una_paliza|reventar ...3 $|salida|insti|mañana',
    ],
    yes: ['me pegaron en el insti', 'me van a dar una paliza'],
    no: ['me esperan en casa', 'me dieron un diploma en clase'],
  },
  {
    cue: 'abuse.home',
    frames: [
      '<home> ...2 me da ...1 guantazos|hostias|bofetadas|tortazos|palizas|con_la_zapatilla',

      '<home> ...2 me deja|dejó|hace ...1 moratones|marcas|moretones',
      'correa|cinto|cable ...3 me_dan|me_da|me_pega',
      'dan|da|dan_con con ...1 la? correa|cinturón|cinto',
      '<home> ...1 le? pega|maltrata|amenaza ...1 a ...1 mi madre|padre|hermano|hermana',

      '<home> ...2 me ...1 pega|pegó|pegaba|golpea|encierra|ha_pegado|da_palizas|maltrata|humilla|cruza_la_cara|abofetea|insulta_y_me_pega',
      '<home> ...5 me ...1 pega|golpea|tira_del_pelo|encierra',
      'me ...1 pegan|pega|maltratan ...1 en_casa|con_el_cinturón|con_la_zapatilla|con_un_palo',
      'casa ...4 golpes|palizas|maltrato|malos_tratos',
      'moratones|moretones|golpes|marcas ...2 de|por|del ...1 <home>',
      '<partner> ...2 me ...1 controla|pega|pegó|encierra|vigila|prohíbe|amenaza|empuja|zarandea',
      '<partner> ...6 no_me_deja',
    ],
    yes: ['mi padre me pega', 'mi madre me encierra', 'mi novio me controla', 'tengo marcas de mi padre'],
    no: ['mi padre me abraza', 'mi madre me regaña'],
  },
  {
    cue: 'abuse.sexual',
    frames: [
      'mete|metió|metía mano',
      '<home> ...4 tocándome|encima_de_mí|restregándose',
      'obligó|forzó|forzaron ...1 a? hacerlo ...4 dije_que_no|no_quería',
      'aunque ...1 le ...1 dije que_no',

      '<home> ...5 me ...1 toca|tocó|tocaba|ha_tocado|soba|manosea|besa_en_la_boca !las|los|el|la_guitarra|limpiar|fregar|a_mí',
      '<home>|<charge>|<creep> ...5 me ...1 viola|violó|ha_violado|violaba|desnuda|desnudó',
      '<home> ...3 se ...1 mete|metió|mete_desnudo ...1 en ...1 mi_cama|la_cama_conmigo',
      'me ...1 obliga|obligó|obligaba ...1 a tocarle|tocarlo|besarle|chupársela|acostarme|hacerle|desnudarme',
      'me ...1 violaron|violó|han_violado|ha_violado',
      'abusa|abusó|abusaron|abusan|abusado|abusaba ...1 de_mí',
    ],
    yes: ['mi padrastro me toca', 'mi tío se mete en mi cama', 'abusaron de mi', 'me obligó a tocarle'],
    no: ['mi hermano me toca las narices', 'mi padre toca la guitarra', 'hoy me toca fregar'],
  },
  {
    cue: 'harmful-content.seen',
    frames: [
      'vi|visto|sale|salen|salió|veo|aparecen|aparece|mandaron|enviaron ...4 video|videos|imágenes|cosas|posts|contenido ...6 decapitación|decapitan|matan|matando|matar|muere|mueren|muerte|muriendo|suicidio|suicida|cortándose|se_corta|autolesión|autolesiones|violación|violan|gore|torturan|maltratan|descuartizan',
      'me ...1 sale|salen|salió|aparece|aparecen ...1 porno|gore|contenido_sexual|cosas_de_anorexia|videos_porno',
      'veo|vi|visto ...2 porno ...6 asco|mal|dejar|parar|obsesionad*|niños|cabeza',
    ],
    yes: [
      'vi un video de un suicidio',
      'me sale gore en el tiktok',
      'he visto imágenes de como matan a un hombre',
    ],
    no: ['vi un video de gatos', 'la serie acaba con un suicidio'],
  },
  {
    cue: 'distress.hopeless',
    frames: [
      'no puedo|aguanto|soporto ...1 más !tiempo|de|tarde|grande',
      'ya no ...1 puedo|aguanto ...1 más|con_esto|con_todo',
      'me odio|doy_asco|siento_una_mierda|siento_vacía|siento_vacío',
      'soy ...1 una|un ...1 mierda|carga|estorbo|inútil|fracaso|basura',
      'odio ...1 mi vida',
      'no ...1 valgo|sirvo ...1 nada|para_nada|la_pena',
      'harta|harto de ...1 todo|mi_vida|todo_esto',
      'nadie ...1 me quiere|entiende ...1 $|en_casa|de_verdad',
    ],
    yes: [
      'ya no puedo mas',
      'odio mi vida',
      'soy una carga',
      'me odio',
      'no valgo nada',
      'estoy harta de todo',
    ],
    no: ['no puedo ir', 'odio las mates'],
  },
  {
    cue: 'distress.feelings',
    frames: [
      'lloro|llorando|llorar ...2 todas_las_noches|todos_los_días|cada_noche|cada_día|todo_el_rato|todo_el_día|sin_parar|hasta_dormirme',
      'tengo|dan|da|ataques|ataque|crisis ...1 de? ansiedad|pánico',
      'estoy|siento ...1 deprimida|deprimido|vacía|vacío|hundida|hundido|fatal|muy_mal|muy_sola|muy_solo|rota|roto',
      'me siento ...2 sola|solo|triste|vacía|vacío|mal|fatal !con_la_pierna|del_estómago',
      'depresión|depre',
      'no ...1 duermo|como ...3 días|noches|semanas',
    ],
    yes: ['lloro sin parar', 'me dan ataques de ansiedad', 'me siento muy sola', 'estoy hundido'],
    no: ['lloro con las pelis', 'me siento en la silla'],
  },
  {
    cue: 'person.adult',
    frames: ['mi hijo|hija|alumno|alumna', 'soy ...1 madre|padre|profesora|profesor|tutora|orientadora'],
    yes: ['a mi hijo le chantajean', 'soy profesora de instituto'],
    no: ['mi padre'],
  },
  {
    cue: 'person.someone-else',
    frames: ['soy su|la|el ...1 madre|padre|hermana|hermano ...1 de? ...1 $|él|ella|quien_escribía'],
    yes: ['soy su madre'],
    no: ['mi madre'],
  },
  {
    cue: 'soft.joke',
    frames: ['jaja|jajaja|jajajaja|jajaj|lol|xd|broma|coña|bromi|emojilaugh', 'es|era broma|coña'],
    yes: ['jajaja', 'era broma', 'es coña'],
    no: ['va en serio'],
  },
  {
    cue: 'soft.mundane',
    frames: [
      'mates|deberes|examen|exámenes|tarea|partido|clase|profe|hambre|calor|aburrimiento|risa|sueño|frío|gimnasio|gym|lunes',
    ],
    yes: ['los deberes de mates'],
    no: ['mi madre'],
  },
  {
    cue: 'soft.trivial',
    frames: [
      'de risa|hambre|vergüenza|sueño|calor|frío|aburrimiento|amor|envidia|ganas_de_verte|ternura|pena_ajena',
      'qué vergüenza|corte|pereza',
    ],
    yes: ['me quiero morir de vergüenza', 'qué vergüenza'],
    no: ['mi madre'],
  },
  {
    cue: 'soft.story',
    frames: [
      'en|del|de|una|la|el|un ...1 juego|videojuego|partida|peli|película|serie|libro|novela|canción|poema|personaje|cómic|manga|anime|fortnite|minecraft|gta|obra_de_teatro|documental',
      'trabajo|redacción|exposición|presentación sobre',
      'qué es|significa',
    ],
    yes: ['en la serie', 'un trabajo sobre el suicidio', 'el personaje'],
    no: ['mi madre'],
  },
  {
    cue: 'soft.past',
    frames: [
      'hace ...2 años|meses|mucho|tiempo',
      'el año|verano|curso pasado',
      'cuando era ...1 pequeña|pequeño|peque|más_joven',
      'antes sí|lo_hacía|me_cortaba|quería ...3 ya_no|pero_ya',
    ],
    yes: ['hace dos años', 'el año pasado'],
    no: ['esta noche'],
  },
  {
    cue: 'soft.recovered',
    frames: [
      'ya ...1 estoy ...1 mejor|bien|recuperad*',
      'me alegro de ...1 seguir|estar viva|vivo|aquí',
      'llevo ...2 meses|años|semanas limpia|limpio|sin_cortarme',
    ],
    yes: ['ya estoy mejor', 'me alegro de seguir viva'],
    no: ['estoy mal'],
  },
  {
    cue: 'time.now',
    frames: ['hoy|ahora|ahora_mismo|esta_noche|ya_mismo|esta_tarde|en_un_rato|dentro_de_un_rato'],
    yes: ['esta noche', 'hoy'],
    no: ['algún día'],
  },
  {
    cue: 'time.today',
    frames: ['hoy|ahora|esta_noche|esta_tarde|luego|dentro_de_una_hora|en_una_hora|después_de_clase'],
    yes: ['esta tarde'],
    no: ['mañana'],
  },
  {
    cue: 'time.day',
    frames: ['lunes|martes|miércoles|jueves|viernes|sábado|domingo|finde'],
    yes: ['el sábado'],
    no: ['hoy'],
  },
  {
    cue: 'time.just-now',
    frames: ['acabo_de|anoche|esta_mañana|ahora_mismo|hace_un_rato|hace_una_hora|hace_nada'],
    yes: ['anoche'],
    no: ['el año pasado'],
  },
  {
    cue: 'time.when-alone',
    frames: [
      'cuando|en_cuanto|después_de_que ...2 madre|padre|padres|todos|hermano|mamá|papá|familia ...3 duerma|duerman|duerme|duermen|salga|salgan|vaya|vayan|trabajar|dormidos|acueste|acuesten',
      'cuando ...1 me quede|esté sola|solo',
    ],
    yes: ['cuando mi madre se duerma', 'cuando me quede sola'],
    no: ['cuando era pequeña'],
  },
  {
    cue: 'means.named',
    frames: ['<pills>|cuchilla|cuchillas|cúter|cuerda|soga|puente|cuchillo|tren|metro|azotea|vías|balcón'],
    yes: ['las pastillas'],
    no: ['la cena'],
  },
];
