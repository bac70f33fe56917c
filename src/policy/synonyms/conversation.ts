/** The words of conversation: what people say, how it is answered, and when. */
export const CONVERSATION = `
  ~comment: comment, comments, commenting, commentaire, commentaires, commenter, remark, review,
    reviews, avis
  ~reply: reply, replies, replying, respond, response, responding, answer, answers, answering,
    answered, react, reaction, repondre, reponse, reponses, repond, reagir, reponds, get back to,
    get back, write back, recontacter, retour aux
  ~delay: delay, reply time, response time, how fast, how quickly, how quick, how soon, how long,
    deadline, hours, delai, delais, combien de temps, temps de reponse, heures, quand repondre,
    time limit, delai max, delai maximum, within how many, in how many hours, max delay
  ~speed: speed, fast, quick, quickly, rapid, soon, rapide, rapidement, rapidite, vite, vitesse,
    reactif, responsive
  ~intervene: step in, intervene, intervention, intervenir, jump in
  ~manage: manage, managing, handle, handling, deal with, dealing, gerer, gestion, gere, traiter,
    traite, traitement, occuper, take care of, prendre soin, take care, prendre en charge
  ~negative: negative, bad, angry, unhappy, negatif, negatifs, mauvais, mauvaise, fache,
    mecontent, furious, mechant, mechants, mechante, hateful, haineux, haineuse, agressif,
    agressive, nasty, hostile, mad
  ~criticism: criticism, criticise, criticize, critic, critique, critiques, critiquer, reproche,
    complaint, complain, complaining, plainte, complains, plaint, se plaint, whine, rant, mean
    things, talks badly, parle mal, parler mal, denigre, denigrer, bashing, bash, ranting, rants
  ~insult: insult, insults, insulted, insulting, swear, swore, insulte, insulter, insultes,
    insultant, rude, rude words, profanity, grossier, abuse, abusive, injure, injures
  ~troll: troll, trolls, trolling, hater, haters, harass, harassing, harceler
  ~crisis: crisis, crise, crises, backlash, scandal, scandale, bad buzz, shitstorm, panic,
    panique, badbuzz, pr disaster
  ~prepare: prepare, preparing, prepared, get ready, ready for, preparer, prets, pret
  ~interact: interact, interaction, interactions, interactivity, engage, engagement, interagir,
    interactivite, reacts, react to our, reagit, reagissent, engaging
  ~prompt: prompt, spark, trigger, susciter, provoquer, stimulate
  ~recognise: recognise, recognize, spot, find, identify, reconnaitre, reperer, identifier,
    identification, identifying
  ~other: elsewhere, ailleurs, other platforms, other pages, other people s, autres plateformes,
    other blogs, autres pages, autres blogues, pages des autres, blogs des autres, chez les
    autres, autres sites, other sites, other blog, other people, other accounts
  ~tone: tone, ton a, ton de, quel ton, le ton, tonalite, style, register, un ton, bon ton, voice,
    tone of voice, ton adopter, wording
  ~tu: tutoyer, tutoie, tutoiement, vouvoyer, vouvoie, vouvoiement, say tu, tu or vous, tu ou
    vous, informal, formal, informel, formel, say vous, dire tu, dire vous, casual, casually,
    familier, familiere, formality
  ~polite: polite, politeness, manners, etiquette, poli, polis, politesse, savoir vivre
  ~said: what is said, is being said, people say, say about us, being said, said about, talk about
    us, talks about us, ce qui se dit, qui se dit, se dit, dit de nous, dit on de nous, dise de
    nous, parle de nous, on dit, propos, ppl say, mention us
  ~feedback: feedback, retroaction
  ~viral: viral, virality, viralite, go viral, going viral, virale, spread, spreads, se propager,
    propager, propage, propagation, contagion
  ~personal: personal, personally, perso, personnelle, private, own account, own accounts,
    personal account, prive, own profile, usage personnel, compte personnel, profil personnel,
    facebook personnel
  ~express: express, speak, express themselves, exprimer, parlent, speaking, behave, act,
    comporter, comportement, behavior, behaviour, conduct, conduite
`;
