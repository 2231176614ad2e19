/**
 * Arabic in Latin letters and numbers, as many young people type it: the Arabic word, then the ways it is written. Read as
 * that word, so every frame hears it. No word here is an English one.
 */
const WRITTEN = `
بدي: bdi bddi bedi beddi badi baddi bidi biddi
ابي: abi abii
ابغى: abgha abgha abga
ودي: wdi weddi widdi
عايز: 3ayez 3ayz 3ayiz 3awez 3awz
عايزة: 3ayza 3awza 3yza
ما_بدي: mabaddi mabadi mabdi mabeddi mabedi mabddi mabiddi
مش: msh mesh mish mush
ما: maa mafi mafii
ما_في: mafish mafeesh
ما: ma
ما_عاد: ma3ad m3ad ma3adsh
اموت: amoot amout amut amot mout moot mooot moute nmout nmoot
هموت: hamoot hamout 7amoot 7amout hmoot
الموت: elmout almawt elmoot lmout
اعيش: a3ish a3eesh 3ish 3eesh a3ich 3ich n3ish 3aych 3aysh 3aysha 3aycha
اقتل: a2tel a2tol aqtel aqtol o2tol 2tol 2tel
انتحر: anta7er anta7ir enta7er antaher ante7er enti7ar inti7ar ente7ar
نفسي: nafsi nafsy nefsi nefsy
حالي: 7ali hali 7aly 7alee
حياتي: 7ayati 7ayaty hayati hayaty 7yati
حياة: 7ayat l7ayat el7ayat
تعبت: t3ebt ta3ebt te3ebt t3bt ta3abt t3abet te3bt
خلاص: 5alas khalas khlas 5las 7alas khalass
زهقت: zhe2t zehe2t ze2et
اجرح: ajra7 bejra7 bajra7 bjra7 jara7t
اقطع: a2ta3 b2ta3 2ata3t a2atta3
ايدي: eedi edi ideyye eedeyye 2idi idayya
بلعت: bala3t bla3t bele3t bla3et
شربت: shrebt shrbt sherebt shribt chrebt chribt shrebet
اخدت: akhadt a5adt 5adt khadt akhedt 5adet akhadet
حبوب: 7boub 7bob 7oboub hboub hbob 7obob 7boob 7bub 7abayet 7abbet
دوا: dawa dwa ddawa adwiye adweya
كتير: ktir kteer kter ketir keteer kitir
كثير: kathir ktheer katheer
كل: kol kil kel kull kell koll kolo killo
سطح: sat7 sate7 sate2 sath
جسر: jesr jisr gesr
على: 3ala 3al 3l 3a
رح: ra7 rah r7 ra5
انط: anot anott nott nott noutt
عم: 3am 3m 3amm
ابوي: aboy aboui abouy abuya aboya abouya
بابا: baba
امي: emmi ommi immi emi 2ommi mami
اخوي: akhouy akhoy a5oy a5oya akhoya 5ayye khayye
اختي: ekhti o5ti okhti e5ti ikhti
صاحبي: sa7bi sahbi sa7by sa7be
صاحبتي: sa7ebti sahebti sa7bti sa7bty s7abti
رفيقتي: rfi2ti refi2ti rfi2te rfee2ti
رفيقي: rfi2i refi2i rfee2i
بتنتحر: btenta7er bt2tol btnt7r
يضربني: yedrobni yedrebni byedrobni bydrbni byedrebni bidrobni byodrobni ydrbni byedrbni byidrobni yodrobni darabni
تضربني: tedrobni btedrobni btedrebni bitdrobni
سكين: sikkin sekkin sekkine sikine sekine sikkine sekkina
باب: beb bab
يقتلني: ye2tolni y2tolni yo2tolni ye2telni bye2tolni yektolni
ضحك: de7k d7k di7k da7k de7ek
جوع: jou3 joo3 goo3 gou3
برد: bard
امتحان: emte7an emti7an emtihan imti7an 2emte7an
صور: sowar sour suwar swar sowwar
صوري: sowari sowary suwari swari sowri sourti souri
صورة: soura sora sura sorra
صورتي: sourti sorti surti sourety sourti
فيديو: vidyo vidio fidyo
يهددني: yhaddedni yhddni yehadedni byhaddedni haddedni byhadedni by7adedni bihaddedni hadadni yhaddidni haddidni
يبتزني: yebtazzni ybtzni byebtazni yebtazni byebtazzni ybtazni
ينشر: yenshor yenshr ynshr byenshor byonshor ynshor yonshor yenchor
ينشرها: yenshora ynshora yenshorha
يفضحني: yefda7ni yfda7ni byefda7ni fada7ni
يطلب: yotlob byotlob btolob yotlob yetlob byetlob ytlob talab
عارية: 3arya 3arye 3ryane 3aryane 3eryane 3eryan 3aryan 3iryan
مني: menni mnni minni
مصاري: masari msari masare masary
فلوس: flous floos floos fluus flouss
اهلي: ahli ahly ehli
انتشرت: ntasharet entasharet ntashrt intasharet ntachret ntasharit
مدرسة: madrase madrasa madrasi madraseh medrese medrasa
صف: saff saf
يتنمروا: yetnammaro byetnammaro btnmro yetnamaro byetnamaro ytnmro byitnammaro yetnammarou
يضحكوا: yed7ako byed7ako byed7aku bid7ako byidhako yd7ako byd7ko byed7akou
علي: 3layi 3alay 3alayya 3layy 3lay 3alayi 3leyi 3alaya 3lyi 3laye
يشتموني: byeshtmouni byeshtemouni yshtmoni yeshtmoni
يسبوني: ysebbouni bysebbouni yseboni bysebboni
يلمسني: yelmesni byelmesni byelmosni ylmsni yelmosni lamasni bilmesni
يتحرش: yet7arrash byet7arrash t7arrash yt7rsh byet7arash
يقابلني: y2abelni yqabelni y2ablni
يشوفني: yshoufni yshofni ychoufni yshoofni
نتقابل: net2abal nt2abl nit2abal nelta2i nlta2i
وحيدة: wa7ide wa7ida
خايف: 5ayef khayef 5ayf khayf
خايفة: 5ayfe khayfe 5ayfa khayfa
هلق: halla2 hala2 hl2 halla
دلوقتي: delwa2ti dlw2ty dilwa2ti
الليلة: lelle elleila layle
ساعدوني: sa3douni sa3edouni sa3doni sa3edni sa3dni
لاحقني: la7e2ni la7i2ni lahe2ni
انا: 2ana anaa
من_الضحك: mneldo7k meldo7k
كيفك: kifak kifik keefak kefak keifak
شو: chou shoo shou shuu
والله: wallah wallahi walla w2llah wallahy
بس: bass
حدا: 7ada hada
رايح: raye7 rayi7 rayeh
رايحة: ray7a ray7e rayha
اليوم: lyom elyom lyoum elyoum alyoum
`;

/** Written form → Arabic words. */
export const ARABIZI: Readonly<Record<string, string>> = Object.fromEntries(
  WRITTEN.trim()
    .split('\n')
    .flatMap((line) => {
      const [arabic = '', forms = ''] = line.split(': ');
      return forms.split(' ').map((form): [string, string] => [form, arabic.replaceAll('_', ' ')]);
    }),
);
