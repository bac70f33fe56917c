/** The words of the plan: strategy, steps, policies and results. */
export const PLAN = `
  ~strategy: strategy, strategie, strategies, strategic, strategique
  ~communication: communication, communications, comms, com, comm
  ~obligation: obligation, obligatory, obliged, mandatory, compulsory, required, forced, oblige,
    obligatoire, obliges, have to be, have to have, absolument, forcement
  ~advantage: advantage, benefit, benefits, upside, pro, pros, plus side, gain, worth, pluses,
    avantage, benefice, gagne, gagner, bons cotes, argument, arguments, interet, bon cote, why
    bother, get out of, out of it, nous apporte, apporte, in it for us, point of, profit,
    usefulness, utilite, plus, bienfait, retombees, payoff, bother with, bother, pourquoi aller,
    avantageux
  ~challenge: challenge, difficulty, difficulties, hurdle, obstacle, hard, downside, con, cons,
    tricky, defi, difficulte, difficile, enjeu, enjeux, inconvenient, tough, pitfall, risk, risks,
    risque, risques, danger, piege, ecueil, hurdles, drawback, desavantage, limite, hardest,
    struggle, complicated, complique, bloque, bloquer, blocage, barrier, barriers, freine, frein,
    freins, stumbling block
  ~step: step, steps, stage, stages, phase, phases, etape, etapes
  ~process: process, procedure, demarche, processus, method, methode, roadmap, feuille de route,
    order, ordre, sequence
  ~integrate: integrate, integration, integrating, bring in, bringing in, bring social, integrer,
    integre, implanter, adopt
  ~begin: begin, starting, first thing, commence, commencer, debuter, debut, demarrer, launch,
    lancer, lancement, start out, first of all, kick off, premiere chose, initial, launching,
    lance
  ~mnemonic: mnemonic, acronym, memory aid, trick to remember, mnemonique, acronyme, aide memoire,
    mnemotechnique, truc pour retenir
  ~signify: stand for, stands for, meaning, mean by, veut dire, veulent dire, signifie,
    definition, definir
  ~objective: objective, goal, goals, purpose, aim at, objectif, objectifs, dans quel but, buts
  ~choose: choose, choosing, choice, pick, picking, select, decide between, choisir, choix,
    choisit, selectionner, trancher
  ~trait: characteristic, characteristics, trait, feature, caracteristique, particularite
  ~reserve: reserve, grab, book our name, claim, reserver, steal
  ~policy: policy, policies, politique, politiques
  ~guide: guide, user guide, handbook, playbook, guide utilisation, manual, manuel
  ~succession: succession, take over, takes over, taking over, replace, replacement, quit, quits,
    quitting, resign, resigned, leaves us, is leaving, maternity, on leave, releve, reprendre,
    remplacer, demissionner, demission, conge maternite, part en conge, parti, successor,
    predecesseur, prend la suite, falls sick, gets sick, tombe malade, malade, relais, relay,
    prendre le relais, handover, hand over to, leave, left us, quitte, quitter, depart, absence,
    absent, away, partir, vacation cover, backup
  ~turnkey: turnkey, turn key, cle en main, cles en main, ready to use, pret a emploi
  ~glossary: glossary, lexicon, lexique, glossaire, vocabulary
  ~editorial: editorial, editoriale, editoriaux
  ~line: line, ligne
  ~example: example, exemple, exemples, case study, anecdote
  ~trousers: trousers, pants, leggings, pantalon, pantalons, yoga pants
  ~validate: validate, validated, validation, valider, valide, faire valider
  ~approve: approve, approved, approval, approves, sign off, sign off on, green light, ok from,
    approuver, approuve, approbation, feu vert, signer, accord de, authorise, authorize,
    autorisation, autoriser, approving, ok par, aval
  ~scheme: scheme, chart, flowchart, diagram, decision tree, schema, arbre de decision,
    organigramme, arbre decisionnel, decisionnel, grille, protocole, protocol
  ~autonomy: autonomy, autonomous, permission, without asking, autonomie, autonome, leeway, marge
    de manoeuvre
  ~justify: justify, justifies, justification, justifier, justifie
  ~rule: rule, rules, regle, regles, reglement, norm, norms, norme, normes, standard, standards,
    guideline, guidelines, consigne, consignes, directive, directives, do s and don, permitted,
    interdit, droit de
  ~respect: respect, obey, respecter
  ~ethics: ethic, ethics, ethical, ethique, deontologie
  ~important: important, most important, importante, crucial, essential, essentiel, key, matters
    most, plus importante, plus important, priority, priorite, essentielle
  ~neglected: neglect, neglected, negligee, neglige, negliger, overlooked, forgotten, oublie,
    oublier, skip, sauter, forget, forgets, forgot, ignored, neglects
  ~tedious: tedious, boring, painful, fastidieux, penible, fastidieuse, a pain, annoying,
    fatigant, laborious, laborieux
  ~long: long, so long, lengthy, longue, longtemps
  ~create: create, creating, creation, creer, cree, build, building, set up, write, writing,
    rediger, ecrire, bati, batir, construire, open, opening, ouvrir, develop, developing,
    developper, grow, growing, grandir, agrandir, developpe, establish, mettre sur pied, mettre en
    place, monter
  ~problem: problem, problems, issue, issues, trouble, probleme, problemes
  ~solution: solution, solutions, fix, solve, regler, resoudre
  ~evangelise: evangelise, evangelize, evangelist, evangeliser, evangelisation
  ~added: added value, valeur ajoutee, plus value, plus values, add value
  ~control: control, controle, controler, controlling, mastery, maitrise, maitriser
  ~lose: lose, losing, loss, give up, let go, hand over, perdre, perd, ceder, perte, lost,
    perdons, let go of
  ~authentic: authentic, authenticity, genuine, sincere, authentique, authenticite, vrais,
    sinceres, sincerite, real, true to ourselves, honest, honnete, vrai sur
  ~accept: accept, accepting, accepter
  ~convince: convince, persuade, convaincre, persuader
  ~identity: identity, image, identite, image de marque, reputation, presence, personality,
    personnalite, notoriete, visibilite, visibility
  ~strong: strong, strongly, fort, forte, solid, solide, strengthen, renforcer, stronger, solidify
  ~evaluate: evaluate, evaluation, evaluating, measure, measuring, metrics, metric, kpi, kpis,
    statistics, stats, evaluer, evalue, mesurer, indicateur, indicateurs, statistiques, bilan,
    worked, track results, assess, assessment, mesure, suivi des resultats, track our, indicators,
    indicator
  ~result: result, results, performance, resultat, resultats
  ~adjust: adjust, adjustment, adjusting, ajuster, ajustement, ajuste, improve
  ?who: who, whom, whose, by whom, qui
  ?where: where
  ?why: why, pourquoi, pk, pkoi
  ?howmany: how many, combien, number of, nombre
`;
