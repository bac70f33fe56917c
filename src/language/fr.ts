/** What the bot says in French. */
import type { Phrases } from "./en.ts";

export const fr: Phrases & Record<string, unknown> = {
  place: {
    foundations: "Fondements",
    step: "Étape {{step}} · {{title}}",
    policy: "Étape {{step}} · {{title}} · Politique {{policy}}",
    source_one: "Cours · {{place}} · ligne {{lines}} des notes",
    source_other: "Cours · {{place}} · lignes {{lines}} des notes",
  },
  drill: {
    left: "{{due}} à revoir · {{fresh}} à découvrir",
    reveal: "Voir la réponse",
    hint: "Indice",
    type: "Écrire la réponse",
    mnemonic: "Moyen mnémotechnique : {{mnemonic}}",
    initials: "Cela commence par : {{initials}}",
    items_one: "{{count}} point. {{initials}}",
    items_other: "{{count}} points : {{initials}}",
    ask: "Le saviez-vous bien ? Chaque choix indique quand la carte reviendra.",
    grade: {
      "1": "À revoir · {{interval}}",
      "2": "Difficile · {{interval}}",
      "3": "Bien · {{interval}}",
      "4": "Facile · {{interval}}",
    },
    right: "C'est bien cela.",
    wrong: "Ce n'est pas ce que dit le cours ; comparez, puis notez-vous vous-même.",
    nothing: "(rien)",
    done: "Bravo, c'est tout pour le moment.",
    nextDue: "Prochaine carte : ",
    beyond_one:
      "{{count}} nouvelle carte attend encore. Elle vient demain, ou tout de suite si vous voulez.",
    beyond_other:
      "{{count}} nouvelles cartes attendent encore. Elles viennent jour après jour, ou tout de suite si vous voulez.",
    more: "D'autres nouvelles cartes",
    noTopic: "Le cours n'a pas de sujet « {{topic}} ». Ses sujets sont :",
  },
  form: { title: "Votre réponse", field: "Votre réponse", send: "Vérifier", cancel: "Annuler" },
  policy: {
    none: "Le cours ne le dit pas.",
    noneWhy: "Je ne réponds qu'à partir du cours, et je n'y ai rien trouvé à ce sujet.",
    near: "Ce qu'il traite, non loin",
    open: "Laissé ouvert par le cours : {{open}}",
    since: "Depuis la rédaction du cours : {{since}}",
    mnemonic: "Moyen mnémotechnique : {{mnemonic}}",
    empty: "Posez-moi une question, par exemple : « en combien de temps faut-il répondre ? »",
  },
  help: {
    intro:
      "Je vous aide à retenir le cours sur les médias sociaux dans les organisations, et je réponds à partir de lui.",
    free: "Ou écrivez-moi : mentionnez-moi dans un canal, ou posez votre question en message direct.",
    start: "Commencer une révision",
  },
  settings: {
    now: {
      fr: "Je vous parle français, comme vous l'avez choisi.",
      en: "Je vous parle anglais, comme vous l'avez choisi.",
      auto: "Je parle la langue de votre application.",
    },
    choose: "Quelle langue dois-je parler avec vous ?",
    unknown: "Je ne connais pas la langue « {{typed}} ».",
  },
  sorry: {
    ticket: "Ce bouton n'est pas de moi, ou il est trop ancien. Recommencez avec /flashcard.",
    notYours: "Ce bouton appartient à quelqu'un d'autre. Commencez le vôtre avec /flashcard.",
    verb: "Je ne connais pas « {{verb}} ». Demandez-moi « aide ».",
    long: "C'est trop long pour moi : {{length}} caractères, et j'en lis {{most}} au plus.",
    fault: "Un problème est survenu de mon côté, et rien n'a changé. Réessayez, s'il vous plaît.",
  },
};
