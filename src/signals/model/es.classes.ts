/**
 * Spanish words that mean nearly the same for this purpose (see `en.classes.ts`). Written as the reader leaves words: lower
 * case, no accents (`daño` is `dano`).
 */
export const CLASSES: Readonly<Record<string, string>> = {
  die: 'morir morirme morirse muero muere muera muriera muriese moriria muerto muerta muerte matar matarme matarse mato mate matara mata suicidio suicidarme suicidarse suicida suicidar suicido ahorcarme ahorcarse ahorco palmarla tirarme tirarse tiro saltar salto lanzarme fallecer entierro funeral tumba cementerio sobredosis asfixiarme ahogarme',
  end: 'acabar acabo acabe acaba terminar termino termine termina fin final desaparecer desaparezco desapareciera irme marcharme largarme dejar medio descansar descanso paz dormir dormirme cerrar apagar adios siempre nunca',
  live: 'vivir vivo viva vida viviendo existir existo existiera existido existencia estar aqui seguir sigo siguiendo continuar despertar despertarme despierto despertara respirar mundo nacer nacido naci aguantar abrirlos',
  me: 'me mi mis mio mia mios mias conmigo yo misma mismo',
  you: 'te tu tus ti contigo os vosotros',
  not: 'no nunca jamas nada nadie ni ningun ninguna ninguno sin tampoco',
  want: 'quiero quisiera querria queria gustaria ganas deseo desearia necesito ojala prefiero preferiria espero sueno pido',
  will: 'voy vamos decidido decidi decision plan planeado pensado preparado lista listo esta vez hare hago hacerlo verdad',
  think:
    'pienso pensar pensando pensado pense pensamientos imagino imaginar idea ideas cabeza mente busco buscar busque buscado google metodos formas maneras',
  point: 'sentido razon razones motivo motivos sirve pena merece merezco vale valgo valor para',
  burden:
    'carga estorbo peso problema fracaso fracasado fracasada basura mierda inutil inservible decepcion error sobro sobrando molesto',
  better: 'mejor mejores tranquilos felices discutirian aliviados libres',
  tired:
    'harta harto cansada cansado agotada agotado aguanto aguantar soporto puedo fuerzas rendirme rindo peor limite',
  miss: 'echaria echara menos lloraria llorara notaria notara importaria importa importo acordara enteraria falta faltara',
  goodbye:
    'despedida despedido despido despidiendose carta cartas nota perdon perdonadme perdona cuidad cuida gracias quise ultima ultimo',
  cut: 'corto corte cortes cortarme cortado cortar raje rajo rajarme arano arane aranado autolesion autolesiones autolesiono autolesionarme quemo queme quemarme cicatrices heridas herida sangre sangro marcas',
  harm: 'dano daño lastimar locura tonteria barbaridad',
  body: 'brazo brazos muneca munecas pierna piernas muslo muslos barriga venas piel cuello',
  pills:
    'pastillas pastilla pastis paracetamol paracetamoles ibuprofeno ibuprofenos medicamentos medicacion somniferos ansioliticos antidepresivos lejia veneno bote blister caja alcohol botella',
  take: 'tomado tome tomarme tomar tragado trague tragar tragarme bebido bebi beberme metido',
  blade: 'cuchilla cuchillas cuchillo cuter navaja tijeras hoja sacapuntas',
  rope: 'cuerda soga cinturon cable panuelo',
  height: 'puente azotea tejado balcon ventana cornisa barranco acantilado borde terraza piso',
  train: 'tren metro vias anden estacion carretera coche camion autobus',
  now: 'hoy ahora ya noche tarde rato hora horas minutos manana enseguida',
  alone: 'sola solo duerman duermen dormidos salgan vayan encierro',
  friend: 'amigo amiga amigos amigas companero companera compi colega novio novia pareja crush bestie',
  family:
    'madre padre mama papa padres hermano hermana primo prima tio tia abuelo abuela padrastro madrastra familia hijo hija',
  stranger:
    'hombre senor desconocido desconocida tipo tio uno alguien adulto mayor chico chica persona internet',
  charge:
    'entrenador entrenadora profe profesor profesora monitor monitora cura jefe psicologo catequista director',
  pic: 'foto fotos video videos nude nudes pack desnuda desnudo desnudos imagenes imagen captura capturas intimas intima camara webcam videollamada bragas ropa camiseta sujetador',
  send: 'mandar manda mandado mande mando enviar envia enviado envie publicar publica publicado publique publicarlo subir sube subido suba subieron pasar pasa pasado pase pasarle difundir difunde compartir compartido ensenar ensenado ensena filtrado filtrar colgado colgar rulando circulando reenviado',
  threat:
    'amenaza amenazan amenazando amenazado amenazo chantaje chantajea chantajean chantajeando extorsiona extorsionan extorsion obliga obligan obligo forzo presiona',
  pay: 'pagar pague pago pagado paga dinero euros pasta bizum tarjeta tarjetas paypal steam transferencia pavos dolares bitcoin',
  demand: 'pide piden pidio pidiendo pedido pedia exige exigen quiere quieren insiste',
  meet: 'quedar quedado quedamos verme conocerme vernos veamos quedemos casa piso hotel recogerme llevarme cita persona',
  app: 'insta instagram tiktok snap snapchat whatsapp wasap telegram discord roblox fortnite twitch grupo redes seguidores contactos cuenta perfil',
  gift: 'regala regalo regalos compra robux skins vbucks diamantes movil',
  secret: 'secreto secreta secretos cuente cuentes diga digas borre borra escondidas entere enteren',
  sex: 'sexo sexual follar guarradas polla pene tetas tocarme toca toco tocado tocaba falda besar beso beso viola violo violado abusa abuso abusado manosea desnudarme desnudar cama chuparsela virgen',
  ai: 'ia inteligencia artificial deepfake montaje app aplicacion photoshop',
  hit: 'pega pego pegan pegado pegar pegaron paliza golpes golpea golpe golpean cinturon zapatilla patadas punetazo empuja empujan empujon tira maltrata encierra encerrado rompiendo rompe gritos borracho borracha',
  insult:
    'gorda gordo fea feo puta zorra foca vaca rara raro asco retrasado subnormal maricon marica bollera moro mora negro negra sudaca gitano gitana mote insultan insulta llaman insultos',
  bully:
    'bullying acoso acosan acosa rien burlan meten humillan imposible vacio ignoran excluyen escupen esconden descojonan critican odian memes rumores comentarios bisexual gay lesbiana trans',
  school: 'clase insti instituto cole colegio recreo patio salida companeros pasillo comedor',
  door: 'puerta cuarto habitacion bano armario encerrada encerrado escondida escondido escalera bajar salir escapar',
  fear: 'miedo terror panico asustada asustado ansiedad nervios temblando agobio agobia',
  sad: 'triste tristeza vacia mal fatal llorar lloro llorando depre depresion deprimida deprimido hundida hundido sola roto rota odio asco culpa verguenza',
  seen: 'vi visto sale salen salio aparecen veo fyp parati gore porno anorexia decapitacion matan',
  laugh: 'jaja jajaja jajajaja lol xd risa broma coña chiste gracioso juas',
  trivial:
    'examen mates deberes partido calor frio hambre sueno lunes madrugar peli serie juego partida fortnite free fire pelo flequillo movil perro gato playa vacaciones musica cancion libro nota apuntes trabajo powerpoint brocoli fiesta cumple futbol padel gym',
  help: 'ayuda ayudame ayudadme socorro porfavor favor ayudar',
};
