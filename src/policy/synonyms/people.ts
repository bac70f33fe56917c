/** The words for people: who they are, and what they do for the organisation. */
export const PEOPLE = `
  ~cm: cm, community manager, community managers, community management, com manager, comm
    manager, gestionnaire de communaute, animateur de communaute, gestionnaire de communautes,
    social media manager, social media person, gestionnaire des reseaux, cms, social manager,
    social media lead, social media coordinator, socials person, social person, gestionnaire
    medias sociaux, gestionnaire de medias sociaux, gestionnaire des medias sociaux,
    gestionnaire reseaux sociaux, responsable des reseaux, responsable des medias sociaux,
    responsable des reseaux sociaux, personne des reseaux, personne aux reseaux, fille des
    reseaux, gars des reseaux, coordonnatrice medias sociaux, animateur, animatrice, animatrice
    de communaute, community mgr, gestionnaire comunaute, gestionnaire communaute, digital
    manager, occupe des reseaux, gere les reseaux, gere nos reseaux, gerer nos reseaux, run our
    socials, runs our socials, running our socials, runs the page, run the page
  ~staff: employee, employees, staff, worker, coworker, colleague, salarie, salaries, employe,
    employes, personnel, collegue, travailleur, teammate, teammates, workers, coworkers,
    colleagues, collegues, travailleurs, intern, stagiaire, workforce, personnes a interne, gens
    a interne, equipe interne, internal team, our people, our team, notre monde, membres de
    equipe, team member, team members, caissier, caissiere, vendeur, vendeuse, vendeurs,
    cashier, receptionist, receptionniste, volunteers, volunteer, benevole, benevoles, interns,
    stagiaires, subordinate, personne de equipe, employees s, employer, employee s, everyone at
    work, apprenti, coworker s, gens du bureau, profs, professeurs, teachers, nurses,
    infirmieres, infirmiers, drivers, chauffeurs, serveurs, serveuses, waiters, gardiens, part
    timers, temps partiels, pompiers, firefighters, policiers, cashiers, agents
  ~management: boss, bosses, management, ceo, executive, head office, upper management, general
    management, leadership, chief, vp, dg, direction, direction generale, patron, patronne,
    chef, cheffe, directeur, directrice, gestion superieure, haute direction, pdg, manager,
    managers, dirigeant, dirigeants, supervisor, superviseur, gestionnaire, director, top brass,
    higher ups, board, patrons, bosse, cadres, ceo s, president, presidente, the top, upstairs,
    big boss, grand patron, gros boss, conseil administration, ca pis, mon ca, notre ca, le ca,
    board of directors, the board, conseil, adjoint, directrice generale, directeur general,
    gestionnaires, haut dirigeant, en haut lieu, les patrons, superieur, superieurs, superieure,
    managing director, general manager, head honcho, exec, execs, executives, senior management,
    senior leadership, top management, c suite, coordinator, coordonnateur, coordonnatrice,
    tresorier, treasurer, vice president, vice presidente, owner of the company, chefs, comite
    de direction, executive team, bossy
  ~company: company, organisation, organization, business, firm, corporation, enterprise,
    entreprise, compagnie, boite, societe, organisme, brand, marque, nonprofit, non profit,
    obnl, osbl, association, museum, musee, charity, ngo, ministere, municipalite, institution,
    org, orgs, organisations, organizations, companies, businesses, entreprises, compagnies,
    corp, employeur, pme, sme, small business, commerce, commerces, commerce local, local shop,
    resto, restaurant, hotel, ecole secondaire, cegep, hospital, hopital, city hall, ville de,
    mairie, federation, foundation, fondation, cooperative, coop, coops, business like ours,
    startup, start up, notre boite, ma boite, notre gang, our shop, our place, ong, fundraising,
    non profits, ville, ecole, school, church, eglise, clinique, clinic, bibliotheque, library,
    theatre, festival
  ~customer: customer, customers, client, clients, clientele, clienteles, consumer,
    consommateur, acheteur, clientel, clienteles cibles, clientes, cliente, consumers,
    consommateurs, buyers, acheteurs, shopper, shoppers, guest, guests, patient, patients,
    donor, donors, donateur, donateurs, usager, usagers, citoyen, citoyens, citizen, citizens,
    costumer, costumers, custommer, custommers, custumer, customes, participants
  ~follower: follower, followers, abonne, abonnes, fan, fans, subscriber, subscribers, people
    who follow us, ceux qui nous suivent, gens qui nous suivent, abonnees, subs, folower,
    folowers
  ~audience: audience, audiences, public, publics, target audience, public cible, reader,
    readers, lecteur, lecteurs, lectorat, visitor, visiteur, viewers, listeners, spectateurs,
    our crowd, people out there, le monde en ligne, grand public, general public, demographic,
    demographic group, age group, tranche age, auditoire, publiques, publique cible, public
    vise, publics vises, publics cibles, target group, target market, marche cible, ideal
    customer, client ideal, persona, personas, who we want, qui on veut, qui rejoindre, qui veut
    on, qui vise t on, qui viser, qui cibler, who to target, to whom do we, jeunes, youth,
    teens, ados, aines, seniors, vieux, familles, tout le monde, everyone, everybody
  ~target: target, targets, targeting, cible, cibles, cibler, viser, aim, segment, targeted,
    targetting, ciblage, vise, visons, visent, vises, aimed at, aiming for, aim for, aiming at,
    going after, cibl, for whom, pour qui, adresse t on, on adresse, tout le monde ou, everyone
    or just, everybody or just
  ~reach: reach, rejoindre, toucher, joindre, adresser, talk to, talking to, speak to, speaking
    to, address, parler a, adresse, get to, reaching out to, reaching, rejoint, touche,
    touchons, atteint, get in front of, communicate with, adresser a
  ~competitor: competitor, competition, rival, competiteur, concurrent, concurrence, competing,
    rivals, competitors, compet, compete, concurrents, concurents, concurrente, concurrencer,
    adversaires, others in our field, autres dans notre domaine, other companies, autres
    entreprises, autres compagnies, autres organisations
  ~expert: expert, specialist, specialiste, experts, specialists, specialistes, subject matter
    expert, subject matter experts, knowledgeable people, people who know, ceux qui savent, gens
    qui connaissent, professionals, scientists, ingenieurs, knows the subject, know the subject
  ~influencer: influencer, influencers, influenceur, influenceuse, opinion leader, leader
    opinion, blogger, bloggers, blogueur, blogueuse, youtuber, ambassador, ambassadeur,
    celebrity, vedette, bloggueur, blogueurs, blogueuses, influencor, influanceur, influanceurs,
    influenceuses, leaders opinion, opinion leaders, big names, gros noms, personnalites
    connues, personnalite connue, vedettes, celebrities, instagrammer, instagrammeur, tiktoker,
    tiktokeur, tiktokeuse, ambassadors, ambassadeurs, influent, influents, influential,
    influente, celebrites, celebrite, famous people, gens connus, thought leader, thought
    leaders, star locale, local stars
  ~student: student, etudiant, etudiante, students, etudiants, etudiantes, young people, jeunes
    adultes, eleves
  ~lawyer: lawyer, attorney, avocat, avocate, legal advice, conseil juridique, avis juridique,
    lawyers, avocats, juriste, juristes, notaire, me morissette, legal counsel
  ~user: internaute, internautes, internet user, internet users, net user, netizen, netizens,
    people online, gens en ligne, surfers, internet people, web users, people on the internet,
    online people, gens sur internet, monde sur internet, gens sur le web
  ~responsible: responsible, in charge, person in charge, responsable, charge de, responsables,
    who handles, whos handling, accountable, en charge, qui occupe, en occupe, qui gere, who
    manages, who runs, who owns, who takes care, looks after, look after, charged with, whose
    job, la job de qui, a qui de, a qui revient, mandate, mandat, up to me, up to us, up to
    whom, a moi de, a moi ou, a nous de, imputable, est au, is it up to, est ce au, est a qui, a
    qui, whose turn, revient a, takes over answering, who covers
  ~external: external, externe, agency, agence, outsource, outsourcing, sous traiter, sous
    traitance, freelance, agencies, agences, firme, firmes, consultant, consultants,
    consultante, contractor, contractors, contractuel, pigiste, pigistes, freelancer,
    freelancers, third party, sous traitant, sous traitants, outsourced, impartir, impartition,
    a externe, outside company, outside firm, outside agency, someone outside, quelqu un de
    exterieur, exterieur, de exterieur, hors de entreprise, contract out, farm out, farm it out,
    outside the company, outside the organisation, someone external, hors de organisation
  ~internal: internal, in house, inhouse, interne, a interne, inside, within the company, within
    the team, dans entreprise, au sein, in our company, dans nos bureaux, dans nos murs, from
    within, from inside, own employee, on staff, on the payroll, travailler chez nous, work for
    us, work with us, employe chez nous, one of us, un des notres, part of the organisation,
    chez nous
  ~community: community, communities, communaute, communautes, comunaute, comunautes,
    commnunity, comunity, comunities, tribe, tribu, groupe de fans, fan base, fanbase,
    communaute en ligne, online community, communite
  ~hire: hire, hiring, recruit, recruiting, recruitment, embaucher, embauche, recruter,
    recrutement, engager, recrute, recruits, recrues, talent, talents, new staff, find staff,
    find employees, trouver du personnel, candidates, candidats, applicants, hired, embauche t
    on, on engage, engage quelqu un, engageons, bring on board, take on someone, find people,
    find new employees, new employees, new hires, new recruits, trouver du monde, trouver des
    employes, trouver des gens, trouver du staff, main oeuvre, manpower, postes a combler, fill
    positions, fill jobs, job openings, job posting, job postings, offre emploi, offres emploi,
    postuler, apply to work, attract talent, attirer du talent, attirer des talents, attirer des
    candidats, nouveaux employes, nouvel employe, nouvelle employee, pool de candidats,
    recrutent, penurie, shortage, staffing, dotation, headhunt, engager quelqu un, hire someone,
    hire somebody, embaucher quelqu un
  ~train: train, training, formation, forme, trains, entrainer, coaching, coach, formations,
    former, formes, formee, apprentissage, teach our, teaching, onboard, onboarding, workshop,
    workshops, atelier, ateliers, formateur
  ~mobilise: mobilise, mobilize, mobilisation, mobilization, mobiliser, rally, rallying,
    motiver, motivation, motivate, motivated, embarquer tout le monde, on board, embarquer
    equipe, get everyone on, everyone on board, rallier tout, tout le monde embarque, mobiliser
    equipe, mobilising, mobilizing
  ~involve: involve, involved, involving, impliquer, implique, implication, get involved,
    participate in, faire participer les, impliquent, impliquons, impliquees, embarquer les,
    bring in the, associer, mettre a contribution, contribuer, call on, turn to, faire appel a,
    faire appel aux, se tourner vers, demander aux, ask the, include the, inclure
  ~resource: resource, resources, ressource, ressources, enough people, people and time, moyens
    necessaires, time and people, staff time, temps et argent, du temps et, assez de monde,
    manque de temps, manque de monde, manque de personnel, pas le temps, lack of time, lack of
    staff, no time, not enough time, not enough people, understaffed, short staffed, bandwidth,
    personne dedie, personne dediee, someone dedicated, dedicated person, dedicate, dedier,
    allocate, allouer, affecter, affectation, assign people, assign someone, du monde pour,
    people on it, hours set aside, temps alloue, more people, plus de monde, more staff, plus de
    personnel, asking for more people
  ~role: role, roles, task, tasks, duty, duties, responsibility, responsibilities, job
    description, tache, taches, do all day, mandat du, job of, tasks of, work of, travail du,
    travail un, la job du, la job un, day to day, quotidien du, a quoi sert un, fonction du,
    fonctions, function of, duties of, description de poste, description de tache, descriptions
    de taches, responsabilite, responsabilites, mange quoi en hiver, to do all day, do for us,
    faire pour nous, fait pour nous, help us with day
  ~career: new job, metier, profession, new profession, new trade, vrai metier, real job, vraie
    job, vrai travail, new kind of job, nouveau genre de job, occupation, line of work,
    carriere, metiers, new occupation
  ~quality: quality, qualities, skill, skills, qualite, qualites, competence, competences,
    skillset, skill set, skilled, good at, bon en, bonne en, doit etre bon, must be good at,
    talents for, aptitude, aptitudes, habilete, habiletes, forces du, strengths of, traits of,
    profil recherche, profil ideal, ideal candidate, candidat ideal, quel profil, look for in,
    looking for in, cherche chez, chercher chez, competences requises, savoir faire, savoir
    etre, soft skills, type of person, kind of person, genre de personne, quel genre de
    personne, makes a good, fait un bon, un bon cm, good cm, criteres embauche
  ~belonging: belong, belonging, feel part, appartenance, appartenir, sense of belonging,
    attached, attaches, attachement, attachment, loyalty, fidelite, sense of team, feel at home,
    part of something, feel closer, close to us, plus proches, sentiment, proud, fier, fiers,
    fierte, pride, loyal, loyaux, fideles, bond, bonding, lien, liens, connected to us,
    connectes, connected to the, connexion, rattaches, plus attaches, more attached, unity,
    unite, rapproche, closer to, se rapprocher de organisation, identify with us
`;
