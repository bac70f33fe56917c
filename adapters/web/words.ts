/** The page's own words, in French and English. What the bot says is not here. */
import type { Language } from "../../src/index.ts";

const fr = {
  title: "Rappel, la démonstration",
  lead: "Un cours gardé en mémoire, une équipe qui s’y retrouve.",
  demo: "démonstration",
  intro:
    "Jouez une personne de l’équipe et écrivez à Rappel. Un mot qui commence par / est une commande ; @Rappel pose une question devant tout le monde ; en privé, écrivez simplement.",
  noScript: "Cette page a besoin de JavaScript pour parler à Rappel.",
  play: "Je joue",
  language: "Langue",
  room: "Où",
  channel: "# équipe",
  direct: "En privé",
  unread: "à lire",
  others: "Du nouveau pour :",
  morning: "Demain matin",
  morningSays: "Avance l’horloge de la page à 8 h, le lendemain. On ne revient pas en arrière.",
  simulated: "simulé",
  log: "Conversation",
  starters: "Pour commencer",
  start: "Commencer une révision",
  ask: "En combien de temps faut-il répondre ?",
  tour: "Ce que Rappel sait faire",
  commands: "Commandes",
  composer: "Votre message",
  inChannel: "@Rappel ou /commande",
  inDirect: "Écrire à Rappel",
  send: "Envoyer",
  free: "à écrire",
  only: "Visible par vous seulement",
  waiting: "Rappel répond…",
  offline: "Rappel n’a pas pu être joint. Rien n’est perdu : la même demande peut repartir.",
  again: "Réessayer",
  nothing: "C’était déjà fait : rien de plus à montrer.",
  optional: "facultatif",
  none: "(rien)",
  choose: "(à choisir)",
  download: "Télécharger",
  notAddressed:
    "Ce message est pour l’équipe : Rappel ne répond que si on s’adresse à lui, avec @Rappel ou une commande comme /{verb}.",
  unknownVerb: "Il n’y a pas de commande /{name}. Celles de Rappel : {list}.",
  tooLong:
    "Ce texte a {length} caractères et la limite est de {limit}. Rappel ne l’a pas lu : raccourcissez-le et renvoyez-le.",
  tooBig: "Cette demande est trop grande. Rappel ne l’a pas lue.",
  garbage: "Cette demande n’a pas la forme attendue. Rechargez la page et recommencez.",
  nowhere: "Il n’y a rien ici : la page est à l’adresse /.",
  fault: "Quelque chose a mal tourné du côté de Rappel. Réessayez dans un instant.",
  away: "Rappel est en train de démarrer ou de s’arrêter. Réessayez dans un instant.",
  yourAnswer: "Votre réponse",
  mnemonic: "Pour s’en souvenir",
  source: "Source :",
};

export type Words = typeof fr;

const en: Words = {
  title: "Rappel, the demo",
  lead: "A course kept in memory, a team that knows where it stands.",
  demo: "demo",
  intro:
    "Play a member of the team and write to Rappel. A word that begins with / is a command; @Rappel asks a question in front of everyone; in private, just write.",
  noScript: "This page needs JavaScript to talk to Rappel.",
  play: "I play",
  language: "Language",
  room: "Where",
  channel: "# team",
  direct: "Private",
  unread: "unread",
  others: "News for:",
  morning: "Next morning",
  morningSays: "Moves the page’s clock on to 8:00, the next day. There is no way back.",
  simulated: "simulated",
  log: "Conversation",
  starters: "To begin",
  start: "Start a drill",
  ask: "How fast should we reply?",
  tour: "What Rappel can do",
  commands: "Commands",
  composer: "Your message",
  inChannel: "@Rappel or /command",
  inDirect: "Write to Rappel",
  send: "Send",
  free: "to be typed",
  only: "Only you can see this",
  waiting: "Rappel is answering…",
  offline: "Rappel could not be reached. Nothing is lost: the same request can be sent again.",
  again: "Try again",
  nothing: "That was already done: there is nothing more to show.",
  optional: "optional",
  none: "(none)",
  choose: "(choose)",
  download: "Download",
  notAddressed:
    "That message is for the team: Rappel only answers when addressed, with @Rappel or a command such as /{verb}.",
  unknownVerb: "There is no command /{name}. Rappel’s are: {list}.",
  tooLong:
    "This text has {length} characters and the limit is {limit}. Rappel has not read it: shorten it and send it again.",
  tooBig: "This request is too large. Rappel has not read it.",
  garbage: "This request does not have the expected form. Reload the page and start again.",
  nowhere: "Nothing is here: the page is at /.",
  fault: "Something went wrong on Rappel’s side. Try again in a moment.",
  away: "Rappel is starting or stopping. Try again in a moment.",
  yourAnswer: "Your answer",
  mnemonic: "To remember it",
  source: "Source:",
};

export const WORDS: Record<Language, Words> = { fr, en };

/** A sentence with its {blanks} filled. What fills them is text, never markup. */
export function filled(sentence: string, blanks: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name) => String(blanks[name] ?? blank));
}
