/** Words of everyday talk, in both languages: greetings, days, places of work, asking itself. */

/** Unknown, they say nothing against an answer; known, they count for less than a subject. */
export const LIGHT: ReadonlySet<string> = new Set(
  `
    abandon abattre abord aboutir above absolutely absorb accabler accelerer acceptable
    accompagner accompany accord accorder according accrocher accueillir accumuler achever
    across actif active actual actually actuellement add additional admettre admire admirer
    admit adore adorer adores advice advise afaik affaire affaires affect affirmer afford
    affronter afraid afternoon agacer aggraver aggressive agir ago agreable agree agreed ahh
    aide aider aigu aime aiment aimerais aimerait ajouter alarm alarmer alive allait aller allez
    allo allonger allons allowed alone alright alternative always amaze amazing ambitieux
    ambitious amener amical ammunition among amount amuse amuser an ancien ancienne ancient
    angry annee annees annoncer annoy annoyed annuler anormal another ans anxious anybody anyone
    anyway anyways anywhere aout apercevoir apercu apologise apologize apparaitre apparemment
    apparent apparently appear appeler appelle appelons appliquer apply appoint apporter
    apportez appreciate apprecie apprecier apprend apprendre apprends appris approcher
    appropriate approximately appuyer april apte argue argued argues arguing around arracher
    arrange arranger arreter arrive arrived arrivee arrivent arriver ashamed aside ask asked
    asking asks aspect aspirer assez assis assist assister assume assumer assumes assuming
    assure assurer astheure atroce attach attacher attempt attend attendant attendons attendre
    attends attendu attention attirer attractive attraper augmenter august aujourd auparavant
    aurais aurions autant automne autour autre autrement autres autumn avaient avais avancer
    avide avoid avoue avouer avril await aware awesome awful awhile awkward back badly bah
    baisser bakery balance balancer banal bare barely barrer bas base baser basic basically
    basique basiquement basis battre bavarder bazar beau beaucoup beautiful became because beg
    began begin beginner beginning begins behind belief believe belle below bend beside besides
    best bete betement betes better beyond bientot big bigger biggest bit bitter bizarre blague
    blah blank blind blow boast bof bold bon bonjour bonne bonnes bons bonsoir bord bore bored
    boss bottom bottomline boucher bouger bought bouleverser bounce bout bow brasser brave break
    breath breathe brief briefing briefly bright brillant brilliant bring brings briser broad
    broke broken brought brouiller brouillon bruler brusque brutal bullet bullets bump bunch
    bureau burn burst busy bye call called calm calme calmer came cancel capable capote capoter
    capte capter capture care careful carefully careless carrement cas case casser catch caught
    cause causer causes celebrate celebre celebrer cense censee censes centaine center centre
    cents certain certainly cesse cesser chair chaise chance chances chanceux change changed
    changement changer changing chaotique charger charmant charming chase chaud che check
    checked checking cheer cheerful cheers chic chicaner chiffre chilly choke choquer chose
    chosen choses chu chus ciao citer city claims clair claire clairement claires clairs
    clarifier class classe classer clean clear clearly clever climb close clue clueless clumsy
    coin coincer colder colere colle collect coller combattre combine combler come comes comfort
    comfortable coming comique commander commencer commettre commit common commun compare
    comparer compenser complet complete completely completer complets complex complexe
    complicate compliquer compose composer comprehensif comprenais comprend comprendre comprends
    compris comprise compter concentrate concentrer concern concernant concerne concerned
    concerner concerns conclude conclure conclusion concret concrete concretely concretement
    confess confiant confident confirm confirme confirmer conforme confortable confus confuse
    confused confusing confusion connais connait connaitre connect connu conscious conseil
    conseiller conseils consentir consequence consequent conserver consider considerable
    considered considerer consist consister constant constantly construct consulter contain
    contains contenir contenter contient continue continued continuer continues continuing
    contraindre contraire contrairement contrary contre convenable convenient convenir convinced
    convo cool coquin cordialement corner correct correspondre coucher coucou couille couler
    coup coupable coupe couper couple courageux courant courir court couvrir cover coworker
    crack craignons craindre crains craint crawl creatif credible creuser creux creve crier
    croire crois croiser croit cross crowd crowds croyais crush cry curieuse curieux curious
    curly current currently cut cute dac daccord damaged damn dangereux dangerous dare dark day
    days dead deaf deal deals dear debarquer debate debated debating debattre debile deborde
    debordee deborder debrouiller debutant debutante december decembre decent decevoir decide
    decided decidement decident decider decides deciding decidons decisif decision declare
    declarer decline decorate decouvrir decrease decrire decris deduire deep definitely
    definitif definitivement degager degouter deguiser delicat delicate delightful demain demand
    demande demandent demander demandes demeurer demolir demuni denoncer dense deny depasser
    depend dependre depends deplacer deposer depressed derange deranger dernier derniere
    dernierement dernieres derniers derouler desaccord desastreux descendre describe deserve
    desespere desirer desk desole desolee desoler desperate despite dessous dessus destroy
    detail detaille detaillee detailler details determined deteste detestent detester detruire
    devant devenu deviner devoiler devoir devrais differ difference different differente
    differently differer difficilement digne dimanche diminuer dirais dirait direct directement
    diriger dirty dis disagree disait disant disappear disappoint discover discret discuss
    discussion discute discuter disent disparaitre dispose disposer disputer distant distinct
    distinguer distract dit dite dites dits divers diverses divide diviser doable docile doigt
    donne donner door double doubler doubt doubts doute douter doutes doux douzaine downtown
    dozen drastique dream drift drives droite drole drop drown dsl dude dumb dummy dur durable
    dure durer during eager early ease easier easiest easily easy echapper echouer eclairer
    eclater ecoeurant econome ecraser edge effect effectivement effectuer effet effort effrayant
    effrayer egal egalement eh elderly elegant element eleve elever eliminer eloigner else email
    embarrass embarrassant embarrassed embarrasser embete embeter emerge eminent emmener
    emmerder empecher emphasise emploie employee emporter empty enable enchante encounter end
    ending endless endormir endroit ends energetic energiser enerver enfer enfoncer enjoy ennuie
    ennuyer enorme enormement enormes enormous enough enseigne enseigner ensure entamer entendre
    entends entendu enter enterrer entier entiere entire entirely entitled entourer entreprendre
    entrer envahir enviable envieux environ envisager envoie envoye envoyer epais epargner
    epouvantable eprouver equal equipe equitable errer erreur erreurs error errors escalader
    escape espece especially espere esperer essaie essay essaye essayer essentiellement essoufle
    essuyer estimer etablir etaler ete eteindre etendre eternal eternel etirer etonnant etonner
    etouffer etourdir etrange etroit etudier evening eventuellement ever everybody everyone
    everywhere evidemment evident evidente evite eviter evoluer evoque evoquer exact exacte
    exactement exactly exagerer exaggerate examine examiner example exceder excellent except
    exceptionnel excited exciter exciting exclure excuse excuser executer exemple exercer
    exigeant exiger exist existe exister exists expand expect expected expecting explain
    explained explains explanation explication explications explique expliquer expliquez explore
    expose exposer extend extra extraordinaire extreme eye fabriquer fabuleux face facile
    facilement faciles facilite fact fade faible fail faillir faint fair fairly faisable faisait
    faisons faithful fall falloir false fameuse fameux familial familiale familiar families
    famille family famous fancy fantastic fantastique faque far fascinant fasten fastoche fatal
    father fatigue fatiguee fatiguer faudra fausse faute faux favor favorable favoriser favorite
    favour favourable favourite fear feasible february feel feeling feels feliciter felt fendre
    ferais ferait ferme fermer fetch feter feuille fevrier few fidele fierce fight figured
    figurer figuring filed filer filing fill fin final finalement finally find finding fine
    finger fingers fini finir finish finished finishes finit first fit fixe fixer flagrant flat
    flexible flood flotter flou floue flow focus fois fold folks follow followed foncer
    fonctionne fonctionner fonder fool foolish force forcement forcer foreign forever forgot
    form formidable fortunate fortune forward fou fouiner foule foules found fournir fourteen
    foutent foutre foutu fragile frail frais franc franchement franchir frankly frappe frapper
    freak freaking freeze freiner frequent frequenter fresh friday friend friends frighten
    frightened frivole froid frotter frustrate fuir fulfil full fun funny furax further future
    gacher gang garantir garde garder gars gaspiller gater gather gauche gaze gener general
    generalement generally genereux generous genial genre genres gens gentil gentiment gentle
    gerable giant gigantic giving glad glance glisser glorious glue god gonfler good gorgeous
    gosh gout gouter govern grace graceful gradual grand grande grandkids grandmother gras grasp
    grateful gratte gratter grave great grim grimper gros grosse grosses grossir grosso groupe
    guarantee guard guess guessing guider guidez guilty guy guys habile habitude habituel
    habituelle habituellement habituels habituer half halfway hand handful handsome handy hang
    happen happened happening happens happy hardly harm harmless hate hated hates hausser haut
    heavy heck hell hello help helpful helping helpless helps hence here herself hesitate
    hesiter heure heureusement heureux heurter hey hi hidden hier high hilarious hint hit hiver
    hiya hmm hold hollow home homme honestly honnetement honorer honteux hope hopefully hopeless
    hoping horrible hors hot hour hug huge hui humain humble hundred hurler hurry icitte idea
    ideal ideale idees idiot idk idle ignorant ignore iirc illogique illustrate illustrer
    imagine imaginer imho imiter immediately immediatement immense imo impact imparfait
    impatient implies implique imply importe imposer impossible impress impressionnant
    impressionner impressive imprevu inacceptable inattendu incapable incertain including
    incomber incomplet inconnu incorrect increase incredible incroyable indeed independant
    indicate indique indiquer indispensable inevitable inexact infect inferieur inferior
    influence info information informations infos injuste innocent inoubliable inquiet
    inquietant inquiete inquieter inquiets insense insert inside insist insiste insistent
    insister insists inspirer instable instance instant instaurer insuffisant insupportable
    intact intelligent intend intense intent interessant interested interesting interroger
    interrompre introduce introduire inutile invent inventer invisible invite inviter
    involontaire involves invoquer irritate irriter isoler item jaloux jam jamais january
    janvier jaser javais jcrois jdis jdois jealous jeter jeudi jeune jeunes jme job join joli
    jolie jolly jouer jouir jour journee journees jours joyeux joyous jpense jsais jte judge
    juger juillet juin july jump june jure jurer justement jvais jveux keen keep keeps kept kick
    kidding kind kindly kk knew knock knowing known knows lache lacher lack lacking lady laid
    laisse laissee laisser lame large las lasser last late lately later latest laugh lay lazy
    lead leads lean leap learn learned learns learnt least led left leger legitimate legitime
    lemme lendemain lent lentement less letting level lever liberer libre lick lie lieu life
    lifetime lift like liked likely likes limit limiter lire lis lisons lisse list liste lit
    little live lived lively lives living load loads logique loin lointain lol lonely longer
    look looked looks loose loosen lost lot lots louche loud love loved lovely loves loving low
    lower lu lucide luck lucky lue lundi lutter machin madame made magasin magnificent mai main
    mainly maintain maintenant maintenir maintient major majorite maladroit malheureusement
    malheureux malhonnete malin malsain man mandated manier manner manquant manque manquer march
    marche marchent marcher mardi maria marie marquer marre mars massif massive master match
    matin matter mature max maximum maybe mdr meantime meanwhile meeting meilleur meilleure mele
    melee meler melt memo menager mener mentir merci merely merge meriter mess messieurs messy
    mettez mettons mid middle midi midnight mieux mijoter milieu milliard mince mind mineur
    minimum minor minuit minuscule minute minutes miser miserable miss missed missing mistake
    mistakes mix mixed moche mode modeste modo moindre mois moitie moment monday monde month
    months montrer mood moquer mordre morning mostly mot mother mou mouiller move moved moves
    moving moyen moyens muet multiple multiply munitions mur murs mute myself mysterieux
    mysterious nah naif nail naitre name named narrow naturally naturellement naughty navrant
    near nearly neat necessaire necessairement necessarily necessary needed neither nerveux
    nervous nettoyer neutre never new newbie next niaise niaisent niaiser niaiseuse niaiseux
    nice nier night niveau nobody nocif nod noel noisy nom nombreux nommer none nonsense noon
    normal normale normalement normally notable noted noter notice noticed nourrir nouveau
    nouvelle november novembre novice now nowhere noyer np nuire nuit nul nulle numb number
    numerous obedient obeir obliger obnoxious obscur obsede obtain obtenir obtient obvious
    obviously occasion occasionally occupe occuper occur october octobre odd odieux oeil offend
    offenser offer office officially offrir often ok okay old omettre omg ones ongoing opinion
    opportun opportunity oppose opposed opposer option oral ordinaire ordinaires ordinary
    ordonner organise organiser organize original originale originally oser other otherwise
    ouais ouf ought ouin oups ourselves outcome outstanding outta ouvert overall overflow
    overwhelmed owe pager pair paisible paix pale panicking panicky pantoute paper papier
    paragraph paragraphe parait paraitre parallele pardonner pareil pareille pareillement
    paresseux parfait parfaite parfaitement parfois parlait parlant parle parlent parler parles
    parlez parlons part partager partant particular particularly particulier particuliere
    particulierement partie partly partout parts parvenir passait passe passee passent passer
    passionnant passionne past patienter pause pauvre pays peaceful peine peiner pencher
    penetrer pensais pense pensent penser pensez people percer percevoir perdu perdue perdurer
    perfect perform perhaps perilleux period permanent permettre perplexe perseverer persist
    person personne perspective pertains perturbe pesant peser petit petite petites petits peu
    peur phew phrase phrases piece piger pile pincer piquer pire pires placer places plain
    plaindre plaire plaisanter plaisir plait planter plat plate plausible pleasant please plein
    pleine plenty pleurer plier plonger pls plupart plutot plz poche poignee point pointe
    pointing points polish polished ponctuel poor populaire popular porte porter poser positive
    posseder possess possibility possible possiblement possibly potential potentiel pouce
    pourraient pourrais pourrez pousser pouvais pouvait pouvez pouvons practical practically
    practice praise pratique pratiquement pratiquer pray preceder precieux precious precipiter
    precis precise precisely precisement preciser precision precisions precoce prefer preferable
    prefere preferer premature premierement prend prendre prends prenons preoccuper present
    presentation presentations presentement presenter preserver pressant presser prestigieux
    presume prete pretend pretendre pretends preter prets pretty prevaloir prevent previous
    previously prevu prevue prier primary principal principale principalement printemps prior
    prioritaire pris priver probable probablement probably procede proceder proceed prochain
    prochaine prochainement proche produce produire profiter profond profondement progress
    progresser prohibit promener promet promettre promis promise promised proper properly
    propose proposer proposez propre proprement proteger protest protester prove provenir
    provide prudent prudente prudents ptdr pu puiser puisse puissent pull pump punch pur pure
    purely pus push put putting puzzled quaint qualify quarrel quart quarter quasi quasiment
    quelconque quelquefois queque question questions quickest quiconque quiet quietly quinze
    quite racontait raconte raconter radiate raison raisonnable raisons ralentir ramasser
    ramener random range rangee ranger rapidos rappel rappeler rappelle rapport rapporter rare
    rarely rarement rassurant rassurer rater rather rattraper ravi read reading reads ready real
    realise realiser realiste realistic realite realize really reason reasonable reasons recall
    recalls recap recemment recent recente recently reckon reclamer recommande recommander
    recommandez recommencer recommend recommends reconnaissant recourir reculer redonner reduce
    reduire reellement refer refers reflechir reflect refresh refresher refuse refuser regarde
    regarder regarding regards regret regretter regular regularly regulier regulierement reject
    rejeter related relates relatif relative relevant relever reliable relier relieved rely
    remain remaining remains remarquable remarquer remember remembers remercier remettre remind
    reminded reminder remote remplir remuer rencontre rencontrer rend rendez rendre rendu
    renoncer renseignement renseignements renseigner rentre rentrer renverser repair repartir
    repasser repeat repete repeter reposer repousser representer reprocher repugnant request
    require rescue resemble resist resister resolu respirer ressembler ressentir ressortir rest
    restart reste rester restore resume resumed resumer retarder retomber retourner retrouver
    return reunion reunir reussir reveal reveil reveiller reveler revenir rever reverse revetir
    reviens revient reviser revision revoir revoltant rich riche rid ride ridicule ridiculous
    rien right rigide rigoler rigolo rigoureux rire risquer roll roman rond rookie rot rotten
    rough roughly rouler round rue ruin ruiner run running rush sachant sache sad safe sage sain
    sais saisir sale saluer salut salutations samedi satisfaire satisfait satisfied satisfy
    saturday sauf sauvage sauvegarder sauver savage savais savait save saved savent savez savoir
    savons saw say saying says scandaleux scare scared scary scatter scream screw sec second
    seconde secondes seconds secouer secret section sections seduisant see seeing seem seemed
    seems seen sees seldom self selfish semaine semaines semblable semble semblent sembler send
    sens sense sensible sensitive sent sentence sentences senti sentir separate separe separer
    september septembre serais serein serieuse serieusement serieux serious seriously serrer
    serve serviable servir settle seul seule seulement several severe shake shaky shallow shame
    shape share sharp sheet shift shine shiny shiver shock shocking shop short shortly shout
    shouting show showed showing shown shows shrug shut shy side sieste siffler sigh sign signal
    signe signifier silent silly similar simple simplement simpler simples simply sincerement
    singulier sink sip sit sitting situation slap slide slides slight slim slip slippery slow
    small smart smash smh smile smooth snatch sneeze snore soak soft soir soiree sombrer
    somebody sometime sometimes somewhat somewhere sommaire somme songer sonner sooner soonish
    sore sorry sort sorte sortes sot souci soudain soudainement souffler souffrir souhaitable
    souhaite souhaiter souhaitez soulager soulever soumettre sound sounded sounds soupconner
    soupirer souple sour sourire soutenir souvenez souvenir souvent souviens souvient spare
    speak speaks special speciale specialement specific specifically specifics specifique
    specifiquement spend spent spill spin splendide spoil spoke spoken spotless spray spring
    square squeeze stable stain stale stamp standing stare start started starting starts state
    stay steady steep steer stick sticky stiff stir stop stopped stops store stormy stout stp
    straight strange strap stress stresse stressed stressee stressing stretch strict strictement
    strictly strip stroke struggling stubborn stuck stuff stupid stupide subir subject sublime
    submit subtil succeed succomber suck sucks sudden suddenly suer suffer suffire suffisamment
    suffisant suffit suggerer suggest suggested suggestion suggestions suit suitable suite
    suivent suivi suivre sujet summarise summarize summary summer sunday super superbe
    superficiel supplementaire supplier suppliquer supply support supportable suppose supposed
    supposedly supposee supposement supposer supposes sure surely surement surgir surprendre
    surpris surprise surprised surround sursauter survive survivre svp swallow swamped swears
    sweep sweet swing switch sympa table tacher tackle taire take takes taking talked tall tame
    tannant tanne tantot tap tape taper tard tas tasse taught tbd teach teaches team tease teen
    telement tell tellement telling tells temporaire temporary temps tempt tenace tend tender
    tendre tends tendu tenir tense tente tenter terme termes termine terminer terms terrible
    terrifiant terrified tete thank thanks thaw theme thick thinking thinks third thought
    thoughtful thoughts thousand threaten throw thumb thursday thx tick tickle tie tiens tient
    tiers tight time timide tiny tip tips tired tirer tjs tks today together told tombe tomber
    tomorrow tonight tonne tons took top topic toquer torcher tordre tot total totale totalement
    totally touch touchant toujours tourne tourner towards town trace trahir tranche tranquille
    transform transmettre trap travail traverser treat trebucher tremble trembler tremendous
    trente tricher trick tries trio trip triste tromper troublant troubler trouve trouver truc
    trucs true truly trust truth try trying tse tuer tuesday tug tumble turn turned turns twelve
    twice twist ty type typed types typical typically typique ugh ugly ultimately ultra um
    unable unanime unclear undergo understand understanding understands understood undo
    unexpected unfortunately unique unless unsure unusual upper upset urge urgent urgente useful
    useless user usual usually usuel utile utiles utilise utiliser vachement vague vaguely
    vaguement vaille valable valent valoir valuable vanish vanter variable varier various vary
    vast vaste vaut vendre vendredi venir venu verifie verifier verite verser veulent veut vexer
    victorious vide vider vie vieille viennent viens vient vieux view viewpoint vif vigilant
    vilain ville vingt violent visible visiblement visit vite vive vivid vivre voie voient voir
    vois voit voudraient voudrais voudrait voudrions voulais voulait voulons voulu voyez voyons
    vrai vraie vraiment vs vu vue vulnerable wait waited waiting wake walk walked wall wander
    want wanted wanting wants warm warn waste wasted wasting wave weak wealthy weary wednesday
    wee week weekend weekends weekly weeks weigh weird welcome wet whatsoever whenever wherever
    whichever whisper whistle whoever whole wicked wide wild willing win winter wipe wise wish
    withdraw witness witty wobble wonder wondered wonderful wondering wonders word words work
    working works workshop worldwide worried worries worry worse worst wow wrap wreck writes
    wrong wrote wtf xmas yavait yawn yea year years yell yelled yelling yen yesterday yeux yo
    young yup zero
  `
    .trim()
    .split(/\s+/),
);
