/** Words of grammar: they carry no subject, and tell the language a text is in. */
import type { Language } from "../language/language.ts";

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Auxiliaries too, and the verbs that say nothing alone. Folded, one list a language. */
export const STOPS: Record<Language, ReadonlySet<string>> = {
  fr: set(`
    a afin ai aie ainsi ait alors apres as assez au aucun aucune auquel aura aurait aussi aussitot
    autre autres aux avait avant avec avez avoir avons bcp beaucoup ben bien bref c ca car ce ceci
    cela celle celles celui cependant certaines certains ces cest cet cette ceux chacun chacune
    chaque chez chui ci cmt comen coment comme comment cours d dans de dedans deja depuis des deux devons
    devrait devrions dire dit dois doit doivent donc dont ds du durant elle elles en encore enfin
    entre es est et etaient etait etant etc ete etes etre eu euh eux faire fais fait fasse faudrait fera ferai ferais ferait feraient ferez feront faites faisait font
    faut hein heu ici il ils j jai jamais je jsuis jusqu juste ke kel kelle kesk keske ki koi
    l la laquelle le lequel les lesquels leur leurs lors lorsque lui m ma mais malgre me meme memes
    mes met mettre mis moi moins mon mtn n ne ni non nos notamment notre nous ns on ont or ou oui
    par parce parfois pas pcq pendant peu peut peuvent peux pis place plus plusieurs plutot pour
    pourrait pourtant pouvoir pq pr presque puis puisque qd qqch qqn qu quand quant que quel quelle
    quelles quelqu quelque quelques quels quoi quoique s sa sans selon se sera serait sert servent ses
    si soi soit sommes son sont sous souvent stp suis sur surtout svp t ta tandis tant te tel telle
    telles tels tes tjrs tlm toi ton toujours tous tout toute toutes tres trop tt tte tu un une va
    vais vas vers veulent veut veux via voici voila voit vont vos votre voulez vouloir vous
    vraiment y ya
  `),
  en: set(`
    a able about abt actually adn after again aint all almost already also although am an and any
    anyone anything anyway are aren as asap at b bc be because been before being both btw but by
    can cannot cant correct could couldn count counted counts course cuz d dat did didn didnt do
    does doesn doesnt doing don done dont each either else etc even ever every everything figure
    for from fyi get gets getting give given go goes going gonna got gotta had has hasn have haven
    having he her here hers hes him his how however hows hte i id if ill im in instead into is isn
    isnt it its itself ive just kinda know let lets like ll look looking m make makes making many
    may me mean means might mine more most much must my need needs no nobody nope nor not of off ok
    on once one only or other our ours out over own part per perhaps please pls ppl put quite r
    rather re really right s said say says see shall she shes should shouldn shouldnt since so some
    someone something sorta stand still such supposed t take talk tbh teh tell than that thats the
    their them then there therefore these they theyre thing things think this tho those though
    through thru till to too u under until up ur us use used using ve very via w wanna want wants
    was wasn wat way we well were what whatever when whats whereas wheres which while will with without
    won wont would wouldn wut yeah yep yes yet you your youre yours
  `),
};
