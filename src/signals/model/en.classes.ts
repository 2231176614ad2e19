/**
 * English words that mean nearly the same for this purpose. The model counts them as one beside the words
 * themselves, so that a word it never met ("viaduct") is read like those it did ("bridge"). A word stands in one
 * class, the first that has it. Written as the reader spells words out: no apostrophes, "mom" is `mum`.
 */
export const CLASSES: Readonly<Record<string, string>> = {
  die: 'die dies died dying dead death kill kills killed killing suicide suicidal unalive overdose overdosed overdosing hang hanging hanged hung drown drowning drowned suffocate suffocating shoot shooting poison electrocute slit slitting murder jump jumping jumped jumps neck topped off end_it asphyxiate self_delete perish pass_away logoff respawn suffocated gas gassing choke choking strangle',
  end: 'end ending ended ends over finish finished finishing stop stopped stops stopping done gone leave leaving leaves left disappear disappeared disappearing vanish vanished quit escape exit fade fading erase erased delete cease rest peace nothingness void peaceful quiet silence sleep asleep forever permanently eternity heaven afterlife hell god angel angels stars ghost checkout out',
  live: 'live living lives alive life exist existing existed existence here around breathe breathing breath survive surviving survived wake waking woke awake stay staying stayed born world earth planet existing continue continuing carry carrying go_on keep keeping morning future birthday birthdays grow older tomorrow',
  self: 'myself self meself',
  i: 'i',
  me: 'me my mine',
  you: 'you your yourself yours',
  not: 'not never no nothing nobody none neither nor cannot without nowhere hardly barely cba',
  want: 'want wants wanted wanting wish wishing wished wishes need needs needed rather hope hoping hoped hopes long longing beg begging pray praying prayed crave craving tempted dream dreaming dreamed fantasise fantasizing fantasising urge urges urged prefer keen deserve deserves',
  will: 'going will would about plan planning planned plans planner decide decided deciding decision ready prepare prepared preparing intend intending gonna definitely finally sure certain set date chosen chose choose picked sorted arranged organised everything_ready final',
  think:
    'think thinking thought thoughts thinks imagine imagining imagined picture picturing consider considering considered wonder wondering wondered ideation contemplating obsessing head mind brain research researching researched google googled googling look_up search searching searched how ways way method methods easiest quickest painless',
  feel: 'feel feeling feels felt feelings seem seems',
  point:
    'point purpose reason reasons meaning worth use sense bother bothered worthit pointless meaningless why',
  burden:
    'burden burdens waste useless worthless problem problems nuisance weight drain failure mistake embarrassment disappointment disgrace broken defective unfixable bother trouble hassle parasite ruin ruined ruining ruins letdown dead_weight liability fault screwup',
  better: 'better happier easier relieved relief grateful fine freer lighter simpler off',
  tired:
    'tired sick exhausted fed drained knackered wrecked weary shattered worn burnt burned_out enough cope coping handle manage manageable struggling struggle fight fighting hold holding hang_on strength strong weak energy bear face pretending pretend faking acting',
  care: 'care cares cared caring notice notices noticed miss misses missed matter matters mattered mourn grieve cry_for remember forget forgets forgot remembered funeral graves grave coffin ashes',
  goodbye:
    'goodbye goodbyes bye farewell byebye sorry forgive forgiven apologise thanks thank love loved note notes letter letters message_for wrote written writing will_and last final finalmessage lastmessage take_care see_you emojiwave emojidove hug hugged kissed',
  give: 'give giving gave given gives hand handed donate donated pass passed keep_it yours leave_my rehome rehomed look_after mind_him',
  treasure:
    'dog cat hamster rabbit pet guitar switch ps5 ps4 xbox playstation console laptop ipad necklace ring bracelet hoodie jacket trainers teddy teddies bear diary journal books vinyl records collection cards bike skateboard phone piano keyboard makeup clothes jewellery medal medals trophies football passwords password savings pocket possessions belongings things stuff room',
  pills:
    'pills pill tablets tablet paracetamol paracetomol ibuprofen nurofen aspirin codeine tramadol calpol panadol solpadeine antidepressants sertraline fluoxetine prozac citalopram propranolol amitriptyline mirtazapine quetiapine melatonin meds medication medicine medicines capsules painkillers insulin xanax diazepam valium zopiclone sleeping_tablets packet packets box boxes bottle bottles blister bleach antifreeze chemicals drugs vodka tylenol advil benadryl antihistamines zapain co-codamol cocodamol adderall ritalin lithium swallow swallowed swallowing downed necked popped emojipills stash stashed stockpiled stockpiling hoarding cabinet bathroom_cabinet dose lethal toxic fatal',
  blade:
    'blade blades razor razors razorblade razorblades knife knives scissors sharpener scalpel stanley glass shard compass needle emojiblade lighter penknife craft_knife box_cutter sharp',
  rope: 'rope noose belt cord ligature scarf cable dressing_gown shoelace bag exit_bag emojirope wardrobe_rail beam rafter ceiling garage attic shed',
  gun: 'gun guns rifle shotgun pistol trigger bullet bullets loaded emojigun firearm',
  height:
    'bridge bridges roof rooftop ledge cliff cliffs edge balcony window windowsill viaduct parapet flyover overpass tower scaffolding railing railings building buildings floor storey car_park carpark multistorey height heights harbour pier quay docks lough river lake sea canal water reservoir weir barrier waves tide drop',
  train:
    'train trains track tracks platform railway station rails line lorry lorries truck trucks bus buses motorway traffic bonnet dual carriageway road cars wheels underground tube tram luas dart',
  bath: 'bath bathtub kitchen drawer drawers cupboard bathroom',
  now: 'now tonight today soon minute minutes second seconds midnight later hour hours evening afternoon rn immediately already moment currently night asap',
  soon: 'monday tuesday wednesday thursday friday saturday sunday weekend week tomorrow_night christmas holidays term halfterm half-term',
  past: 'ago yesterday year years month months before once used previously formerly past back childhood primary younger since clean',
  alone:
    'alone empty house everyone_out gone_out bed work shift upstairs_asleep free_house themselves unsupervised',
  again: 'again always every constantly keep_on still daily nightly often sometimes anymore longer ever',
  just: 'just only literally really actually honestly so very even finally properly truly seriously',
  cut: 'cut cuts cutting scratch scratches scratched scratching burn burns burned burnt burning carve carved carving slice slicing sliced scar scars scarred harm harming harmed harms hurt hurting hurts punish punishing punished bruise bruising bleed bleeding bled blood bloody emojiblood hit_myself headbang starve starving starved purge purging purged vomit vomiting relapse relapsed relapsing styro styros beans injure injuring stabbing stab stabbed deeper stitches bandage bandages bandaged plasters',
  body: 'arm arms wrist wrists thigh thighs leg legs skin stomach hip hips vein veins ankle ankles throat neck_body chest hand hands sleeve sleeves shoulders knuckles forearm calves',
  attempt: 'attempt attempts attempted tried try trying failed nearly almost survived',
  hospital:
    'hospital ambulance casualty paramedic paramedics icu ward pumped stitched nurse camhs crisis_team psych sectioned discharged a&e ae antidote drip charcoal',
  unsafe: 'safe unsafe trust control stop_me impulse impulsive urge_now scared_of promise voices voice',
  family:
    'mum dad ma da brother sister bro parents grandmother grandfather auntie aunt uncle cousin stepdad stepmum family son daughter wee_brother wee_sister nephew niece twin stepbrother stepsister guardian carer foster kid kids child children baby',
  friend:
    'friend friends mate mates pal pals girlfriend boyfriend ex partner crush classmate roommate teammate buddy',
  them: 'he she they him her them his their hers theirs himself herself themselves themself who',
  someone: 'someone somebody anyone anybody people person others everyone everybody one',
  stranger:
    'man men guy guys bloke blokes lad lads boy boys girl girls woman women dude fella stranger strangers creep user account profile catfish paedo predator groomer weirdo_online older adult adults grown',
  charge:
    'coach teacher tutor priest pastor minister scout leader instructor trainer babysitter neighbour neighbor boss manager worker counsellor sir principal vicar imam caretaker driver choir youth_worker referee physio sergeant',
  pic: 'pic pics picture pictures photo photos image images video videos clip clips recording recordings recorded record screenshot screenshots screenshotted screenrecord footage selfie selfies camera cam webcam film filmed filming livestream screen snaps snapped',
  nude: 'nude nudes naked topless dirts undressed intimate bra underwear boobs tits explicit private sexy bare rude lewd knickers pants undies boxers clothes_off top_off dickpic dick willy bum privates body_pic sext sexting strip stripping stripped porn onlyfans pornhub wank wanking masturbating masturbate',
  sex: 'sex sexual sexually touch touched touching touches grope groped groping rape raped raping molest molested molesting kiss kissing virgin virginity fingered finger bj horny assault assaulted abused',
  share:
    'share shares shared sharing send sends sent sending post posts posted posting leak leaks leaked leaking spread spreads spreading show shows showed showing shown expose exposes exposed exposing upload uploaded uploading airdrop airdropped forward forwarded forwarding publish published release circulate circulating viral tag tagged story passed_round distributed',
  audience:
    'school class followers contacts list instagram snapchat facebook tiktok whatsapp telegram discord twitter reddit internet online website group chat year team public whole club church network',
  threat:
    'threat threats threaten threatens threatened threatening blackmail blackmailed blackmailing blackmails sextortion sextorted extort extorted extorting warned warning deadline countdown timer unless otherwise else or demand demands demanding demanded force forced forces forcing pressure pressured pressuring pressures made makes make making ordered orders dared',
  money:
    'money pay paid paying pays pounds euro euros dollars cash giftcard giftcards gift_card voucher vouchers steam bitcoin crypto paypal cashapp revolut bank account_details paysafe robux vbucks transfer transferred send_money tenner fiver grand_money apple_card itunes 50 100 150 200 250 300 400 500 600 800 1000',
  gift: 'gift gifts present presents skins nitro vape vapes alcohol vodka_gift weed fags cigarettes iphone_gift trainers_gift lift lifts bought buys buying treat treats drink',
  meet: 'meet meeting meets met meetup collect pick_up hotel airbnb motel flat apartment taxi uber visit lodge caravan',
  secret:
    'secret secrets secretly tell telling told tells nobody_knows promise_not between delete_messages hide hiding hid hidden',
  ask: 'ask asks asked asking said says say saying message messages messaged messaging text texts texted texting dm add added call called calling calls',
  app: 'app kik omegle yubo wizz roblox minecraft_chat fortnite_chat signal skype viber zangi telegram_app server vc voice_chat xbox_live',
  ai: 'ai chatbot bot deepfake deepfakes deepfaked deepnude undress undressed_app generated generator photoshop photoshopped edited faked fake faceswap replika chatgpt',
  age: '11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 42 43 44 45 47 48 52 twenty thirty forty fifty sixteen fifteen fourteen thirteen twelve eleven ten nine eight',
  insult:
    'fat ugly stupid slut slag whore freak loser weirdo tramp pathetic smelly disgusting retard retarded gay faggot fag dyke queer tranny paki terrorist nigger taig fenian hun spastic ginger skinny bitch cunt dickhead minger creepy nonce thick idiot dumb psycho rat snake hoe cow pig names slurs slur racist homophobic transphobic sectarian hun_word gypsy pikey',
  bully:
    'bully bullied bullying bullies tease teased teasing mock mocked mocking laugh_at laughing_at exclude excluded excluding ignore ignored ignoring rumour rumours rumor rumors gossip slagging slagged slag_off picked picking nasty horrible mean cruel hate_page comments comment trolls trolling harass harassed harassing kicked_out memes sticker stickers poll impersonating pretending_be whispering staring humiliated humiliating outed outing isolate',
  hit: 'hit hits hitting beat beats beating beaten punch punched punching kick kicked kicking slap slapped slapping shove shoved push pushed pushing batter battered battering belt_hit smack smacked throw throws threw thrown strangled jumped_me attacked attacking attack fight_me fists fist spit spat trip tripped slam slammed grab grabbed grabs grabbing drag dragged',
  weapon: 'weapon machete bat hammer crowbar axe screwdriver petrol bomb balaclava paramilitaries',
  near: 'outside downstairs upstairs door doors window_now stairs landing gate garden parked hallway nearby coming approaching arrived home knocking banging_on key inside',
  trap: 'locked lock trapped trap stuck barricaded follow followed following follows chase chased chasing stalk stalking stalked kidnapped kidnap hostage escape_from run running ran away cornered pinned tied held drunk raging screaming shouting smashing smashed yelling violent angry furious police 999 112 danger',
  fear: 'scared afraid terrified frightened fear scary panicking panic panicked anxious anxiety worried worry worries nervous shaking paranoid petrified dread dreading',
  sad: 'sad depressed depression depressing miserable hopeless numb lonely loneliness unloved unwanted invisible low down heartbroken devastated overwhelmed hollow crushed despair desperate ashamed shame guilt guilty hate hated hates hating lost helpless upset anger moods crap shit shite awful rubbish terrible emojisad nightmares insomnia',
  cry: 'cry crying cries cried tears sob sobbing emojicry bawling weeping',
  help: 'help helped helping please talk talking speak support listen advice stop_it childline lifeline samaritans',
  laugh:
    'lol lmao lmfao haha hahaha hahah hehe rofl emojilaugh emojiskull jk joking joke jokes kidding xd funny hilarious laugh laughing laughed banter ha omg',
  game: 'game games gaming fortnite minecraft gta cod warzone fifa valorant apex lobby level boss match ranked respawned quest zelda mario sims pokemon controller lag server_game lives_left npc raid gg kd headshot loot fps season battle_royale',
  school:
    'homework revision exam exams test tests mocks gcse gcses coursework essay project maths math english science physics chemistry biology geography history french spanish irish presentation assignment lesson lessons subject pe timetable detention uniform teacher_school study studying revise revising grades results poster assembly worksheet spelling quiz',
  sport:
    'training gym workout squats run_sport match_sport goal goals football rugby hurling gaa camogie netball hockey swim swimming sprint sprints cross_country league penalty team_sport tackle referee_sport burpees legs_day cardio dance',
  film: 'film films movie movies show shows_tv series episode episodes season_tv book books novel chapter character characters song songs lyrics lyric album band music concert podcast documentary anime netflix story_book play_theatre poem poetry actor actress villain finale scene trailer spoiler fanfic manga author script drama musical romeo juliet macbeth',
  food: 'hungry starving_food food pizza chips dinner lunch breakfast tea_food chicken burger chocolate sweets snack crisps cake sandwich toast noodles ice_cream coffee mcdonalds nandos kfc greggs',
  trivial:
    'wifi signal_bars battery weather cold hot heat rain freezing bus_late queue alarm mondays hair nails haircut outfit shoes traffic_jam stairs_walk hayfever braces pimple spots sunburn awkward embarrassing cringe boring boredom bored app_crash phone_died',
  well: 'good great happy grand fine ok okay proud glad excited brilliant class_good fun nice enjoy enjoyed enjoying lovely loving amazing recovered recovery recovering therapist therapy counselling improving improved doing_better progress',
  take: 'take takes took taken taking eat eats ate eaten eating drank drinking drunk_it put puts putting inject injected use used_it using popped',
  many: 'lots loads load many_of half rest each most least more_than lot several dozens handful handfuls few bit',
  number:
    '1 2 3 4 5 6 7 8 9 10 60 70 80 90 one_two two three four five six seven eight nine ten dozen hundred',
  symptom:
    'sleepy drowsy dizzy blurry blurred spinning spinnin fading faint fainting numbness shaky sweaty sweating ringing throbbing burning_throat vision puking puke pale cold_hands white tingling heavy floaty drifting slurred woozy',
  sit: 'sit sits sitting sat stand standing stood lie_on lying kneeling balancing dangling leaning perched lay laying swaying',
  move: 'go goes went gone_to come comes came walk walks walked walking step steps stepped stepping head_to heading climb climbed climbing wade wading drove driving drive ride riding fly flying travel travelled fell fall falling',
  wait: 'wait waits waiting waited count counting counted countdown_to til till until between_now',
  get: 'get gets got getting gotten bring brings brought find finds found keep_in carry_on_me buy_it',
  see: 'see sees saw seen seeing look looks looked looking watch watches watched watching stare',
  know: 'know knows knew known understand understands believe believes believed guess seems_like remember_when',
  thing: 'everything something anything nothing_else thing anything_else whatever it_all',
  we: 'we us our ours',
  bad: 'bad wrong worse worst weird strange normal hard difficult impossible mad mental badly',
  like: 'like likes liked loves fancy',
  place:
    'park shop shops cinema town street alley entry corridor library bus_stop pitch field playground centre maccies cafe arcade shopping',
  party:
    'party formal disco wedding holiday holidays_abroad trip trips sleepover camp disney beach zoo picnic festival panto concert_trip show_tonight birthday_party ceremony fair',
  toilet: 'toilet toilets shower changing bathroom_floor loo wardrobe closet cupboard shed_door',
  car: 'car van taxi lorry_driver boot seat lift_home jeep minibus',
  mark: 'mark marks bruise bruises scars_up scratches bald wound wounds gash stitches_in proof lump lumps plaster',
  start: 'start starts started starting begin began turn turned turning happen happens happened happening',
  wear: 'wear wears wearing uniform_pic swimsuit bikini pyjamas skirt pic_of_feet feet foot tummy legs_pic outfit_pic trousers top shirt dress hijab',
  marry: 'married marry marriage wedding_forced fiance pregnant period baby_bump engaged',
  sleep: 'sleeping asleep_now slept nap dream_of',
  craft:
    'drawing draw art paint painting singing sing dance_class guitar_lesson piano_lesson drums choir_practice lego puzzle baking bake',
  animal: 'puppy kitten horse pony cow sheep bird fish goldfish pup zoo_animal spider bee',
  swear: 'fuck fucking fucked damn hell_swear bloody_swear crap_swear feck fecking',
};
