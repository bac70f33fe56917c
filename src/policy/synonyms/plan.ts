/** The words of the plan: strategy, steps, policies and results. */
export const PLAN = `
  ~strategy: strategy, strategie, strategies, strategic, strategique, rattacher, rattache,
    rattachement, se rattache a, organigramme strategique, chapeaute, chapeauter, attached to
    what
  ~communication: communication, communications, comms, com, comm
  ~obligation: obligation, obligatory, obliged, mandatory, compulsory, required, forced, oblige,
    obligatoire, obliges, have to be, have to have, absolument, forcement, no choice, pas le
    choix, on a le choix, have a choice, avons nous le choix, necessary to be, need to be on,
    must be on, must we be, need to have a, need a page, need an account, besoin page, besoin
    une page, besoin de page, faut il etre, must have a page, doit avoir une page, doit on
    avoir, doit on etre, doit etre sur, faut etre sur, faut etre la, faut avoir, il faut avoir,
    faut il avoir, should every, every organisation, every organization, every company, every
    business, every org, toute organisation, toute entreprise, toutes les entreprises, toutes
    les organisations, importe quelle entreprise, chaque entreprise, even a small, imperatif,
    imperative, contraint, contrainte, optional, facultatif, optionnel, optionnelle, volontaire,
    voluntary, serieuse doit, obligation legale, legally required, legally obliged, legally have
    to, required by law, oblige par la loi, refuses to go, refuse aller, refuse etre, just a
    choice, juste un choix, un choix, a choice, free to choose, libre de choisir, va pas sur, y
    va pas, don t go there, aller sur les reseaux
  ~advantage: advantage, benefit, benefits, upside, pros, plus side, gain, worth, pluses,
    avantage, benefice, gagne, gagner, bons cotes, argument, arguments, bon cote, why bother,
    get out of, out of it, nous apporte, apporte, in it for us, profit, usefulness, utilite,
    bienfait, retombees, payoff, bother with, bother, pourquoi aller, avantageux, perks, perk,
    positives, upsides, good side, bons points, point positif, points positifs, positif, cotes
    positifs, bon point, atout, atouts, plus valus, good points, rapporte, nous rapporte, ca
    rapporte, ca donne quoi, donne quoi etre, bring us, brings us, what do we get, get from it,
    valoir la peine, vaut la peine, vaut le coup, worth it, worthwhile, worth the effort, good
    for us, bon pour nous, utile pour nous, help us with, raison etre, raisons etre, raisons
    aller, reasons to be, reason to be, a quoi bon, pros and, le pour, merit, merits, merites,
    aventage, aventages, avantge, advantagous, beneficial, benefique, benefiques, value
    proposition, a gagner, make a case for, case for social, selling points, arguments pour, the
    pros, les plus, what s the point, point of being, point of social, le point de, interet de,
    interet etre, our interest, interet, bonnes raisons, bonne raison, good reason, good
    reasons, reasons why, raisons de, reasons for, raisons y, raison de, donne quoi de bon, de
    bon, quoi de bon, enumere les, presence sociale
  ~challenge: challenge, difficulty, difficulties, hurdle, obstacle, downside, tricky, defi,
    difficulte, difficile, enjeu, enjeux, inconvenient, tough, pitfall, risks, risque, risques,
    piege, ecueil, hurdles, drawback, desavantage, hardest, struggle, complicated, complique,
    barrier, barriers, freine, frein, freins, stumbling block, hard part, hard parts, difficult,
    difficult part, embuche, embuches, achoppement, pierre achoppement, galere, galeres,
    headache, headaches, casse tete, downsides, negatives, cotes negatifs, mauvais cotes, points
    negatifs, le contre, inconvenients, what could go wrong, go wrong, mal tourner, mauvaises
    surprises, watch out for, faire attention a, worry about, worries us, craindre, craintes,
    concerns about, obstacles, challanges, chalenge, chalenges, challange, defit, defits,
    struggles, bumps, roadblock, roadblocks, bottleneck, plus dur, plus difficile, most
    difficult, hardships, bad side, dark side, cote sombre, revers, hard about, so hard, pros et
    cons, the cons, les dangers, dangers of, dangers des, danger de, risks of, we risk, risque t
    on, on risque, at risk
  ~step: step, steps, stage, stages, phase, phases, etape, etapes, stp, etap, etapp
  ~process: process, demarche, processus, method, methode, roadmap, feuille de route, sequence,
    path, overview, big picture, vue ensemble, start to finish, beginning to end, debut a la
    fin, de a a z, a to z, from scratch, from zero, de zero, partir de zero, part de zero,
    parcours, marche a suivre, step by step, game plan, chronologie, timeline, whole thing,
    recipe for, comment proceder, how to proceed, cheminement, trajet, deroulement, mode emploi,
    full picture, in what order, dans quel ordre, en ordre, procedure, recap, resumer, resume
    la, grandes etapes, les grandes lignes, main steps, whole process, all the steps, toutes les
    etapes, liste des etapes, sum up the, summary of the steps, ordre, order, remettre en ordre,
    right order, bon ordre, bienfaits
  ~integrate: integrate, integration, integrating, bring in, bringing in, bring social,
    integrer, integre, implanter, adopt, integreting, integrat, adopter, adoption, adopting, get
    into social, getting into social, embark, embarquer, se lancer, nous lancer, on se lance, se
    lancent, going social, go social, start with social, get started, getting started, start on
    social
  ~begin: begin, starting, first thing, commence, commencer, debuter, debut, demarrer, launch,
    lancer, lancement, start out, first of all, kick off, premiere chose, initial, launching,
    lance, start with, starts with, starting point, point de depart, on part, part ou, par ou,
    en premier, first of, at first, au depart, au tout debut, very first, jump off, kickoff,
    premiere affaire, first move, first task, on fait en premier, do first, fait en premier,
    faire en premier, what first, avant meme, before even, commence par quoi, first and foremost
  ~mnemonic: mnemonic, acronym, memory aid, trick to remember, mnemonique, acronyme, aide
    memoire, mnemotechnique, truc pour retenir, trick for remembering, memorize, memorise,
    memoriser, retenir, rappelle toi, moyen de retenir, remember the list, short word, petit
    mot, initials, initiales
  ?signify: stand for, stands for, meaning, mean by, veut dire, veulent dire, signifie,
    definition, definir, meant, definitions, defini, define, defines, est ce on entend, on
    entend par, entend par, explain what, cest quoi, the point of step
  ~objective: objective, goal, goals, purpose, aim at, objectif, objectifs, dans quel but, buts,
    our aim, aims, targets we set, viser quoi, intention, intentions, but vise, finalite, vise
    quoi, vise t on, pourquoi on fait, achieve, accomplish, accomplir, atteindre, trying to
    achieve, veut on atteindre
  ~choose: choose, choosing, choice, pick, picking, select, decide between, choisir, choix,
    choisit, selectionner, trancher, chose our, select the, on choisit, selon quoi, on what
    basis, based on what, criteria, critere, criteres, which network, which platform, which
    platforms, which networks, quel reseau, quels reseaux, quelle plateforme, quelles
    plateformes, which one do, decide which, best network, best platform, meilleur reseau,
    meilleure plateforme, right network, right platform, bon reseau, bons reseaux, right tool,
    right tools, bons outils, bon outil, choisi, choisisse, opt for, opter, or youtube, or
    linkedin, or facebook, or twitter, ou linkedin, ou youtube, ou facebook, ou twitter, ou
    instagram, or instagram, ou tiktok, or tiktok, how to decide, comment decider
  ~trait: characteristic, characteristics, trait, feature, caracteristique, particularite,
    specifics, specificites, specificite, strengths, forces, propre a chaque, propres a chaque,
    each has its, differences between, differences entre, different networks
  ~reserve: reserve, grab, book our name, claim, reserver, steal, secure our name, take our
    name, took our name, pris notre nom, prendre notre nom, vole notre nom, stole our name, nos
    noms, our name, our names, notre nom, squat, squatting, register our name, registering
    names, enregistrer notre nom, bloquer le nom, nom deja pris, name is taken, already taken,
    deja pris, deja prise, steal our handle, registering usernames, register usernames, register
    our names, register a name, reserver un nom, reserver les noms, usernames, before anyone
    else
  ~policy: policy, policies, politique, politiques
  ~guide: guide, user guide, handbook, playbook, guide utilisation, manual, manuel, user manual,
    usage guide, guide pratique, practical guide, booklet, guidebook, reference document,
    document de reference, guide usage, how to document, documentation, document laisse, leave
    behind, some kind of manual, internal guide, guide interne
  ~succession: succession, take over, takes over, taking over, replace, replacement, quit,
    quits, quitting, resign, resigned, leaves us, is leaving, maternity, on leave, releve,
    reprendre, remplacer, demissionner, demission, conge maternite, part en conge, parti,
    successor, predecesseur, prend la suite, falls sick, gets sick, tombe malade, malade,
    relais, relay, prendre le relais, handover, hand over to, leave, left us, quitte, quitter,
    depart, absence, absent, away, partir, vacation cover, backup, quit on us, just quit, left
    the company, parti sans, est parti, est partie, en va, en aller, part en vacances, on
    vacation, away for, goes away, moves on, walked out, resigns, resigning, demissionne,
    demissionnaire, lache la job, change emploi, arret maladie, conge maladie, conge de mat,
    conge de maternite, conge parental, mat leave, parental leave, retirement, retires,
    retraite, prend sa retraite, hit by a bus, fill in for, filling in, step in for, prendre la
    place, remplacant, remplacante, nouvelle personne, new person, new hire takes, passation,
    transfert des connaissances, knowledge transfer, continuity, continuite, assurer la suite,
    hors service, indisponible, unavailable, nobody knows how, personne sait comment, personne
    connait, autobus, left nothing behind, rien laisse, sans rien laisser, sans documentation,
    no documentation, zero documentation, left zero, left no notes, sans notes, aucune note, no
    notes, someone else can, quelqu un autre pourrait, continuer sans moi, continue without me,
    without me, sans moi, en mon absence, in my absence, while i m away, si je pars, if i leave,
    when i leave, quand je pars, gets hit, prendre ma place, take my place, paternity, paternity
    leave, conge paternite, conge de paternite, no one can take, nobody can take, personne peut
    prendre, personne pour remplacer
  ~turnkey: turnkey, turn key, cle en main, cles en main, ready to use, pret a emploi, cle en
    mains, all set
  ~glossary: glossary, lexicon, lexique, glossaire, vocabulary, terminology, terminologie,
    glossary of, terms list, jargon, definitions of terms, lexique des
  ~editorial: editorial, editoriale, editoriaux, editorail, editorialle, edito
  ~line: line, ligne, editorial direction, orientation, direction editoriale
  ~example: example, exemple, exemples, case study, anecdote, real case, cas concret, cas reel,
    cas vecu, real life example, concrete example, exemple concret
  ~trousers: trousers, pants, leggings, pantalon, pantalons, yoga pants, legging, jeans, yoga
    gear, lycra, spandex, vetement, vetements, clothes, clothing, sport clothes
  ~validate: validate, validated, validation, valider, valide, faire valider, confirm with,
    faire confirmer, check with, double check with, valider avec, validating, validate with,
    passer par, run it by, run by, run this by
  ~approve: approve, approved, approval, approves, sign off, sign off on, green light, ok from,
    approuver, approuve, approbation, feu vert, signer, accord de, authorise, authorize,
    autorisation, autoriser, approving, ok par, aval, ok it, okay it, give the ok, give the
    okay, give ok, say yes to, dire oui, donne le ok, donner son accord, donne son accord, signs
    off, signed off, signing off, sign the, get approval, accepted by, accepte par, approuvees,
    approuves, approved by, entine, enteriner, ratify, ratifier, adopt the policies,
    approbations, aprobation, aprouver, aprouve, has to ok, blessing, benediction, rubber stamp,
    go ahead from, go higher up, monter plus haut, passer au conseil, autorise, autorisent,
    authorised, authorized, dit oui, says yes, who says yes, ok final, final ok, final say,
    dernier mot, decision finale, final decision, who decides on
  ~scheme: scheme, chart, flowchart, diagram, decision tree, schema, arbre de decision,
    organigramme, arbre decisionnel, decisionnel, grille, protocole, protocol, decision scheme,
    flow chart, work flow, workflow, logigramme, tableau decisionnel, decision chart, diagramme,
    shema, chema, process map
  ~autonomy: autonomy, autonomous, permission, without asking, autonomie, autonome, leeway,
    marge de manoeuvre, on my own, by myself, toute seule, tout seul, de moi meme, de mon propre
    chef, ask permission, asking permission, demander permission, demander la permission,
    demander a mon, freedom, liberte, free hand, carte blanche, latitude, room to act, act
    alone, agir seul, decide alone, decider seul, independence, independance, asking my boss,
    sans demander, without approval, sans autorisation, empower, empowered, empowerment, leeway
    for, faut que je demande, je dois demander, have to ask, need to ask, demande a mon boss,
    demander a ma boss, demande a ma boss, wait for approval, attendre approbation, attendre le
    ok, ask my boss every, ask my boss each, ask my boss before
  ~justify: justify, justifies, justification, justifier, justifie, explain ourselves, defend
    ourselves, defendre, back up, prouver, prove that, account for, rendre des comptes, why we
    did, pourquoi on a fait, why we replied, why we said, cover myself, me couvrir, justifying,
    justified, defend our, answer for, explain our actions, motiver nos
  ~rule: rule, rules, regle, regles, reglement, norm, norms, norme, normes, standard, standards,
    guideline, guidelines, consigne, consignes, directive, directives, do s and don, permitted,
    interdit, droit de, allowed to, allowed, not allowed, ont le droit, le droit, a le droit,
    avez le droit, dos and donts, code de conduite, code of conduct, encadrement, encadrer,
    encadre, framework, boundaries, balises, balise, forbidden, forbid, prohibited, banned from,
    interdire, interdits, permis, permit, charter, charte, on peut dire, can say, can they say,
    can post, peuvent publier, peuvent ecrire, peuvent dire, peut dire, may post, may say,
    exprimer sur
  ~respect: respect, obey, respecter
  ~ethics: ethic, ethics, ethical, ethique, deontologie, professional ethics, ethique
    professionnelle, moral, morale, integrite, integrity, ethiques, professionalism,
    professionnalisme
  ~important: important, most important, importante, crucial, essential, essentiel, key, matters
    most, plus importante, plus important, priority, priorite, essentielle, matter most, matters
    the most, matter the most, number one, top priority, incontournable, capital, primordial,
    primordiale, crucial step, vital, key point, point cle, majeur, plus que tout, above all,
    avant tout, par dessus tout, most critical, le plus important, la plus importante, the most
    important
  ~neglected: neglect, neglected, negligee, neglige, negliger, overlooked, forgotten, oublie,
    oublier, skip, sauter, forget, forgets, forgot, ignored, neglects, skips, skipped, skipping,
    rushed, bypass, saute, sautent, sauter par dessus, passe par dessus, laisse de cote, laissee
    de cote, mise de cote, left out, underestimated, sous estime, sous estimee, nobody does,
    everyone forgets, everybody forgets, everyone skips, everybody skips, tout le monde oublie,
    le monde saute, met de cote, bacle, baclee, omis, omise, omit, often missed, most neglected,
    delaissee, neglects most, leaves out, negligent, neglecting, overlook, overlooks, sous
    estiment, get neglected, is neglected, negligent le plus, negliges, neglected by
  ~tedious: tedious, boring, painful, fastidieux, penible, fastidieuse, a pain, annoying,
    fatigant, laborious, laborieux, tiresome, long and boring, plate a faire, ennuyant,
    ennuyante, ennuyeux, ennuyeuse, exhausting, epuisant, penibles, slog, drag, dull, ardu,
    ardue, lourd, lourde, time consuming, takes forever, prend une eternite, demande du temps,
    takes time, prend du temps, prend tu du temps, ca prend du temps, lots of work, beaucoup de
    travail, beaucoup ouvrage, lot of work, gros travail, afternoon, en une journee, in a day,
    in one day, in an hour, en une heure, overnight job, rapidement fait, quickly done, quick to
    write, rapide a ecrire, vite fait, fait vite
  ~long: long, so long, lengthy, longue, longtemps, how much time, takes how long, prend combien
    de temps, longueur, ages
  ~create: create, creating, creation, creer, cree, build, building, set up, write, writing,
    rediger, ecrire, bati, batir, construire, open, opening, ouvrir, develop, developing,
    developper, grow, growing, grandir, agrandir, developpe, establish, mettre sur pied, mettre
    en place, monter, batit, forge, forger, develop a, creates, created, start our, bring
    together, rassembler, draft, drafting, redaction, monte, put together, bring about,
    cultivate, nurture, fostering, foster
  ~problem: problem, problems, issue, issues, trouble, probleme, problemes, concerns raised,
    pepin, pepins, souci, soucis, hiccup, hiccups, ennuis, difficulties that come
  ~solution: solution, solutions, fix, solve, regler, resoudre, first answer, fixes, solves,
    resolve, resolves, resout, regle les, repare, reparer, premiere solution, first fix, sort
    out, sorts out, depanner, troubleshoot
  ~evangelise: evangelise, evangelize, evangelist, evangeliser, evangelisation, evangelizing,
    evangelising, spread the word, passer le mot, precher, preach, advocate, prone, promouvoir
    usage, ambassador of, porte voix
  ~added: added value, valeur ajoutee, plus value, plus values, add value, value added, add
    something, apporter quelque chose, apporte de plus, apporte quelque chose, bring to the
    table, contribute, contribution, plusvalue, extra value, something extra, bring value,
    brings value, apporter de la valeur, apporter une valeur, worth reading, interesting for
    them
  ~control: control, controle, controler, controlling, mastery, maitrise, maitriser, in control,
    say so, grip, mainmise, main mise, tout controler, micromanage, verrouiller, controll,
    control over, control of
  ~lose: lose, losing, loss, give up, let go, hand over, perdre, perd, ceder, perte, lost,
    perdons, let go of, loosing, lacher prise, lache prise, letting go, laisser aller,
    abandonner, relinquish, surrender, yield, cede, cedons, ceder une partie, share control,
    partager le controle, lacher du lest
  ~authentic: authentic, authenticity, genuine, sincere, authentique, authenticite, vrais,
    sinceres, sincerite, real, true to ourselves, honest, honnete, vrai sur, be real, being
    real, stay real, rester vrai, vrai, be ourselves, ourselves, soi meme, nous memes, real
    humans, real human, like humans, sound human, fake it, fake, faking, pretend, faire
    semblant, jouer un role, play a role, corporate, langue de bois, phony, sincerely,
    franchise, genuinely, spontaneous, spontane
  ~accept: accept, accepting, accepter, live with, vivre avec, live with it, put up with,
    endure, endurer, tolerate, tolerer, supporter, faire avec, take it, suck it up, deal with
    it, cope, encaisser, accept that, prendre avec le sourire, grow a thick skin, avaler
  ~convince: convince, persuade, convaincre, persuader, sell the idea, vendre idee, vendre le
    projet, pitch, pitching, pitch this, win over, rallier, sell social, vendre les medias,
    vendre les reseaux, sell it to, make the case, get buy in, buy in, sceptique, sceptiques,
    skeptical, sceptical, reluctant, reticent, reticente, reticents, doubtful
  ~identity: identity, identite, image de marque, reputation, personality, personnalite,
    notoriete, visibilite, visibility, brand image, image publique, digital footprint,
    footprint, empreinte, image numerique, image en ligne, online image, online presence,
    presence en ligne, presence numerique, branding, brand identity, who we are, presence
    numerique forte
  ~strong: strong, strongly, fort, forte, solid, solide, strengthen, renforcer, stronger,
    solidify, robust, robuste, powerful, puissante, puissant, marquee, marquante
  ~evaluate: evaluate, evaluation, evaluating, measure, measuring, metrics, metric, kpi, kpis,
    statistics, stats, evaluer, evalue, mesurer, indicateur, indicateurs, statistiques, bilan,
    worked, track results, assess, assessment, mesure, suivi des resultats, track our,
    indicators, indicator, how it went, how did it go, worked out, marche ou pas, ca marche, ca
    fonctionne, ca a marche, a marche, did it work, it worked, is working, it s working, working
    or not, success, succes, successful, reussi, reussite, efficace, efficacite, effective,
    effectiveness, know if it, savoir si, review our, faire le point, point final, take stock
    after, postmortem, post mortem, retour experience, appraisal, measurement, mesurons,
    mesures, look back, constat, verify results, verifier les resultats, gauge
  ~result: result, results, performance, resultat, resultats
  ~adjust: adjust, adjustment, adjusting, ajuster, ajustement, ajuste, improve, change course,
    corriger, correct course, rectifier, tweak, tweaking, fine tune, refine, ajustements,
    adjustments, ameliorer, amelioration, improvement, improving, adapt, adapter, readjust,
    reajuster, fix what
  ?who: who, whom, whose, by whom, qui
  ?where: where
  ?why: why, pourquoi, pk, pkoi
  ?howmany: how many, combien, number of, nombre
  ~absent: stay off, stay out of, staying off, opt out, do without, se passer, rester en dehors,
    en dehors des reseaux, fermer nos comptes, fermer les comptes, fermer la page, fermer notre
    page, close our accounts, close our account, shut down our page, shut our page, delete our
    accounts, wants out of, out of social media, off social media, quitter les reseaux, pas etre
    la, not be on, pas etre sur, pas sur les reseaux, not on social, absent des reseaux, pas
    avoir de page, skip social media, avoid social media, boycott, eviter les reseaux, rester
    hors, without social media, sans les reseaux, pas de compte, pas de page, no page, no
    account, boycotter, ignorer les reseaux, ignore social media, stay away, rester loin,
    retirer des reseaux, get off, leave social media, se retirer, pull out of, not to be on, not
    being on, not to be there, zero presence, no presence, aucune presence, sans presence,
    without posting, sans publier, survive without, vivre sans, pas besoin de facebook, don t
    need facebook, pas besoin des reseaux, don t need social, do we need facebook, besoin de
    facebook, sans facebook, without facebook, pas internet, y sommes pas, on y est pas, we re
    not there, pas present, pas presents, not present, veut pas etre, veux pas etre, voulons pas
    etre, ne veut pas on, does not want us, doesn t want us, veux pas de page, ne veux pas de,
    want no page, stay out, rien publier, post nothing, never post, jamais publier, say no to,
    dire non aux, won t have it, veut rien savoir, wants nothing to do, for kids
  ~topic: sujets, topics, themes, thematique, thematiques, aborde, aborder, abordons, what we
    talk about, de quoi on parle, de quoi parler, ce dont on parle
`;
