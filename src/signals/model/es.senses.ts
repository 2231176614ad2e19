/** Spanish words behind the English word that says the same (see `senses.ts`): a draft that nobody who grew up with it has read. */
export const SENSES = `
me: me mi
i: yo
you: te tu ti tus vos ustedes
he: el
she: ella
they: ellos
we: nosotros nos
his: su sus suyo suya
what: que cual
how: como
when: cuando
where: donde
who: quien
why: porque razon pues
not: no ni nunca tampoco jamas na
nothing: nada
nobody: nadie ninguna ningun
everything: todo
all: todos toda todas entero entera
so: tan asi tal
more: mas
less: menos
very: muy super bien
with: con
mywith: conmigo
without: sin
for: para pa por porfa
in: en dentro adentro
of: de del
the: la los las lo una un unas unos uno
to: a al hacia hasta
and: y e
or: o
but: pero aunque aunq
if: si
since: desde
be: es son soy esta estoy estan estar era eres estaba ser somos estas sea estamos seria fue fueron seran eran estuve estuvo estaria sera ta
have: tiene tengo tienen tener ha he han tenia tenemos haber tuve tienes habia hubiera hemos tenga has tuvo haya
there: hay ahi alli alla aca aqui
go: voy va ir fui vamos vaya van iba irme fuera yendo vas vayas iria irse fuimos ido vengo
come: viene vino venir vienen ven vine venga vuelve volver volvio vuelvo vuelva
do: hace hago hizo hacer hacen hice hicieron haga hacerlo haciendo hecho hacerme hacemos hicimos haria hare hacerse haces hagan
say: dice dijo dicen dije decir diga dijeron digas dime decirlo diciendo di decirle decia dile
tell: cuenta cuente cuento contar conte contarle contarlo conto contado
speak: habla hablo hablar hable hablamos hablando hablan hablarle hablaba hablarme
want: quiero quiere quieren queria querer quise quisiera ganas quieres quiera
wish: ojala prefiero deseo
can: puedo puede pueden podia pude puedes poder podria
know: se sabe saber sabia saben sabes sepa supiera
think: pienso creo pensar pensando pense creer piensa pensado cree creen
feel: siento siente sentir sienta senti
live: vivo vive vivir vivimos viven vida vivia viva
die: morir morirme muero muerto muere murio muerta murieron muriendo muriera muera morirse muertos fallecio carta cartas nota despedida despedi despedirme despidiendose adios chao chau
kill: matar mato matarme mata maten mate matarse matate matan suicidio suicidarme
exist: existir existo nacido
disappear: desaparecer desaparezco invisible
sleep: dormir duermo duerme dormido dormirme dormida duerma dormi duermen siesta dormimos sueno
wake: despertar despierta despierto desperte
cry: llorar lloro llora llorando llore
cut: corto corte cortes corta cortarme cortar cortaba cortan cortaron autolesiono arano
blade: cuchilla navaja sacapuntas cuter
knife: cuchillo cuchillas machete
rope: cuerda soga cinturon
gun: pistola arma escopeta bate tiro
pill: pastillas pastilla paracetamol medicina calmantes jarabe
take: tome toma tomo tomar tomado tomarme tomas trague tragar tragado
drink: bebe bebi beber borracho copas
blood: sangre sangra sangrando sangrar desangrando
bridge: puente
roof: azotea techo terraza balcon ventana cornisa
edge: borde orilla acantilado barandilla
jump: tirarme salto saltar tire tirar salte tirando
train: tren metro via vias
gas: gas lejia cloro veneno gasolina insulina
hurt: dano lastimo duele dolor
funeral: funeral tumba entierro cementerio
wrist: brazo brazos munecas muneca
leg: pierna piernas muslos
hand: mano manos
head: cabeza
face: cara
neck: cuello
mouth: boca
hair: pelo
eye: ojos ojo
body: cuerpo panza barriga
heart: corazon
scar: cicatrices marcas moretones moreton golpes heridas morado
breathe: respira respirar respiracion
now: ahora ahorita ya
today: hoy
tonight: noche anoche madrugada
tomorrow: manana
yesterday: ayer
day: dia dias
week: semana semanas finde
month: mes meses
year: ano anos
hour: hora horas
minute: minutos minuto min rato
time: vez tiempo veces
always: siempre diario
before: antes
after: despues luego
still: todavia aun
soon: pronto
again: re otra otro otras otros
last: ultima ultimo ultimos
first: primera primero
friday: viernes lunes sabado domingo martes jueves
summer: verano invierno vacaciones
christmas: navidad reyes
birthday: cumple cumpleanos cumplir cumpla cumplo
mum: mama madre ma mami mamas
dad: papa padre papi papas
parents: padres
stepdad: padrastro
brother: hermano hermanito hermanos
sister: hermana hermanita
gran: abuela abu
grandad: abuelo abuelos
uncle: tio tios
aunt: tia
cousin: primo prima primos
family: familia pelean peleas pelear
friend: amiga amigo amigos amigas compa
boyfriend: novio ex novios
girlfriend: novia
neighbour: vecino vecina
teacher: profe maestra profesor profes tutora tutor director
coach: entrenador monitor
priest: pastor cura catequista
doctor: medico doctor psicologa psicologo psico
police: policia
man: hombre hombres senor tipo tipos viejo chavo adulto
woman: mujer senora
boy: chico nino chicos ninos
girl: chica nina chicas ninas
people: gente personas
person: persona
someone: alguien
stranger: desconocido extrano
dog: perro perrito
cat: gato gata
house: casa hogar departamento
room: cuarto habitacion
bath: bano ducha banera
door: puerta
lock: llave encerro encerrada encerrado encerre encierra encerraron llaves candado cerro
kitchen: cocina
bed: cama
stairs: escaleras escalera
car: coche carro auto moto camioneta
school: cole insti colegio escuela liceo prepa escolar uniforme
class: clase clases
exam: examen examenes selectividad
homework: deberes tarea
street: calle esquina
park: parque
beach: playa
town: pueblo ciudad barrio
hospital: hospital urgencias
church: iglesia
work: trabajo trabaja trabajar
mobile: cel movil telefono celular celu
photo: foto fotos imagen captura capturas pic pack fotografo
video: video videos
call: llama llamo llamada llamar videollamada llaman llamame
camera: camara cam webcam
message: mensaje mensajes audio audios
chat: chat chats
group: grupo grupos
net: internet red redes online web pagina paginas
app: app aplicacion
insta: insta instagram ig
snap: snap
whatsapp: whatsapp wsp telegram discord server
tiktok: tiktok youtube live
profile: perfil cuentas
fake: falso falsa
follow: sigue siguen seguidores seguir sigo persigue siguiendo
send: manda mande mandan mandaron mandar mando mandado envia enviar envio
share: pasa paso pasaron pasan pase reenvie reenvio comparte difunde circula
post: sube subio subieron publica publicar suben publico suba
delete: borre borra borrar borro borrarla
show: muestra enseno ensena ensene mostro mira
see: ve vi veo ver vio viendo vieron vemos visto verlo vea verme
look: miro mirar mirando
record: grabaron graba grabo grabando graban
naked: desnuda desnudo ropa nude
undress: quito quite quitar quitarme
touch: toca toco tocar toque tocado tocando
kiss: beso besa besar besos
sex: sexo sexuales violo abuso abusa porno violacion
bad: mal malo mala malas
good: buena bueno buen buenas
better: mejor mejores
worse: peor
big: grande
small: pequeno chiquito poquito
old: mayor vieja
young: joven menor
new: nuevo nueva
alone: sola solo solos
afraid: miedo asusta susto panico terror
sad: triste tristes
tired: cansada cansado harta agotada aguanto aguantar
ashamed: verguenza pena
angry: enoja enfada rabia
hate: odio odia
love: amo amor
like: gusta gustaria gustan encanta gusto
happy: feliz contento
strange: raro rara
sick: enferma enfermo asco vomito
crazy: loca loco
serious: serio
joke: broma chiste jaja jajaja risa jajaj lol bromas jsjs
laugh: rie rien reir reirse burlan burla rei
game: juego juegan jugar jugando juega jugamos partida nivel play
film: peli pelicula serie capitulo novela
football: futbol gol partido equipo
music: musica cancion cantando guitarra
food: comida cena pizza pan helado arroz chocolate
eat: comer come comi comiendo calorias
hit: pega pego pegan pegaron golpea pegarme pegando pegar punetazos patadas paliza golpe defender
shout: grita gritos gritan gritando grito
threat: amenaza amenazan amenazo amenazas
blackmail: chantajea chantajista extorsionan
pay: paga pago pagar pague
money: dinero plata euros pesos dolares lana
ask: pide pidio piden pregunta pregunto pedi pedir pidiendo preguntan
answer: contesta responde contestar contesto
ultimatum: plazo
leave: deja dejar dejo dejen dejan deje dejaron dejarme dejarlo dejado salio salir salgo sale salen sali salga saliendo
stay: queda quedo quedar quede quedarme quedamos quedan
find: encontre encontrar encuentro encontro
search: busco buscar buscando busca busque
meet: conoci conocio conocer vernos
wait: espera esperando esperar esperan
enter: entra entrar entro
hide: escondida escondo escondidas esconden escondido
secret: secreto
gift: regalo regala regalos skins robux tarjeta
buy: compro compra comprar compre
steal: robar robaron robo
help: ayuda ayudar auxilio socorro
please: favor
thanks: gracias
hello: hola
yes: sip claro ok vale
need: necesito necesita falta
must: debo debe deberia
begin: empieza empezo empece
end: termina acabar acabo fin final terminar acaba acabe termine
stop: parar paro pare basta
forget: olvida olvidar
lose: perdi perder perdio
worth: sirvo sirve merezco inutil
burden: carga estorbo molesto sobro
fault: culpa
problem: problema problemas
plan: plan planes
decide: decidi decidido elegir
try: intento intente intentado
write: escribo escribe escribi escribio escribir escribiendo
read: leo leer leyendo
give: da dio dan dar doy dieron dado dando daba
put: pone puso ponen pongo puse poner pusieron puesto
bring: lleva llevo llevar lleve traer trae
arrive: llega llego llegue llegar llegan
happen: pasar pasando pasado
fall: cae cai cayo
break: rompio rompe romper rompi roto rompen
move: mover muevo mueve
run: corriendo corre
walk: camino caminando andar
insult: insultos insulta insultan gorda feo gordo fea puta payaso boludo maricon
nickname: apodo mote
bullying: bullying acoso molestan
exclude: sacan echan sacaron
ignore: ignora
rumor: rumor inventaron
gay: gay
trans: trans
pregnant: embarazada
divorce: separan
ill: cancer enfermedad
water: agua
sea: mar rio piscina
heat: calor
cold: frio
fire: fuego quema quemo
light: luz
dark: oscuro
dream: sonar
hope: esperanza
heaven: cielo
god: dios
world: mundo
place: sitio lugar
thing: cosa cosas algo
side: lado
way: manera forma
name: nombre
number: numero
address: direccion ubicacion
bus: bus taxi uber camion
floor: piso suelo
phone: apago
night: fiesta
two: dos
three: tres
much: mucho mucha muchas
few: poco
same: igual mismo
this: esto este ese eso esa esos esas
that: aquel
only: unica
maybe: quizas capaz
sure: seguro
real: real verdad
lie: mentira
promise: promete jurar
understand: entiende entiendo
hear: oigo oye oido escucho
play: baile
draw: dibujo
learn: estudiar estudio estudiando
win: gano gane ganar
listen: escucha
order: obliga obligan obligo forzo
open: abre abrir abri abierta abierto
close: cierra cerrar cierre
alarm: alarma
notice: notaria
wound: herida
overdose: sobredosis
note: notas
unconscious: desmayo reacciona
choke: ahogando ahogar aprieta
throw: tira tiran tiraron
pull: agarra agarro jala
push: empuja empujan empujo
spit: escupe
`;
