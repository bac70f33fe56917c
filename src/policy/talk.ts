/** Words of everyday talk, in both languages: greetings, days, places of work, asking itself. */

/** Unknown, they say nothing against an answer; known, they count for less than a subject. */
export const LIGHT: ReadonlySet<string> = new Set(
  `
    advice aide aider aller allo alone an annee ans anyway appeler appelle apprendre arrive arrivee
    arriver ask asked asking attend aujourd basically beaucoup begins big bon bonjour bonne bonsoir
    bring brings bureau call called came cas case chose choses city come comes coming commencer
    comprendre comprends concernant concerne concerns conseil conseils contain contains contenir
    contient correct coucou crois day days deals decide decider deciding decris demain dernier
    derniere describe desole detail details donne donner end entier equipe essaie essayer evening
    exactement exactly example exemple exist existe exister exists explain explique expliquer face
    false faux feel feels fin find finding fine finir fois follow found foutent garde garder genre
    gens good grace grand grande great guy guys happen happened happens hello help here hey hi hier
    hui idea ideal ideale job jour jours keep keeps kind laisse laissee laisser last learn likely
    list liste lot magasin maintenant matin matter max maximum maybe merci mettons mois moment
    monde month morning new next night nobody normal nouveau nouvelle now occupe occuper office old
    paraitre parle parler part parts passe passer pense people person personne pertains petit
    petite peu please possible prend prendre prends prenons pris procede prochain prochaine propose
    put question questions rappel rappeler rappelle really recommande recommend recommends
    regarding relates remember remind rentre rentrer reste rester resume right sais salut savoir
    section sections semaine seul shop simplement simply small soir sorry sort sorte souvenir
    souviens start started stay store stuff subject suggest sujet summarise summarize summary sure
    take takes taking team tell temps tend tends thank thanks thinks time tip tips today tomorrow
    tonight took topic travail tries trouve trouver truc trucs true try trying type understand
    utilise utiliser venir viennent viens vient ville vite vrai week whole wondering work working
    works wrong year years yesterday
  `
    .trim()
    .split(/\s+/),
);
