/** Words that carry no subject: those of grammar, and those of everyday talk around a question. */
import type { Language } from "../language/language.ts";

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Grammar, auxiliaries, and the verbs that say nothing alone. They also tell the language. */
export const STOPS: Record<Language, ReadonlySet<string>> = {
  fr: set(`
    a ai aie ait alors apres as au aucun aucune aura aurait aussi autre autres aux avait avec avez avoir avons
    bien c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de deja
    des deux devons devrait devrions dire dit dois doit doivent donc dont du elle elles en encore entre es est et
    etaient etait etant ete etes etre eu eux fait faire fais fasse faut faudrait font ici il ils j je jusqu koi l
    la le lequel les leur leurs lors lui m ma mais me meme memes mes met mettre mis moi moins mon n ne ni non nos
    notre nous on ont or ou oui par parce pas peu peut peuvent peux plus plutot pour pouvoir pq pourrait puis
    qu quand quant que quel quelle quelles quels quoi qqn qqch quelqu quelque quelques s sa sans sera serait ses
    si soi soit sommes son sont souvent sous stp suis sur svp t ta te tes toi ton toujours tous tout toute toutes
    tres tu un une va vais vas veut veux vont vos votre vous vraiment voit voulez vouloir y cours veulent sert
    servent juste place dedans avant ca auquel laquelle lesquels quoique tant telle tel via vers voici voila`),
  en: set(`
    a able about actually after again all already also am an and any anyone anything are aren as at be because
    been being both but by can cannot could couldn d did didn do does doesn doing don done each either else even
    ever every for from get gets getting give given go goes going gonna got had has hasn have haven having he her
    here hers him his how i if in into is isn it its itself just know let like ll look m make makes making many may
    me mean means might mine more most much must my need needs no nobody nor not of off ok on once one only or
    other our ours out over own part pls please ppl put re really s said say says shall she should shouldn since so
    some someone something still such t take tell than that the their them then there these they thing things
    this those though through to too u under until up us use used using ve very want wants was wasn way we well
    were what whatever whats which while will with without won would wouldn yes yet you your yours course stand
    talk see does think did supposed instead before am`),
};

/** Everyday talk: greetings, days, places of work. Unknown, they say nothing against an answer. */
export const LIGHT: ReadonlySet<string> = set(`
  hi hello hey thanks thank guys please sorry yesterday today tomorrow tonight night morning evening week month
  last next new old good great small big really question questions answer ask asked asking wondering help team
  office store shop city year years time day days here lot kind sort maybe idea anyway today people person stuff
  right wrong true false sure fine correct job work works working happen happened happens start started matter
  bonjour bonsoir salut coucou allo merci desole hier aujourd hui demain soir matin semaine mois annee an ans
  prochaine prochain dernier derniere nouveau nouvelle petit petite grand grande bon bonne vrai faux question
  questions aide aider equipe bureau magasin ville jour jours temps chose choses truc trucs gens monde personne
  travail arrive arrivee arriver passe passer parler parle sais savoir pense crois trouve normal correct possible
  exemple genre peu beaucoup vite fois cas moment maintenant example case now moment existe exister
  exist exists come comes came coming take takes took taking put find found finding try tries trying feel feels
  end begins keep keeps stay thinks bring brings prendre prend prends prenons pris trouver trouve rentre rentrer
  venir vient viens viennent mettons laisser laisse laissee commencer finir fin face sujet subject topic
  utiliser utilise occuper occupe donner donne aller rester reste essayer essaie appelle appeler called call`);
