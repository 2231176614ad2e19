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
  msj: 'mensaje',
  xfa: 'por favor',
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
  friend: 'amigo amiga mejor_amiga mejor_amigo hermano hermana primo prima novio novia compañero compañera',
  want: 'quiero quisiera querría me_gustaría prefiero necesito deseo ganas_de',
  he: 'él ella un_tipo un_chico un_señor un_hombre alguien mi_ex ex un_tío novio una_persona',
  pic: 'foto fotos fotito fotitos video vídeo videos vídeos nudes nude pack desnuda desnudo desnudos imágenes capturas',
  send: 'enviar envía enviará enviárselas mandar manda mandará mandarlas mandárselas publicar publica publicará publicarlas subir sube subirá subirlas difundir difunde compartir comparte pasar pasa enseñar enseña mostrar muestra filtrar filtra',
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
};
