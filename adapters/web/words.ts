/** The page's own words, in French and English. What the bot says is not here. */
import type { Language } from "../../src/index.ts";

const fr = {
  title: "Rappel, la démonstration",
  lead: "Un cours gardé en mémoire, une équipe qui s’y retrouve.",
  demo: "démonstration",
  intro:
    "Jouez une personne de l’équipe, puis écrivez à Rappel : un mot qui commence par / est une commande, @Rappel pose une question devant tout le monde.",
  noScript: "Cette page a besoin de JavaScript pour parler à Rappel.",
  play: "Je joue",
  language: "Langue",
  room: "Où",
  channel: "# équipe",
  direct: "En privé",
  log: "Conversation",
  commands: "Commandes",
  composer: "Votre message",
  inChannel: "@Rappel ou /commande",
  inDirect: "Écrire à Rappel",
  send: "Envoyer",
  only: "Visible par vous seulement",
  waiting: "Rappel répond…",
  offline: "Rappel n’a pas pu être joint. Rien n’est perdu : la même demande peut repartir.",
  again: "Réessayer",
  nothing: "C’était déjà fait : rien de plus à montrer.",
  notAddressed:
    "Ce message est pour l’équipe : Rappel ne répond que si on s’adresse à lui, avec @Rappel ou une commande comme /{verb}.",
  unknownVerb: "Il n’y a pas de commande /{name}. Celles de Rappel : {list}.",
  tooLong:
    "Ce texte a {length} caractères et la limite est de {limit}. Rappel ne l’a pas lu : raccourcissez-le et renvoyez-le.",
  tooBig: "Cette demande est trop grande. Rappel ne l’a pas lue.",
  garbage: "Cette demande n’a pas la forme attendue. Rechargez la page et recommencez.",
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
    "Play a member of the team, then write to Rappel: a word that begins with / is a command, @Rappel asks a question in front of everyone.",
  noScript: "This page needs JavaScript to talk to Rappel.",
  play: "I play",
  language: "Language",
  room: "Where",
  channel: "# team",
  direct: "Private",
  log: "Conversation",
  commands: "Commands",
  composer: "Your message",
  inChannel: "@Rappel or /command",
  inDirect: "Write to Rappel",
  send: "Send",
  only: "Only you can see this",
  waiting: "Rappel is answering…",
  offline: "Rappel could not be reached. Nothing is lost: the same request can be sent again.",
  again: "Try again",
  nothing: "That was already done: there is nothing more to show.",
  notAddressed:
    "That message is for the team: Rappel only answers when addressed, with @Rappel or a command such as /{verb}.",
  unknownVerb: "There is no command /{name}. Rappel’s are: {list}.",
  tooLong:
    "This text has {length} characters and the limit is {limit}. Rappel has not read it: shorten it and send it again.",
  tooBig: "This request is too large. Rappel has not read it.",
  garbage: "This request does not have the expected form. Reload the page and start again.",
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
