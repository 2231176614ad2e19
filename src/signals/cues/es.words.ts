import type { AnswerWords } from './answers.ts';

/** Spanish: short forms and word lists, written with accents; messages are read with and without them. */
export const SHORTHAND: Readonly<Record<string, string>> = {
  q: 'que',
  k: 'que',
  ke: 'que',
  xq: 'porque',
  pq: 'porque',
  porq: 'porque',
  tb: 'también',
  tmb: 'también',
  tmbn: 'también',
  nse: 'no sé',
  nc: 'no sé',
  ns: 'no sé',
  dnd: 'donde',
  toy: 'estoy',
  tqm: 'te quiero mucho',
  tdo: 'todo',
  tdos: 'todos',
  aki: 'aquí',
  toi: 'estoy',
  bn: 'bien',
  grax: 'gracias',
  msj: 'mensaje',
  xfa: 'por favor',
  d: 'de',
  pls: 'por favor',
  kiero: 'quiero',
  kiere: 'quiere',
  qiero: 'quiero',
  akí: 'aquí',
};

export const LISTS: Readonly<Record<string, string>> = {
  joints: 'y pero que porque entonces luego',
  negators: 'no nunca jamás',
  transparent: 'me quiero voy a ya realmente quise he pensado pienso en es que tengo ganas de',
  'open-negation': 'por porque',
  'other-subject':
    'él ella ellos ellas alguien amigo amiga hermano hermana primo prima novio novia compañero compañera mamá papá',
  'harm-words':
    'morir morirme matarme muerta muerto muerte suicidio suicidarme cortarme corto pastillas vivir desaparecer',
  'first-person': 'yo me mi mí soy estoy quiero tengo',
  letters: 'a y o e u',
  loved:
    'vecino vecina amigo amiga amigos amigas mejor_amiga mejor_amigo hermano hermana primo prima novio novia compañero compañera chica_de_mi_clase chico_de_mi_clase una_chica un_chico colega bestie ex madre padre mamá papá alguien',
  body: 'brazo brazos muñeca muñecas pierna piernas muslo muslos barriga tripa piel',
  pills:
    'pastillas pastis paracetamoles ibuprofenos medicación medicamentos somníferos ansiolíticos antidepresivos orfidal lexatin diazepam tranquimazin',
  he: 'él ella un_tipo un_chico un_señor un_hombre alguien mi_ex ex un_tío novio una_persona uno_de_internet un_adulto',
  creep:
    'señor hombre adulto desconocido un_tío un_tipo vecino entrenador profe profesor monitor uno_de_internet un_chico_de_internet amigo_de_mi_padre él',
  charge:
    'entrenador entrenadora profe profesor profesora monitor monitora catequista cura jefe psicólogo director',
  home: 'padrino padre madre papá mamá padrastro madrastra tío abuelo hermano hermanastro primo novio_de_mi_madre pareja_de_mi_madre padres',
  partner: 'novio novia pareja chico_con_el_que_salgo',
  old: '19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50',
  pic: 'foto fotos fotito fotitos video vídeo videos vídeos nudes nude pack desnuda desnudo desnudos imágenes capturas',
  send: 'enviar mandar publicar subir difundir compartir pasar enseñar mostrar filtrar reenviar colgar',
  sendit:
    'enviarla enviarlas enviarlo mandarla mandarlas mandarlo mandárselas mandársela mandárselo enviárselas enviársela publicarla publicarlas publicarlo subirla subirlas subirlo difundirla difundirlas pasarla pasarlas enseñarla enseñársela enseñárselas filtrarla filtrarlas',
  sends:
    'envía enviará manda mandará publica publicará sube subirá difunde difundirá comparte compartirá pasa pasará enseña enseñará filtra filtrará publican suben mandan difunden',
  want: 'quiero quisiera querría me_gustaría prefiero necesito deseo ganas_de',
};

export const CORE = `morirme matarme suicidarme suicidio suicida cortarme pastillas desaparecer chantajea chantajeando amenaza amenazan
  desnuda fotos`;

/** Ordinary words: by them Spanish is recognised, and they are never mended into a cue word. */
export const KNOWN = `yo tú él ella nosotros vosotros ustedes usted ellos ellas me te se nos os le les lo la los las mi mis tu tus su sus mí ti sí
  no ya que qué quién cómo cuándo dónde por para con sin de del al a en y o u pero porque si sobre entre hasta desde muy más menos mucho mucha
  muchos poco nada algo alguien nadie todo toda todos todas cada otro otra mismo es son soy eres somos era fue ser estoy está están estaba
  estar he ha han había hay tengo tienes tiene tienen tener quiero quieres quiere quería querer puedo puedes puede pueden sé sabes sabe voy
  vas va van vamos ir hago hace hacen hacer digo dice dicen dijo decir creo pienso siento siente sentir gusta gustan hoy mañana ayer ahora
  siempre nunca luego después antes aquí allí ahí bien mal mejor peor bueno buena hola gracias favor ayuda ayúdame perdón adiós mamá papá
  padre madre padres hermano hermana amigo amiga amigos amigas novio novia casa escuela colegio cole insti instituto clase profe profesor
  profesora deberes examen tarea mates fútbol partido perro gato comida cena noche día tarde semana año años vida tiempo móvil teléfono
  internet juego jugar película serie música canción feliz triste cansada cansado miedo vergüenza sola solo contar hablar escribir escribe
  vídeo foto grupo gente cosa cosas hora minutos euros perra coche calle cama cuarto habitación puerta tía tío abuela abuelo prima primo chica chico chicas chicos hombre señor tren puente playa finde pelo dolor cabeza brazo pierna mano manos cara ojos nombre cuenta mensaje mensajes llamo llama llaman salir quedar comer dormir jugar estudiar trabajar venir llegar dejar pasar mandar saber decir contarte quieren dicen hacen están somos estás tú contigo conmigo porfa pues claro vale bueno igual rato mismo parte lado así sin según mientras aunque tal cual ni menos siempre casi solo aún todavía encima además entonces
  este esta esto estos ese esa eso aquel un una unos unas dos tres tan tanto también además jaja jajaja`;

export const COMMON = `que de no a la el me y en es lo un por se con mi para si te ya yo quiero estoy todo`;

export const ANSWERS: AnswerWords = {
  begins: {
    yes: 'sí|si|sip|claro|a veces|un poco|creo que sí|puede ser|quizás|tal vez|muchas veces|todos los días|siempre|últimamente|por desgracia|algo así|más o menos|lo he pensado',
    no: 'no|nop|nunca|para nada|qué va|jamás',
    notReally: 'ahora no|no mucho|ya no|antes sí|no del todo|hoy no|no realmente|creo que no|de momento no',
    unsure:
      'no sé|no lo sé|nose|paso|prefiero no decirlo|no quiero decirlo|no quiero hablar|da igual|hmm|no estoy segura|no estoy seguro',
  },
  holds: {
    safe: 'estoy a salvo|estoy segura|estoy bien',
    notSafe: 'no estoy a salvo|no me siento segura|no me siento seguro|no estoy bien|en peligro',
  },
  whole: {
    fine: 'estoy bien|todo bien|estoy a salvo|estoy bien gracias',
  },
};
