/** Words of four letters and more that say nothing of what an answer holds: no learner missed one. */

/** Folded. What a question leaves out (`src/policy/stops.ts`) is more: an answer may well be that one
 * is to know, or to say. */
export const GRAMMAR: ReadonlySet<string> = new Set(
  `
    afin ainsi alors apres assez aucun aucune aupres aussi autant autre autres auxquelles
    auxquels avaient avait avant avec avez avoir avons ayant ceci cela celle celles celui
    cependant certaine certaines certains cette ceux chacun chacune chaque chez comme
    comment contre dans depuis desquelles desquels doit doivent donc dont duquel durant elle
    elles encore entre envers etaient etait etant etre eurent furent jamais jusqu jusque
    laquelle lequel lesquelles lesquels leur leurs lors lorsque mais malgre meme memes moins
    notamment notre nous parce parfois parmi pendant peut peuvent plus plusieurs plutot pour
    pourquoi pourtant presque puis puisque quand quant quel quelle quelles quelqu quelque
    quelques quels quoi quoique sans sauf selon sera serait seront soient soit sommes sont
    sous suis surtout tandis tant telle telles tels toujours tous tout toute toutes tres
    trop vers voici voila votre vous
    about above after again against also although among another anybody anyone anything
    because been before being below between both cannot could does doing done during each
    either else even ever every everybody everyone everything from have having hence here
    hers herself himself into itself just many might more most much must myself neither
    never nobody none nothing once only other others ought ours over rather shall should
    since some somebody someone something still such than that their theirs them themselves
    then there therefore these they this those though through thus till toward towards under
    unless until upon very were what whatever when whenever where whereas wherever whether
    which while whoever whom whose will with within without would your yours yourself
  `
    .trim()
    .split(/\s+/),
);
