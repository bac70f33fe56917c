/** The words of conversation: what people say, how it is answered, and when. */
export const CONVERSATION = `
  ~comment: comment, comments, commenting, commentaire, commentaires, commenter, remark, review,
    reviews, avis, comentaire, comentaires, coment, coments, commentaries, commentaire google,
    what people write, what they write, note google, rating, ratings, star review, stars,
    etoile, etoiles, message public, messages publics
  ~reply: reply, replies, replying, respond, response, responding, answer, answers, answering,
    answered, react, reaction, repondre, reponse, reponses, repond, reagir, reponds, get back
    to, get back, write back, recontacter, retour aux, repondu, repondons, repondez, reponde,
    replied, replys, reponce, reponces, answer back, answering back, getting back, writing back,
    respnse, rispond, talk back, respondre, donner suite, rappeler le client, donne suite,
    retour au client, apology, apologise, apologize, apologies, excuser, excuses, nos excuses,
    sorry message, template answer, canned, canned response, reponse type, reponses types,
    formule de reponse
  ~delay: delay, reply time, response time, how fast, how quickly, how quick, how soon,
    deadline, hours, delai, delais, combien de temps, temps de reponse, heures, quand repondre,
    time limit, delai max, delai maximum, within how many, in how many hours, max delay, how
    many hours, combien heures, how many minutes, combien de minutes, en combien de temps, dans
    quel delai, dans quels delais, time frame, timeframe, turnaround, turnaround time, turn
    around, quel delai, temps de reaction, reaction time, time to reply, time to respond, time
    to answer, temps pour repondre, temps maximum, temps max, maximum time, max time, quand faut
    il repondre, when do we reply, when to reply, when to answer, when should we reply, when
    should we answer, within the hour, dans heure, within an hour, within a day, dans la
    journee, same day, meme jour, jours ouvrables, business days, sla, days to reply, hours to
    reply, jours pour repondre, heures pour repondre, long to reply, long to answer, long to
    respond, wait before replying, attendre avant de repondre, response window, window to reply,
    unread, non lus, people can wait, can they wait, peuvent attendre, attendre combien, en
    retard, late to reply, retard pour repondre, 24 hours, 24 heures, 48 heures, 48 hours, too
    long to, is too long, trop long pour, trop longtemps pour, est trop long, answering people,
    waiting for an answer, deadline for, two hours, deux heures, une heure, one hour, how long,
    waited, has waited, been waiting, a attendu, attend depuis, attendu, 3 days, three days,
    trois jours, le lendemain, next day, repondre la nuit, repond la nuit, repondre le soir,
    repond le soir, reply at night, answer at night, days for an answer, jours pour une reponse
  ~speed: speed, fast, quick, quickly, rapid, soon, rapide, rapidement, rapidite, vite, vitesse,
    reactif, responsive, lenteur, prompt reply, promptly, promptness, promptitude, promptement,
    immediately, right away, tout de suite, instantly, instantane, instant, responsiveness,
    reactivite, celerite, a temps, on time, timely, fast enough, assez vite, quick enough, soon
    enough, drag our feet, trainer, urgent to reply, hurry up, se depecher, depecher, sans
    tarder, tarder, tarde, takes days, prend des jours, lents a repondre, slow to reply, slow to
    answer, slow to respond, lent a repondre, lente a repondre, trop lent, trop lents, too slow,
    reply slowly, etre lent, etre lents, on est lents, on the spot, dans la minute, slow to
    react, lents a reagir, lent a reagir, slow in conversations
  ~intervene: step in, intervene, intervention, intervenir, jump in, weigh in, chime in, take
    part in, participer, participate, join in, interveninig, respond publicly
  ~manage: manage, managing, handle, handling, deal with, dealing, gerer, gestion, gere,
    traiter, traite, traitement, occuper, take care of, prendre soin, take care, prendre en
    charge, dealing with, gerons, geres, gerer les, handle the, take on, cope with, faire face,
    faire face a, face a, react to, reagir a, reagit on, what to do about, what to do with, quoi
    faire avec, on fait quoi avec, do with, do about, marche a suivre avec, moderate,
    moderating, moderation, moderer, modere, moderateur, moderator, delete, deleting, effacer,
    efface, effacent, supprimer, supprime, supprimons, remove, removing, enlever, enleve, hide,
    hiding, cacher, cache, masquer, masque, ban, banning, bannir, banir, ignorer, ignore,
    procedure pour, procedure if, whats the procedure, sous nos posts, under our posts, under
    our post, efface t on, can we delete, should we delete, do we delete, peut on effacer, faut
    il effacer, on efface, wants to hide, ignorer ou repondre, on laisse ou, leave it or,
    laisser ou enlever, repondre ou ignorer, reply or ignore, delete or reply, deleted that,
    deleted a comment, ai supprime, our process, notre procedure
  ~negative: negative, bad, angry, unhappy, negatif, negatifs, mauvais, mauvaise, fache,
    mecontent, furious, mechant, mechants, mechante, hateful, haineux, haineuse, agressif,
    agressive, nasty, hostile, mad, mean, mean comment, mean comments, harsh, pas fin, pas fins,
    pas fine, pas fines, pas gentil, pas gentils, pas gentille, plates, poche, poches, not nice,
    unkind, horrible, awful, 1 star, one star, une etoile, en maudit, en colere, en criss, en
    furie, furieux, furieuse, furieuses, upset, livid, irate, dissatisfied, insatisfait,
    insatisfaite, insatisfaits, disgruntled, enerve, enervee, frustre, frustree, frustrated,
    pissed, pissed off, derogatory, defavorable, defavorables, unfavourable, unfavorable,
    mecontente, mecontents, mecontentement, dissatisfaction, fachee, fachees, faches, choque,
    choquee, choques, vicious, cruel, cruelle, spiteful, aigri, aigris, grumpy, grincheux,
    toxic, toxique, toxiques, deplaisant, deplaisants, desagreable, desagreables, unpleasant,
    disrespectful, irrespectueux, rageux, enrage, enragee, venere, crappy, terrible
  ~criticism: criticism, criticise, criticize, critic, critique, critiques, critiquer, reproche,
    complaint, complain, complaining, plainte, complains, plaint, se plaint, whine, rant, mean
    things, talks badly, parle mal, parler mal, denigre, denigrer, bashing, bash, ranting,
    rants, chiale, chialer, chialent, chialage, bitch, bitching, critics, criticized,
    criticised, critiquent, critiquee, mean stuff, bad stuff, bad things, bad things about,
    trash, trashed, trashing, trash talk, slam, slammed, slamming, mecontentements, plaignent,
    se plaignent, plaindre, plaignant, gripe, gripes, griping, dire du mal, disent du mal, dit
    du mal, parle en mal, say bad things, hurtful, blame, blamed, blames, blamer, accuse,
    accuser, accuses, badmouth, badmouthing, badmouths, casser du sucre, descend, descendre en
    flammes, disapprove, ronchonner, rouspeter, rouspete, raler, rale, ralent, moaning, moan,
    complaints, complained, complainer, plaintes, unhappy customer, mad customer, picked on,
    attaque, attaques, attaquer, attack, attacks, attacked, attacking
  ~insult: insult, insults, insulted, insulting, swear, swore, insulte, insulter, insultes,
    insultant, rude, rude words, profanity, grossier, abuse, abusive, injure, injures, vulgar,
    vulgaire, vulgaires, sacre, sacrer, sacres, swearing, curse, cursing, cuss, cussing,
    offensive, offense, threatens, threat, threats, menace, menaces, menacer, racist, raciste,
    racistes, racism, sexist, sexiste, homophobe, traite de, called us, nous traite, name
    calling, calls us, niaiserie, niaiseries, obscene, degrading, degradant, menteur, menteurs,
    liars, liar, thieves, voleurs, crooks, idiots, idiot, traite de voleurs, traite de voleur,
    traite de menteur, traite de menteurs
  ~troll: troll, trolls, trolling, hater, haters, harass, harassing, harceler, provocateur,
    provocateurs, harceleur, harcele, harcelement, harassment, spam, spammer, spammers,
    spamming, stalker, cyberbully, bully, bullies, bullying, intimidation, intimide, haineux
    commentateur, trolle, troller, trollent, keeps posting
  ~crisis: crisis, crise, crises, backlash, scandal, scandale, bad buzz, shitstorm, panic,
    panique, badbuzz, pr disaster, catastrophe, fiasco, blow up, blows up, blew up, blowing up,
    exploding, explodes, ca explose, explose, hits the fan, all hell, everything goes wrong,
    tout va mal, tourne mal, turns bad, turn bad, situation grave, scandales, scandals,
    controversy, controverse, controverses, polemique, polemiques, boycott campaign, outrage,
    outcry, tolle, uproar, firestorm, tempest, pr nightmare, cauchemar, damage control, crisis
    management, gestion de crise, gestion crise, viral for the wrong, everybody hates us,
    everyone hates us, tout le monde nous, nous deteste, hates us, hate us, nous attaque,
    attacking us, everyone is attacking, everybody is attacking, piled on, pile on, lynche,
    lynchage, pr emergency, urgence sur les reseaux, tempete sur, tempete de commentaires
  ~prepare: prepare, preparing, prepared, get ready, ready for, preparer, prets, pret,
    preparation, be prepared, brace, bracing, etre pret, se preparer, preparons, preparee,
    prepares, prete, pretes, plan for, planned for, prevoir, prevu, prevue, anticipate,
    anticiper, in case of, en cas de, au cas ou, next time, prochaine fois
  ~interact: interact, interaction, interactions, interactivity, engage, engagement, interagir,
    interactivite, reacts, react to our, reagit, reagissent, engaging, engaged, engage with,
    engager la conversation, dialogue, dialoguer, dialog, converse, conversing, exchange with,
    exchanging, echange, echanges, echanger, participation, get a reaction, likes and comments,
    talk with, parler avec, discuter avec, chat with, discuss with, respond to our posts, bouge,
    personne reagit, nobody reacts, personne commente, nobody comments, no reaction, aucune
    reaction, no engagement, pas de reaction, crickets, dead page, page morte, mort sur la page,
    likes or comments, ever likes, ever comments, aucun like, aucun commentaire, zero likes,
    zero comments, zero commentaire, no likes, no comments, pas de commentaires, no one reacts,
    no one likes, nobody likes, personne aime, personne like, like nos posts
  ~prompt: prompt, spark, trigger, susciter, provoquer, stimulate, generate, generer, get people
    to, get them to, encourage, encourager, inciter, incite, elicit, drive interaction, faire
    reagir, faire participer, faire parler, amener a
  ~recognise: recognise, recognize, spot, find, identify, reconnaitre, reperer, identifier,
    identification, identifying, noticing, figure out who, pick out, identify the, repere,
    reconnait, reconnaissons, detect, detecter, distinguer les, know who, savoir qui
  ~other: elsewhere, ailleurs, other platforms, other pages, other people s, autres plateformes,
    other blogs, autres pages, autres blogues, pages des autres, blogs des autres, chez les
    autres, autres sites, other sites, other blog, other people, other accounts, other people s
    pages, chez autres, autres plateforme, pages des concurrents, groupes des autres, someone
    else s page, somebody else s, competitors pages, autre page, another page, another blog,
    other page, forums, forum, external groups, pages of others, blogs of others, blogue des
    autres, chez les voisins, other communities, sites des autres
  ~tone: tone, ton a, ton de, quel ton, le ton, tonalite, style, un ton, bon ton, voice, tone of
    voice, ton adopter, wording, ton, manner, maniere de parler, facon de parler, way we talk,
    way we speak, how do we talk, how do we speak, how should we sound, how to sound, sonner
    comment, tonalites, ton employe, ton utiliser, quel ton prendre, parler comment, on parle
    comment
  ~tu: tutoyer, tutoie, tutoiement, vouvoyer, vouvoie, vouvoiement, say tu, tu or vous, tu ou
    vous, informal, formal, informel, formel, say vous, dire tu, dire vous, casual, casually,
    familier, familiere, formality, tutois, tutoye, vouvois, vouvoies, vouvoyons, tutoyons,
    tutoies, tutoyer ou vouvoyer, tu vs vous, use tu, use vous, formally, informally, formel ou
    informel, on tutoie, relax, friendly or formal, dit tu, dit vous, utilise le vous, utilise
    le tu, le vous, le tu
  ~polite: polite, politeness, manners, etiquette, poli, polis, politesse, savoir vivre,
    courteous, courteously, courtoisie, courtois, courtoise, respectueux, respectful,
    respectfully, civility, civil, civilite, bienseance, decency, decorum, netiquette, bonnes
    manieres, good manners, basic manners, nice online, polit, politely, poliment, rudeness,
    impolite, impoli, real life rules, vraie vie, real life, in person, en personne, hors ligne,
    offline, being rude, be rude, etre impoli, just the internet, juste internet, est juste
    internet
  ~said: what is said, is being said, people say, say about us, being said, said about, talk
    about us, talks about us, ce qui se dit, qui se dit, se dit, dit de nous, dit on de nous,
    dise de nous, parle de nous, on dit, propos, ppl say, mention us, people are saying, what
    people say, what they say, gens disent, monde dit, le monde parle, parlent de nous, parle de
    moi, dit sur nous, dit sur moi, disent sur nous, said about us, saying about us, talking
    about us, mentions of us, mentioned us, mentions us, our mentions, check mentions, buzz
    about us, word on the street, ragots, rumeur, rumeurs, rumor, rumors, rumours, conversations
    about, reputation en ligne, e reputation, ereputation, bouche a oreille sur, ce on raconte,
    raconte sur nous, on raconte, mentionne, mentionnent, nous mentionnent, nous mentionne,
    mentioning us
  ~feedback: feedback, retroaction, input from, commentaires des clients, retours clients,
    retour client, retours des clients, customer feedback
  ~viral: viral, virality, viralite, go viral, going viral, virale, spread, spreads, se
    propager, propager, propage, propagation, contagion, viralitee, blow up online, traine de
    poudre, like wildfire, wildfire, tout partout, shared everywhere, partage partout, se
    partage, snowball, boule de neige, spreading, spreads fast, se repand, repandre, repand,
    buzz, faire le buzz, make a buzz, reach everyone, circule, circuler, shares, shareable,
    share it, word of mouth
  ~personal: personal, personally, perso, personnelle, private, own account, own accounts,
    personal account, prive, own profile, usage personnel, compte personnel, profil personnel,
    facebook personnel, personel, personels, personnels, personnelles, persos, private account,
    private accounts, private page, private profile, their own page, own facebook, own page, own
    instagram, own twitter, own social, own time, off hours, off the clock, outside work,
    outside of work, hors travail, en dehors du travail, en dehors du bureau, chez eux, a la
    maison, soir et weekend, after hours, vie privee, private life, compte a eux, a eux autres,
    leur propre compte, leur compte, leurs comptes, propre compte, propre page, propres comptes,
    her own, his own, my own, their own, compte prive, comptes prives, comptes personnels,
    compte perso, facebook perso, profil perso, personal profile, personal page, personal
    facebook, individual accounts, leur page personnelle, page personnelle, pages personnelles,
    her facebook, his facebook, leur facebook, son facebook, her instagram, his twitter, sur son
    profil, sur leur profil, on his profile, on her profile
  ~express: express, speak, express themselves, exprimer, parlent, speaking, behave, act,
    comporter, comportement, behavior, behaviour, conduct, conduite, voice opinions, se
    prononcer, prononcer, parler de la meme, same voice, une seule voix, one voice, same way,
    meme facon, meme maniere, meme discours, same message, consistent, coherent, coherence, on
    the same page, vent, venting, rant about work, se defouler, parler en mal de, dire ce ils,
    ecrire ce ils
`;
