/** The words for people: who they are, and what they do for the organisation. */
export const PEOPLE = `
  ~cm: cm, community manager, community managers, community management, com manager, comm manager,
    gestionnaire de communaute, animateur de communaute, gestionnaire de communautes, social media
    manager, social media person, gestionnaire des reseaux
  ~staff: employee, employees, staff, worker, coworker, colleague, salarie, salaries, employe,
    employes, personnel, collegue, travailleur, teammate, teammates, workers, coworkers,
    colleagues, collegues, travailleurs, intern, stagiaire
  ~management: boss, bosses, management, ceo, executive, head office, upper management, general
    management, leadership, chief, vp, dg, direction, direction generale, patron, patronne, chef,
    cheffe, directeur, directrice, gestion superieure, haute direction, pdg, manager, managers,
    dirigeant, dirigeants, supervisor, superviseur, gestionnaire, director, top brass, higher ups,
    board, patrons, bosse, cadres
  ~company: company, organisation, organization, business, firm, corporation, enterprise,
    entreprise, compagnie, boite, societe, organisme, brand, marque, nonprofit, non profit, obnl,
    osbl, association, museum, musee, charity, ngo, ministere, municipalite, institution
  ~customer: customer, customers, client, clients, clientele, clienteles, consumer, consommateur,
    acheteur
  ~follower: follower, followers, abonne, abonnes, fan, fans, subscriber, subscribers
  ~audience: audience, audiences, public, publics, target audience, public cible, reader, readers,
    lecteur, lecteurs, lectorat, visitor, visiteur
  ~target: target, targets, targeting, cible, cibles, cibler, viser, aim, segment
  ~reach: reach, rejoindre, toucher, joindre, adresser, talk to, talking to, speak to, speaking
    to, address, parler a, adresse
  ~competitor: competitor, competition, rival, competiteur, concurrent, concurrence, competing
  ~expert: expert, specialist, specialiste
  ~influencer: influencer, influencers, influenceur, influenceuse, opinion leader, leader opinion,
    blogger, bloggers, blogueur, blogueuse, youtuber, ambassador, ambassadeur, celebrity, vedette
  ~student: student, etudiant, etudiante
  ~lawyer: lawyer, attorney, avocat, avocate, legal advice, conseil juridique, avis juridique
  ~user: internaute, internautes, internet user, internet users, net user
  ~responsible: responsible, in charge, person in charge, responsable, charge de
  ~external: external, externe, agency, agence, outsource, outsourcing, sous traiter, sous
    traitance, freelance
  ~internal: internal, in house, inhouse, interne, a interne
  ~community: community, communities, communaute, communautes
  ~hire: hire, hiring, recruit, recruiting, recruitment, embaucher, embauche, recruter,
    recrutement, engager, recrute, recruits, recrues, talent, talents, new staff, find staff, find
    employees, trouver du personnel, candidates, candidats, applicants
  ~train: train, training, formation, forme
  ~mobilise: mobilise, mobilize, mobilisation, mobilization, mobiliser
  ~involve: involve, involved, involving, impliquer, implique, implication, get involved
  ~resource: resource, resources, ressource, ressources, enough people, people and time
  ~role: role, roles, task, tasks, duty, duties, responsibility, responsibilities, job
    description, tache, taches, do all day
  ~career: new job, metier, profession, new profession
  ~quality: quality, qualities, skill, skills, qualite, qualites, competence, competences
  ~belonging: belong, belonging, feel part, appartenance, appartenir, sense of belonging,
    attached, attaches, attachement, attachment, loyalty, fidelite, sense of team
`;
