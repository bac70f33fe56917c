/** Words of grammar: they carry no subject, and tell the language a text is in. */
import type { Language } from "../language/language.ts";

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Auxiliaries too, and the verbs that say nothing alone. Folded, one list a language. */
export const STOPS: Record<Language, ReadonlySet<string>> = {
  fr: set(`
    a ai aie ait alors apres as au aucun aucune auquel aura aurait aussi autre autres aux avait
    avant avec avez avoir avons bien c ca car ce ceci cela celle celles celui ces cet cette ceux
    chaque chez ci comme comment cours d dans de dedans deja des deux devons devrait devrions dire
    dit dois doit doivent donc dont du elle elles en encore entre es est et etaient etait etant ete
    etes etre eu eux faire fais fait fasse faudrait faut font ici il ils j je jusqu juste koi l la
    laquelle le lequel les lesquels leur leurs lors lui m ma mais me meme memes mes met mettre mis
    moi moins mon n ne ni non nos notre nous on ont or ou oui par parce pas peu peut peuvent peux
    place plus plutot pour pourrait pouvoir pq puis qqch qqn qu quand quant que quel quelle quelles
    quelqu quelque quelques quels quoi quoique s sa sans sera serait sert servent ses si soi soit
    sommes son sont sous souvent stp suis sur svp t ta tant te tel telle tes toi ton toujours tous
    tout toute toutes tres tu un une va vais vas vers veulent veut veux via voici voila voit vont
    vos votre voulez vouloir vous vraiment y
  `),
  en: set(`
    a able about actually after again all already also am an and any anyone anything are aren as at
    be because been before being both but by can cannot could couldn count counted counts course d
    did didn do does doesn doing don done each either else even ever every everything figure for
    from get gets getting give given go goes going gonna got had has hasn have haven having he her
    here hers him his how i if in instead into is isn it its itself just know let lets like ll look
    looking m make makes making many may me mean means might mine more most much must my need needs
    no nobody nor not of off ok on once one only or other our ours out over own part please pls ppl
    put re really s said say says see shall she should shouldn since so some someone something
    stand still such supposed t take talk tell than that the their them then there these they thing
    things think this those though through to too u under until up us use used using ve very want
    wants was wasn way we well were what whatever whats which while will with without won would
    wouldn yes yet you your yours
  `),
};
