/** What the bot says in French of what it sends unasked. */

import type { Words } from "./en.ts";
import type { enDaily } from "./en-daily.ts";

export const frDaily: Words<typeof enDaily> = {
  daily: {
    name: "Carte du jour",
    own: "Ma carte du jour",
    ownSays: "Par message direct, les jours ouvrés : combien sont dues, et la première.",
    hour: "À quelle heure",
    hourSays: "À votre horloge. Rien n'est dû : rien n'est envoyé.",
    quietFrom: "Silence à partir de",
    quietFromSays: "Dès cette heure, je ne vous envoie rien de moi-même.",
    quietUntil: "Silence jusqu'à",
    quietUntilSays: "Jusqu'à cette heure.",
    quiet: "Heures de silence",
    easy: "Jours allégés",
    easySays: "Ces jours-là, pas de nouvelle carte et peu de révisions : ven, sam.",
    teams: "La carte du jour de l'équipe",
    teamsSays: "Une question pour tous dans un canal ; sa réponse vient avec la suivante.",
    teamHour: "À quelle heure",
    teamHourSays: "À l'horloge de l'équipe, dans le canal d'où vous envoyez ceci.",
    week: "Jours ouvrés",
    weekSays: "Les séries et les cartes du jour comptent ceux-ci.",
    region: "Jours fériés de",
    regionSays: "Un pays ou sa région : CA-QC, FR, BE. Rien n'est envoyé ces jours-là.",
    off: "Autres jours de congé",
    offSays: "Des dates comme 2026-12-24 s'ajoutent ; « aucun » les efface.",
    next: "prochaine : {{at}}",
    paused: "en pause : {{why}}",
    elsewhere:
      "pas envoyée : en message direct, vous ne parlez pas pour cette équipe. Choisissez de nouveau l'heure ici pour changer.",
    retry: "Réessayer",
    optedIn: "Votre carte du jour viendra ici quand quelque chose sera dû. Prochaine : {{at}}.",
    left: "Votre carte du jour : {{due}} à revoir, {{fresh}} à découvrir",
    snooze: "Dans une heure",
    later: "Elle revient à",
    onceMore: "Vous l'avez déjà remise une fois aujourd'hui : /flashcard l'a quand vous voudrez.",
    noMore:
      "Dans une heure, la journée sera finie ou vos heures de silence auront commencé : la prochaine carte viendra demain. /flashcard a celle d'aujourd'hui.",
    quietNone:
      "Rien n'a été enregistré : il faut aux heures de silence un début et une autre heure de fin.",
    hourIsQuiet: "Rien n'a été enregistré : {{hour}}:00 est dans vos heures de silence.",
    badDays:
      "Rien n'a été enregistré : « {{typed}} » n'est pas une liste de jours comme « ven, sam ».",
    badRegion:
      "Rien n'a été enregistré : je ne connais pas de jours fériés de « {{typed}} ». Donnez les deux lettres d'un pays, ou une région : FR, CA-QC.",
    badDates:
      "Rien n'a été enregistré : « {{typed}} » n'est pas une liste de dates comme 2026-12-24.",
    where:
      "Rien n'a été enregistré : ouvrez /daily dans le canal qui doit recevoir la carte de l'équipe.",
    title: "Carte du jour",
    rules: "Choisissez une lettre : personne ne la voit. La réponse vient avec la prochaine carte.",
    before: "La carte précédente",
    share_one: "{{count}} réponse, {{share}} % de justes.",
    share_other: "{{count}} réponses, {{share}} % de justes.",
    noted: "C'est noté : {{answer}} Vous pouvez changer jusqu'à la prochaine carte.",
    closed: "Cette carte est close : elle ne compte plus. Sa réponse :",
    gone: "Ce dont elle était tirée a été retiré depuis.",
    teamPaused:
      "La carte du jour de l'équipe n'est plus envoyée : {{why}} Envoyez le formulaire de /daily dans le bon canal pour recommencer.",
    counts: "Ces 30 derniers jours",
    countsSays:
      "Omises : trop tard, ou sans objet. Incertaines : peut-être arrivées, jamais renvoyées.",
    count: { sent: "envoyées", dropped: "omises", failed: "refusées", unknown: "incertaines" },
    refusal: {
      archived: "le canal est archivé.",
      missing: "le canal n'existe plus, ou pas pour moi.",
      removed: "je ne suis pas dans le canal : invitez-moi.",
      forbidden: "je n'ai pas le droit d'y écrire : donnez-moi celui d'envoyer des messages.",
      closed: "mes messages directs ne passent pas : autorisez-les.",
      revoked: "j'ai été retiré, ou mon accès a été révoqué : installez-moi de nouveau.",
    },
  },
};
