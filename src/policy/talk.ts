/** Words of everyday talk, in both languages: greetings, days, places of work, asking itself. */

/** Unknown, they say nothing against an answer; known, they count for less than a subject. */
export const LIGHT: ReadonlySet<string> = new Set(
  `
    abandon abattre abord aboutir above absolutely absorb accabler accelerer accompagner
    accompany accord accorder according accrocher accueillir accumuler achever across actif
    active actual actuellement add additional admettre admire admirer admit adorer advice advise
    afaik affaire affaires affect affirmer afford affronter afraid afternoon agacer aggraver
    aggressive agir ago agreable agree agreed ahh aide aider aigu aime aiment aimerais aimerait
    ajouter alarm alarmer alive allait aller allez allo allonger allons alone alright
    alternative amaze amazing ambitieux ambitious amener amical among amount amuse amuser an
    ancien ancienne ancient annee annoncer annoy annoyed annuler anormal ans anxious anyway
    anyways apercevoir apercu apologise apologize apparaitre apparemment apparent apparently
    appear appeler appelle appelons appliquer apply appoint apporter apportez appreciate
    apprecie apprecier apprend apprendre apprends appris approcher appropriate appuyer apte
    argue argued around arracher arrange arranger arreter arrive arrived arrivee arriver ashamed
    aside ask asked asking aspect aspirer assis assist assister assume assumer assuming assure
    assurer astheure atroce attach attacher attempt attend attendant attendre attends attendu
    attention attirer attractive attraper augmenter august aujourd auparavant aurais aurions
    autant automne autour autrement autumn avaient avais avancer avide avoid avoue avouer avril
    await aware awesome awful awhile awkward back badly bah baisser balance balancer banal bare
    barely barrer bas base baser basic basically basique basiquement basis battre bavarder bazar
    beau beaucoup beautiful became beg began beginner beginning begins behind belief believe
    belle below bend beside besides bete betement better beyond big bit bitter bizarre blah
    blank blind blow boast bof bold bon bonjour bonne bonsoir bord bore bored bottom bottomline
    boucher bouger bought bouleverser bounce bout bow brasser brave break breath breathe brief
    briefly bright brillant brilliant bring brings briser broad broke broken brought brouiller
    brouillon bruler brusque brutal bump bunch bureau burn burst busy call called calm calme
    calmer came cancel capable capote capoter capter capture care careful carefully careless
    carrement cas case casser catch caught cause causer celebrate celebre celebrer centaine
    center centre cents certain certainly cesse cesser chance chances chanceux change changed
    changement changer changing chaotique charger charmant charming chase chaud che check
    checked checking cheer cheerful chic chicaner chiffre chilly choke choquer chose choses chu
    chus ciao citer city clair claire clairement clarifier clean clear clearly clever climb
    close clue clueless clumsy coin coincer colder colere colle collect coller combattre combine
    combler come comes comfort comfortable coming comique commander commencer commettre commit
    common commun compare comparer compenser complet complete completely completer complex
    complexe complicate compliquer compose composer comprehensif comprenais comprendre comprends
    compris comprise compter concentrate concentrer concern concernant concerne concerned
    concerner concerns conclude conclure conclusion concret concrete concretely concretement
    confess confiant confident confirm confirme confirmer conforme confortable confus confuse
    confused confusing connais connait connaitre connect connu conscious conseil conseiller
    conseils consentir consequence consequent conserver consider considerable considered
    considerer consist consister constant constantly construct consulter contain contains
    contenir contenter contient continue continuer contraindre contraire contrairement contrary
    contre convenable convenient convenir convo cool coquin correct correspondre coucher coucou
    couille couler coup coupable coupe couper couple courageux courant courir court couvrir
    cover crack crains crawl creatif credible creuser creux creve crier croire crois croiser
    croit cross crowd croyais crush cry curieuse curieux curious curly current currently cut
    cute dac damaged damn dangereux dangerous dare dark day days dead deaf deals dear debarquer
    debattre debile deborde debordee deborder debrouiller december decembre decent decevoir
    decide decidement decider deciding decisif decision declare declarer decline decorate
    decouvrir decrease decrire decris deduire deep definitely definitif definitivement degager
    degouter deguiser delicat delicate delightful demain demand demande demandent demander
    demandes demeurer demolir demuni denoncer dense deny depasser depend dependre depends
    deplacer deposer depressed derange deranger dernier derniere dernieres derniers derouler
    desastreux descendre describe deserve desespere desirer desole desolee desoler desperate
    despite dessous dessus destroy detail detaille detailler details determined detester
    detruire devant devenu deviner devoiler devoir devrais differ difference different
    differente differently differer difficilement digne dimanche diminuer dirais dirait direct
    directement diriger dirty dis disagree disait disant disappear disappoint discover discret
    discuss discussion discute discuter disent disparaitre dispose disposer disputer distant
    distinct distinguer distract divers divide diviser docile donne donner double doubler doubt
    doubts doute douter doutes doux downtown dozen drastique dream drift drives droite drole
    drop drown dsl dude dumb dur durable dure durer during eager early ease easier easily easy
    echapper echouer eclairer eclater ecoeurant econome ecraser edge effect effectivement
    effectuer effet effort effrayant effrayer egal egalement eh elegant element eleve elever
    eliminer eloigner embarrass embarrassant embarrassed embarrasser embete embeter emerge
    eminent emmener emmerder empecher emphasise emploie emporter empty enable enchante encounter
    end ending endless endormir endroit energetic energiser enerver enfer enfoncer enjoy ennuie
    ennuyer enorme enormement enough ensure entamer entendre entends entendu enter enterrer
    entier entire entourer entreprendre entrer envahir enviable envieux envisager envoie envoye
    envoyer epais epargner epouvantable eprouver equal equipe equitable errer erreur escalader
    escape espece especially espere esperer essaie essaye essayer essentiellement essoufle
    essuyer estimer etablir etaler eteindre etendre eternal eternel etirer etonnant etonner
    etouffer etourdir etrange etroit etudier evening eventuellement everybody everywhere
    evidemment evident evite eviter evoluer evoquer exact exacte exactement exactly exagerer
    exaggerate examine examiner example exceder excellent except exceptionnel excited exciter
    exciting exclure excuse excuser executer exemple exercer exigeant exiger exist existe
    exister exists expand expect expected explain explained explication explications explique
    expliquer expliquez explore expose exposer extend extra extraordinaire extreme fabriquer
    fabuleux face facile fact fade faible fail faillir faint fair fairly faisait faisons
    faithful fall falloir false fameuse fameux familiar famille family famous fancy fantastic
    fantastique faque far fascinant fasten fastoche fatal fatigue fatiguee fatiguer faudra faute
    faux favor favorable favoriser favorite favour favourable favourite fear february feel
    feeling feels feliciter felt fendre ferais ferait ferme fermer fetch feter fevrier few
    fidele fierce fight figured figurer figuring filer fill fin final finalement finally find
    finding fine fingers fini finir finish finished finit fit fixe fixer flagrant flat flexible
    flood flotter flou flow focus fois fold folks follow followed foncer fonctionne fonctionner
    fonder fool foolish force forcer foreign forever form formidable fortunate forward fou
    fouiner found fournir fourteen foutent foutre foutu fragile frail frais franc franchement
    franchir frankly frapper freak freaking freeze freiner frequent frequenter fresh friday
    friend friends frighten frightened frivole froid frotter frustrate fuir fulfil full fun
    funny furax further future gacher gang garantir garde garder gars gaspiller gater gather
    gauche gaze gener general generalement generally genereux generous genial genre gens gentil
    gentiment gentle gerable giant gigantic giving glad glance glisser glorious glue god gonfler
    good gorgeous gosh gout gouter govern grace graceful gradual grand grande gras grasp
    grateful gratte gratter grave great grim grimper gros grosse grossir groupe guarantee guard
    guess guessing guider guidez guilty guy guys habile habitude habituel habituellement
    habituer half hand handsome handy hang happen happened happening happens happy hardly harm
    harmless hate hated hausser haut heavy heck hell hello help helpful helping helpless helps
    hence here herself hesitate hesiter heure heureusement heureux heurter hey hi hidden hier
    high hilarious hint hit hiver hmm hold hollow home homme honestly honnetement honorer
    honteux hope hopefully hopeless hoping horrible hors hot hour hug huge hui humain humble
    hundred hurler hurry icitte idea ideal ideale idees idk idle ignore iirc illogique
    illustrate illustrer imagine imaginer imho imiter immediately immediatement immense imo
    impact imparfait impatient imply importe imposer impossible impress impressionnant
    impressionner impressive imprevu inacceptable inattendu incapable incertain including
    incomber incomplet inconnu increase incredible incroyable indeed independant indicate
    indique indiquer indispensable inevitable infect inferieur inferior influence info
    information informations infos injuste innocent inoubliable inquiet inquietant inquiete
    inquieter insense insert inside insist insister insists inspirer instable instance instant
    instaurer insuffisant insupportable intact intelligent intend intense intent interessant
    interested interesting interroger interrompre introduce introduire inutile invent inventer
    invisible invite inviter involontaire invoquer irritate irriter isoler item jaloux jam
    january janvier jaser javais jcrois jdis jdois jealous jeter jeudi jeune jeunes jme job join
    joli jolie jolly jouer jouir jour journee jours joyeux joyous jpense jsais jte judge juger
    juillet juin july jump june jure jurer justement jvais jveux keen keep keeps kick kidding
    kind kk knew knock knowing known knows lache lacher lack lacking lady laid laisse laissee
    laisser lame large las lasser last late lately later latest laugh lay lazy lead leads lean
    leap learn least led left leger legitimate legitime lemme lendemain lent lentement less
    letting level lever liberer libre lick lie lieu life lifetime lift likely limit limiter
    lisse list liste little live lived lively lives living load logique loin lointain lol lonely
    longer looked looks loose loosen lot louche loud love loved lovely loving low lower lucide
    luck lucky lundi lutter machin madame made magasin magnificent mai main mainly maintain
    maintenant maintenir maintient major majorite maladroit malheureusement malheureux
    malhonnete malin malsain man manier manner manquant manque manquer march marche marchent
    marcher mardi maria marie marquer marre mars massif massive master match matin matter mature
    max maximum maybe mdr meantime meanwhile meilleur meilleure meler melt menager mener mentir
    merci merge meriter mess messieurs messy mettez mettons mid middle midi midnight mieux
    mijoter milieu milliard mince mind mineur minimum minor minuit minuscule minute minutes
    miser miserable miss missed missing mistake mix mixed moche mode modeste moindre mois moitie
    moment monday monde month months montrer mood moquer mordre morning mou mouiller move moved
    moving moyen moyens muet multiple multiply mur mute myself mysterieux mysterious nah naif
    nail naitre name named narrow naturally naturellement naughty navrant near nearly neat
    necessaire necessairement necessarily necessary neither nerveux nervous nettoyer neutre
    never new next niaise niaiser niaiseux nice nier night niveau nobody nocif nod noel noisy
    nom nombreux nommer none nonsense noon normal normale normalement normally notable noted
    noter notice noticed nourrir nouveau nouvelle november novembre now nowhere noyer np nuire
    nuit nul nulle numb number numerous obedient obeir obliger obnoxious obscur obsede obtain
    obtenir obtient obvious obviously occasion occasionally occupe occuper occur october octobre
    odd odieux offend offenser offer office officially offrir okay old omettre omg ones ongoing
    opinion opportun opportunity oppose opposed opposer option oral ordinaire ordinary ordonner
    organise organiser organize original originale originally oser otherwise ouais ouf ought
    ouin oups ourselves outcome outstanding outta ouvert overall overflow overwhelmed owe pair
    paisible paix pale panicking panicky pantoute parait paraitre parallele pardonner pareil
    pareille pareillement paresseux parfait parfaite parfaitement parlait parlant parle parler
    parlez parlons part partager partant particular particularly particulier particuliere
    particulierement partie partout parts parvenir passait passe passee passent passer
    passionnant passionne past patienter pause pauvre pays peaceful peine peiner pencher
    penetrer pensais pense pensent penser pensez people percer percevoir perdu perdue perdurer
    perfect perform perilleux period permanent permettre perplexe perseverer persist person
    personne perspective pertains perturbe pesant peser petit petite peu peur phew piece piger
    pile pincer piquer pire placer places plain plaindre plaire plaisanter plaisir plait planter
    plat plate plausible pleasant please plein pleine pleurer plier plonger plupart plz poche
    point pointe pointing points polish polished ponctuel poor populaire popular porter poser
    positive posseder possess possibility possible possiblement possibly potential potentiel
    pourraient pourrais pourrez pousser pouvais pouvait pouvez pouvons practically practice
    praise pratique pratiquement pratiquer pray preceder precieux precious precipiter precis
    precise precisely precisement preciser precision precisions precoce prefer preferable
    prefere preferer premature premierement prend prendre prends prenons preoccuper present
    presentement presenter preserver pressant presser prestigieux pretend pretendre preter
    pretty prevaloir prevent previous previously prevu prevue prier primary principal principale
    principalement prior prioritaire pris priver probable probablement probably procede proceder
    proceed prochain prochaine proche produce produire profiter profond profondement progress
    progresser prohibit promener promettre promise proper properly propose proposer proposez
    propre proprement proteger protest protester prove provenir provide prudent ptdr pu puiser
    puisse puissent pull pump punch pur pure purely pus push put putting puzzled quaint qualify
    quarrel quart quarter quasi quasiment quelconque quelquefois queque question questions
    quickest quiet quietly quinze racontait raconter radiate raison raisonnable raisons ralentir
    ramasser ramener random ranger rapidos rappel rappeler rappelle rapport rapporter rare
    rarely rarement rassurant rassurer rater rattraper ravi read reading ready realise realiser
    realiste realistic realite realize really reason reasonable reasons recall recap recemment
    recent recente recently reckon reclamer recommande recommander recommandez recommencer
    recommend recommends reconnaissant recourir reculer redonner reduce reduire reellement refer
    refers reflechir reflect refresh refresher refuse refuser regarde regarder regarding regret
    regretter regular regularly regulier regulierement reject rejeter related relates relatif
    relative relevant relever reliable relier relieved rely remain remaining remains remarquable
    remarquer remember remercier remettre remind reminded reminder remote remplir remuer
    rencontre rencontrer rend rendez rendre rendu renoncer renseignement renseignements
    renseigner rentre rentrer renverser repair repartir repasser repeat repete repeter reposer
    repousser representer reprocher repugnant request require rescue resemble resist resister
    resolu respirer ressembler ressentir ressortir rest reste rester restore resume resumer
    retarder retomber retourner retrouver return reunir reussir reveal reveil reveiller reveler
    revenir rever reverse revetir reviens revient reviser revision revoir revoltant rich riche
    rid ride ridicule ridiculous rien right rigide rigoler rigolo rigoureux rire risquer roll
    rond rot rotten rough roughly rouler round rue ruin ruiner run running rush sachant sache
    sad safe sage sain sais saisir sale saluer salut samedi satisfaire satisfait satisfied
    satisfy saturday sauf sauvage sauvegarder sauver savage savais savait save saved savent
    savez savoir savons saw saying scandaleux scare scared scary scatter scream screw sec
    seconds secouer secret section sections seduisant seeing seem seemed seems seen self selfish
    semaine semaines semblable semble semblent sembler send sens sense sensible sensitive sent
    sentence senti sentir separate separe separer september septembre serais serein serieuse
    serieusement serieux serious seriously serrer serve serviable servir settle seul seule
    seulement several severe shake shaky shallow shame shape share sharp shift shine shiny
    shiver shock shocking shop short shortly shout shouting show showed showing shown shows
    shrug shut shy side sieste siffler sigh sign signal signe signifier silent silly similar
    simple simplement simples simply singulier sink sip sit sitting situation slap slide slight
    slim slip slippery slow small smart smash smh smile smooth snatch sneeze snore soak soft
    soir soiree sombrer sometime sometimes somewhat somewhere sommaire somme songer sonner
    sooner sore sorry sort sorte sot souci soudain souffler souffrir souhaitable souhaite
    souhaiter souhaitez soulager soulever soumettre sound sounded sounds soupconner soupirer
    souple sour sourire soutenir souvenez souvenir souviens spare special speciale specialement
    specific specifically specifique specifiquement spend spent spill spin splendide spoil
    spotless spray square squeeze stable stain stale stamp standing stare start started state
    stay steady steep steer stick sticky stiff stir stop stopped store stormy stout straight
    strange strap stress stresse stressed stressee stressing stretch strict strictement strictly
    strip stroke struggling stubborn stuck stuff stupid stupide subir subject sublime submit
    subtil succeed succomber suck sucks sudden suddenly suer suffer suffire suffisamment
    suffisant suffit suggerer suggest suggested suggestion suggestions suit suitable suite
    suivent suivi suivre sujet summarise summarize summary sunday super superbe superficiel
    supplementaire supplier suppliquer supply support supportable suppose supposedly supposee
    supposement supposer sure surely surement surgir surprendre surpris surprise surprised
    surround sursauter survive survivre swallow swamped sweep sweet swing switch sympa tacher
    tackle taire take takes taking talked tall tame tannant tanne tap taper tard tasse tbd team
    tease telement tell tellement tells temporaire temporary temps tempt tenace tend tender
    tendre tends tendu tenir tense tente tenter terme termes termine terminer terms terrible
    terrifiant terrified tete thank thanks thaw theme thick thinking thinks thought thoughtful
    thoughts thousand threaten throw thursday thx tick tickle tie tiens tient tiers tight time
    timide tiny tip tips tired tirer tjs today together tombe tomber tomorrow tonight tonne tons
    took top topic toquer torcher tordre tot total totalement totally touch touchant tourne
    tourner towards town trace trahir tranche tranquille transform transmettre trap travail
    traverser treat trebucher tremble trembler tremendous trente tricher trick tries trip triste
    tromper troublant troubler trouve trouver truc trucs true truly trust truth try trying tse
    tuer tuesday tug tumble turn turned turns twelve twice twist ty type typical typically
    typique ugh ugly ultimately ultra um unable unanime unclear undergo understand understanding
    understood undo unexpected unfortunately unique unless unsure unusual upper upset urge
    urgent urgente useful useless user usual usually usuel utile utiles utilise utiliser vague
    vaguely vaguement vaille valable valoir valuable vanish vanter variable varier various vary
    vast vaste vaut vendre vendredi venir venu verifie verifier verite verser vexer victorious
    vide vider vie vieille viennent viens vient vieux view viewpoint vif vigilant vilain ville
    vingt violent visible visiblement visit vite vive vivid vivre voie voir vois voudrais
    voudrait voudrions voulais voulait voulons voulu voyez voyons vrai vraie vs vu vue
    vulnerable wait waited waiting wake walk walked wall wander wanted wanting warm warn waste
    wasted wasting wave weak wealthy weary wednesday week weekend weekends weeks weigh weird
    welcome wet whatsoever whenever wherever whichever whisper whistle whoever whole wicked wide
    wild willing win wipe wise wish withdraw witness witty wobble wonder wondered wonderful
    wondering work working works worldwide worried worries worry worse worst wow wrap wreck
    writes wrong wrote wtf xmas yavait yawn yea year years yell yelled yelling yen yesterday
    young yup zero
  `
    .trim()
    .split(/\s+/),
);
