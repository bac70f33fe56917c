/** The words of conversation: what people say, how it is answered, and when. */
export const CONVERSATION = `
  ~comment: comment, comments, commenting, commentaire, commentaires, commenter, remark, review,
    reviews, avis
  ~reply: reply, replies, replying, respond, response, responding, answer, answers, answering,
    answered, react, reaction, repondre, reponse, reponses, repond, reagir, reponds
  ~delay: delay, reply time, response time, how fast, how quickly, how quick, how soon, how long,
    deadline, hours, delai, delais, combien de temps, temps de reponse, heures, quand repondre
  ~speed: speed, fast, quick, quickly, rapid, soon, rapide, rapidement, rapidite, vite, vitesse,
    reactif, responsive
  ~intervene: step in, intervene, intervention, intervenir, jump in
  ~manage: manage, managing, handle, handling, deal with, dealing, gerer, gestion, gere, traiter,
    traite, traitement, occuper
  ~negative: negative, bad, angry, unhappy, negatif, negatifs, mauvais, mauvaise, fache,
    mecontent, furious
  ~criticism: criticism, criticise, criticize, critic, critique, critiques, critiquer, reproche,
    complaint, complain, complaining, plainte, complains
  ~insult: insult, insults, insulted, insulting, swear, swore, insulte, insulter, insultes,
    insultant, rude
  ~troll: troll, trolls, trolling, hater, haters
  ~crisis: crisis, crise, crises, backlash, scandal, scandale, bad buzz, shitstorm, panic,
    panique, badbuzz, pr disaster
  ~prepare: prepare, preparing, prepared, get ready, ready for, preparer, prets, pret
  ~interact: interact, interaction, interactions, interactivity, engage, engagement, interagir,
    interactivite
  ~prompt: prompt, spark, trigger, susciter, provoquer, stimulate
  ~recognise: recognise, recognize, spot, find, identify, reconnaitre, reperer, identifier,
    identification, identifying
  ~other: elsewhere, ailleurs, other platforms, other pages, other people s, autres plateformes,
    other blogs, autres pages, autres blogues
  ~tone: tone, ton a, ton de, quel ton, le ton, tonalite, style, register
  ~tu: tutoyer, tutoie, tutoiement, vouvoyer, vouvoie, vouvoiement, say tu, tu or vous, tu ou
    vous, informal, formal, informel, formel, say vous, dire tu, dire vous
  ~polite: polite, politeness, manners, etiquette, poli, polis, politesse, savoir vivre
  ~said: what is said, is being said, people say, say about us, being said, said about, talk about
    us, talks about us, ce qui se dit, qui se dit, se dit, dit de nous, dit on de nous, dise de
    nous, parle de nous, on dit, propos, ppl say, mention us
  ~feedback: feedback, retroaction
  ~viral: viral, virality, viralite, go viral, going viral, virale
  ~personal: personal, personally, perso, personnel, personnelle, private, own account, own
    accounts, personal account, prive, own profile
  ~express: express, speak, express themselves, exprimer, parlent, speaking
`;
