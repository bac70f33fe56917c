/** The words of the plan: strategy, steps, policies and results. */
export const PLAN = `
  ~strategy: strategy, strategie, strategies, strategic, strategique
  ~communication: communication, communications, comms, com, comm
  ~obligation: obligation, obligatory, obliged, mandatory, compulsory, required, forced, oblige,
    obligatoire, obliges, have to be, have to have, absolument, forcement
  ~advantage: advantage, benefit, benefits, upside, pro, pros, plus side, gain, worth, pluses,
    avantage, benefice, gagne, gagner, bons cotes, argument, arguments, interet, bon cote, why
    bother
  ~challenge: challenge, difficulty, difficulties, hurdle, obstacle, hard, downside, con, cons,
    tricky, defi, difficulte, difficile, enjeu, enjeux, inconvenient, tough
  ~step: step, steps, stage, stages, phase, phases, etape, etapes
  ~process: process, procedure, demarche, processus, method, methode
  ~integrate: integrate, integration, integrating, bring in, bringing in, bring social, integrer,
    integre, implanter, adopt
  ~begin: begin, starting, first thing, commence, commencer, debuter, debut, demarrer, launch,
    lancer, lancement, start out
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
    predecesseur, prend la suite
  ~turnkey: turnkey, turn key, cle en main, cles en main, ready to use, pret a emploi
  ~glossary: glossary, lexicon, lexique, glossaire, vocabulary
  ~editorial: editorial, editoriale, editoriaux
  ~line: line, ligne
  ~example: example, exemple, exemples
  ~trousers: trousers, pants, leggings, pantalon, pantalons, yoga pants
  ~validate: validate, validated, validation, valider, valide, faire valider
  ~approve: approve, approved, approval, approves, sign off, sign off on, green light, ok from,
    approuver, approuve, approbation, feu vert, signer, accord de
  ~scheme: scheme, chart, flowchart, diagram, decision tree, schema, arbre de decision,
    organigramme
  ~autonomy: autonomy, autonomous, permission, without asking, autonomie, autonome, leeway, marge
    de manoeuvre
  ~justify: justify, justifies, justification, justifier, justifie
  ~rule: rule, rules, regle, regles, reglement, norm, norms, norme, normes, standard, standards
  ~respect: respect, obey, respecter
  ~ethics: ethic, ethics, ethical, ethique, deontologie
  ~important: important, most important, importante, crucial, essential, essentiel, key
  ~neglected: neglect, neglected, negligee, neglige, negliger, overlooked, forgotten, oublie,
    oublier, skip, sauter
  ~tedious: tedious, boring, painful, fastidieux, penible, fastidieuse, a pain
  ~long: long, so long, lengthy, longue, longtemps
  ~create: create, creating, creation, creer, cree, build, building, set up, write, writing,
    rediger, ecrire, bati, batir, construire, open, opening, ouvrir, develop, developing,
    developper
  ~problem: problem, problems, issue, issues, trouble, probleme, problemes
  ~solution: solution, solutions, fix, solve, regler, resoudre
  ~evangelise: evangelise, evangelize, evangelist, evangeliser, evangelisation
  ~added: added value, valeur ajoutee, plus value, plus values, add value
  ~control: control, controle, controler, controlling
  ~lose: lose, losing, loss, give up, let go, hand over, perdre, perd, ceder, perte
  ~authentic: authentic, authenticity, genuine, sincere, authentique, authenticite, vrais,
    sinceres, sincerite
  ~accept: accept, accepting, accepter
  ~convince: convince, persuade, convaincre, persuader
  ~identity: identity, image, identite, image de marque, reputation
  ~strong: strong, strongly, fort, forte, solid, solide
  ~evaluate: evaluate, evaluation, evaluating, measure, measuring, metrics, metric, kpi, kpis,
    statistics, stats, evaluer, evalue, mesurer, indicateur, indicateurs, statistiques, bilan
  ~result: result, results, performance, resultat, resultats
  ~adjust: adjust, adjustment, adjusting, ajuster, ajustement, ajuste, improve
  ?who: who, whom, whose, by whom, qui
  ?where: where
  ?why: why, pourquoi, pk, pkoi
  ?howmany: how many, combien, number of, nombre
`;
