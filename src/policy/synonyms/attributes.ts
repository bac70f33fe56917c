/** What is often asked of a thing, and seldom by the course: its hour, its wage, its owner. */

/** A card that does not have it is no answer, whatever else it shares with the question. */
export const ATTRIBUTES = `
  !clock: what time, best time, right time, good time, what hour, which hour, quelle heure,
    quelles heures, meilleure heure, bonne heure, meilleur moment, opening hours, business
    hours, office hours, working hours, heures ouverture, heure ouverture, heures ouvertures,
    horaire, horaires, time zone, fuseau horaire, timetable, opening time, closing time, quel
    moment de
  !wage: salary, wage, wages, earn, earns, earning, get paid, are paid, be paid, being paid,
    paid on average, does it pay, job pay, pay rate, hourly rate, salaire, salaires,
    remuneration, remunere, remuneree, paie, paye, payes, combien gagne, combien fait un, gagne
    un, gagne une, bonus, raise, augmentation, echelle salariale, taux horaire
  !contact: phone, telephone, phone number, numero de telephone, tel, email, e mail, mail,
    courriel, email address, s email, adresse courriel, adresse de, address of, contact info,
    coordonnees, comment contacter
  !nearest: nearest, closest, near me, plus proche, pres de chez, directions to, ou se trouve
  !download: download, downloads, downloadable, telecharger, telechargement, gabarit, gabarits,
    canevas, pdf, sample, samples, fillable, word document, document word, excel
  !operate: install, installer, installation, configure, configurer, configuration, settings,
    parametres, parametrer, login, log in, sign in, sign up, inscrire, password, passwords, mot
    de passe, mots de passe, activate, activer, deactivate, desactiver, button, bouton, click,
    cliquer, how do i delete, how to delete, how do you delete, how can i delete, comment
    supprimer, comment effacer, how do i block, how to block, comment bloquer, how do i remove,
    how to remove, how do i report, comment signaler, upload, televerser, shortcut, raccourci,
    how do i change, how to change, comment changer, comment modifier, comment ajouter, how do i
    add, how to add, how do we add, set up google, create a google, export, exporter, facebook
    live, en direct, un direct, livestream, turn off comments, desactiver les commentaires, turn
    off notifications, est bloque depuis, compte est bloque, account is locked, locked account,
    compte bloque, unsubscribe, desabonner, se desabonner, convert a video, mp4, crop, recadrer,
    reset, reinitialiser, change my, delete my, supprimer mon compte, add a, ajouter un, merge
    pages, fusionner, create a group, creer un groupe, groupe facebook, facebook group, groups
    on, facebook event, evenement facebook, events on facebook, create an event, creer un
    evenement, schedule a post, schedule posts, scheduling posts, programmer un post, programmer
    une publication, programmer des posts, programmer nos publications, automatiser, automate,
    automated, automation, auto reply, auto replies, automatic reply, automatic replies, reponse
    automatique, reponses automatiques, message absence, tag someone, tag people, tag customers,
    tagging, taguer, identifier quelqu un dans, mention someone, mentionner quelqu un, link in
    bio, lien dans la bio, links in posts, liens dans les posts, meta description, meta
    descriptions, viewed my story, vu ma page, poll on, sondage facebook, sondage linkedin,
    sondage instagram, create a facebook, create a twitter, create a linkedin, create an
    instagram, comment creer une page, comment creer un compte, comment ouvrir un compte,
    comment ouvrir une page, creer un groupe sur, schedule tweets, programmer des tweets, se
    connecter, connect to, set up an alert, configurer une alerte, how to use tweetdeck, comment
    utiliser tweetdeck, comment fonctionne tweetdeck, how does tweetdeck work, unblock,
    debloquer, edit a comment, modifier un tweet, message prive sur, share a post to, enlever un
    faux avis, faux avis, fake review, fake reviews, i create a facebook, i create a twitter, i
    create a linkedin, i create a page
  !cadence: how many posts, how many post, how many tweets, how many articles, posts a week,
    posts per week, posts a day, posts per day, posts a month, posts per month, combien de
    posts, combien de post, combien de publications, combien de publication, combien de tweets,
    combien articles, combien de contenus, combien de messages, posts par semaine, posts par
    jour, publications par semaine, publications par jour, publications par mois, posts par
    mois, videos par mois, videos a month, videos par semaine, videos a week, combien de videos,
    how many videos, how many stories, combien de stories, how many reels, combien de reels,
    posting at night, publier le soir, times should i post, often should i post, often should we
    post, souvent publier, souvent poster, fois publier, fois poster
  !size: size, sizes, dimension, dimensions, how big, how large, how tall, taille, pixels,
    pixel, resolution, how many characters, combien de caracteres, characters, caracteres,
    character limit, how many pages, how many words, combien de pages, combien de mots, how long
    should a, how long can a, font, fonts, typeface, police de caractere, couleur, couleurs,
    colour, colours, color, colors, taille equipe, team size, size of the team, taille de
    equipe, how big a team, how long should the, how long should our, what format should, quel
    format, quelle longueur, how many languages, combien de langues
  !age: how old, age, quel age, minimum age, age minimum, years old
  !date: what day, which day, what date, quel jour, quels jours, quelle date, when is the, when
    was, when were, quand etait, en quelle annee, quelle annee, what year, which year, best day,
    meilleur jour, on tuesday, on sunday, le lundi ou, mardi ou, pour noel, for christmas,
    update the policies, how often should policies, policies be updated
  !owner: founded, founder, founders, invented, inventor, fondateur, fondatrice, fonde, invente,
    owns, owner, owned, possede, proprietaire, who wrote, who made, who created, who teaches,
    who gives this course, who gives the course, auteur, author, qui a ecrit, qui a cree, qui a
    fait, qui a fonde, qui a invente, qui donne le cours, donne ce cours, qui enseigne,
    enseignant, qui est la prof, qui est le prof, est qui la prof, est qui le prof, the teacher,
    nom du prof, nom de la prof, le prof du cours, the instructor, name of the professor
  !headcount: how many people work, how many people in, how many people do, how many people are,
    how many employees, how many staff, how many followers, how many fans, how many subscribers,
    how many customers, how many clients, how many community managers, how many cms, how many
    managers, how many members, combien de personnes dans, combien de personnes travaillent,
    combien de personnes sont, combien employes, combien abonnes, combien de clients, combien de
    fans, combien de followers, combien de cm, combien de community managers, combien de
    gestionnaires, combien de membres
  !law: law, laws, lawsuit, sue, sued, gdpr, rgpd, loi, lois, legaux, legalement, poursuivre,
    poursuite, copyright, copyrights, droits auteur, droit auteur, droit a image, privacy,
    confidentialite, contract, contrat, trademark, defamation, diffamation, is it legal, is it
    illegal, is this legal, legal to, illegal to, legal terms, est ce legal, est legal, illegal,
    illegale, legal action, legal advice on, legal department, poursuites, proces, lottery,
    loterie, written consent, consentement ecrit, who owns the content, owns the content, terms
    of service, conditions utilisation
  !dismiss: fire an, fire a, fire someone, firing, fired, congedier, congediement, licencier,
    licenciement, renvoyer, sanction, sanctions, sanctionner, punish, punition, discipline
  !budget: budget, budgets, roi, return on investment, retour sur investissement, rendement,
    invest, per month, par mois, a month, per year, par annee, euros, euro, dollars, dollar
  !study: diploma, degree, diplome, diplomes, etudes, certification, certificate, certificat,
    years of experience, annees experience, annees de experience, university, universite,
    bootcamp
  !become: become, becoming, devenir, deviens, job at, travailler chez lululemon, work at
    lululemon, job at lululemon
  !tongue: what language should, which language, quelle langue, en anglais, in english, in
    french, in spanish, bilingual, bilingue
  !errand: write me, ecris moi, redige moi, fais moi, make me, send me, envoie moi, can you
    write, write a post, write a tweet, peux tu ecrire, pouvez vous ecrire, translate, traduire,
    traduis, traduction, translation, recommend me, tell me a, raconte moi, raconte
  !person: name of the ceo, ceo name, name of the director, name of the boss, nom du directeur,
    nom de la directrice, nom du patron, nom du pdg, nom du president, who s the ceo, ceo s
    name, boss s name, boss name, director s name, ceo of, pdg de, president of, president de,
    qui possede
  !imagery: vpn, filtre instagram, filtres, filters, watermark, watermarks, filigrane,
    lookalike, stock photo website, photo editor, free photo, photo website, logo, logos
  !population: population of, population du, combien de canadiens, how many canadians, what
    percentage, quel pourcentage, percentage of companies, statistiques sur les
  !expense: phone bill, facture de cell, remboursement de, claim my, reimburse, expense report,
    compte de depenses
  !disclosure: disclose, disclosure, divulguer, divulgation, sponsored content, contenu
    commandite
  !outing: bon resto, good restaurant, bon restaurant, nearby restaurant
  !bot: your name, ton nom, votre nom, es tu un robot, etes vous un robot, are you a robot, are
    you a bot, are you human, are you real, es tu humain, es tu un humain, qui es tu, what are
    you
  !theft: vole dans la caisse, stole from, stealing money, theft, vol a etalage, shoplifting
  !template: template for, template of, modele de calendrier, modele de rapport, modele word,
    gabarit de, policy template, templates for
  !ourfacts: did we post, did we publish, have we posted, a t on publie, on a publie hier, avons
    nous publie, next post going, our next post, prochaine publication, notre prochaine
    publication, calendar for next, calendrier de juin, calendrier du mois, show me the
    calendar, montre moi le calendrier, wrote the last, a repondu a madame, a repondu a
    monsieur, last reply, derniere reponse, est il la, is in today, on vacation today, here
    today, la aujourd hui, did the customer say, a dit le client, chiffre affaires, our revenue,
    our sales, nos ventes, how many competitors, combien de concurrents, people follow us, nous
    suivent t ils, objectifs cette annee, goals this year, objectives this year, goals for this,
    agence on travaille, agency do we work, our mission statement, combien on paye, que paye t
    on
  !stock: stock price, share price, cours de action, action en bourse, bourse
  !promotion: a promotion, get promoted, une promotion, raise at work, performance review,
    evaluation de rendement, evaluation des employes, evaluate an employee, evaluer un employe,
    evaluer mon employe, evaluation du personnel, review an employee
  !instore: en magasin, in store, in the store, in our store, dans notre magasin, au telephone,
    on the phone, by phone, par telephone, phone calls, appels telephoniques, parler au gerant,
    speak to the manager, talk to the manager, au comptoir, at the counter, drive thru, service
    a auto
  !author: who writes our, who drafts, qui redige, qui ecrit le, qui ecrit la, qui ecrit les,
    doit rediger, qui donne la formation, who runs the training, who enforces, qui fait
    respecter, who corrects, qui corrige, who proofreads, who pays for, who gives the training,
    who writes the guide, who writes the user, who writes our posts
  !find: where to find a, where to find an, where can i find, where do i find, where do we find,
    ou trouver un, ou trouver une, ou trouver des, ou puis je trouver, ou peut on trouver, ou
    acheter, where to buy
  !best: best social network, most popular network, most popular social, reseau le plus
    populaire, any good, replaced social mention, what replaced, remplace social mention,
    meilleurs outils payants, best paid tools, good tool for
  !event: event, events, evenement, evenements, gala, trade show, salon professionnel,
    conference, conferences, webinaires, reward, rewards, recompenser, recompense, recompenses,
    loyalty program, programme de fidelite, thank influencers, remercier, thank our
  !count: combien influenceurs, how many influencers, combien de reseaux, how many networks, how
    many platforms, combien de plateformes, sur combien de reseaux, combien experts, how many
    experts, combien outils, how many accounts, combien de comptes, combien de pages avoir, how
    many reviews, combien avis, combien etoiles, how many stars, how many comments, combien de
    commentaires
  !opinion: political posts, political content, posts politiques, politique sur notre page,
    parler de politique, talk politics, talk about politics, religion, religious, social issues,
    take a stand, prendre position, humour, humor, faire des blagues, jokes in posts
  !craft: write for the web, ecrire pour le web, good headline, bon titre, spelling mistakes,
    fautes orthographe, grammar, grammaire, corriger les fautes, les fautes
  !friend: as a friend, friend my boss, friend request, demande amitie, accepter mon patron,
    accepter mon boss, add my boss, friend my, follow my boss
  !secret: confidential, confidentielle, confidentiel, confidentielles, nda, leaked, divulgue,
    trade secret, secret de fabrication
  !approach: approcher un influenceur, approach an influencer, contact an influencer, hire an
    influencer, engager un influenceur, embaucher un influenceur
  !profilelook: profile picture, photo de profil, cover photo, photo de couverture, in the bio,
    in our bio, our bio, la bio, banner, banniere, name should our page, nom donner a, nommer
    notre page, avatar
  !metrics: more reviews, plus avis, obtenir plus, pay for reviews, payer pour des avis, more
    money, plus argent, statistiques de la page, page statistics, followers live, nos abonnes
    vivent, for a living, difference entre une page, difference between a page, travaille le
    dimanche, work on sundays, work weekends, people stay on, en moyenne, on average
`;
