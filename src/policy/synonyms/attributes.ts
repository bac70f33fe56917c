/** What is often asked of a thing, and seldom by the course: its hour, its wage, its owner. */

/** A card that does not have it is no answer, whatever else it shares with the question. */
export const ATTRIBUTES = `
  !clock: what time, best time, right time, good time, what hour, which hour, quelle heure, quelles
    heures, meilleure heure, bonne heure, meilleur moment, opening hours, business hours, office
    hours, working hours, heures ouverture, heure ouverture, heures ouvertures, horaire, horaires,
    time zone, fuseau horaire, timetable, opening time, closing time, quel moment de
  !wage: salary, wage, wages, earn, earns, earning, get paid, are paid, be paid, being
    paid, paid on average, does it pay, job pay, pay rate, hourly rate, salaire, salaires,
    remuneration, remunere, remuneree, paie, paye, payes, combien gagne, combien fait un, gagne un,
    gagne une, bonus, raise, augmentation, echelle salariale, taux horaire
  !contact: phone, telephone, phone number, numero de telephone, tel, email, e mail, mail, courriel,
    email address, s email, adresse courriel, adresse de, address of, contact info, coordonnees, comment contacter
  !nearest: nearest, closest, near me, plus proche, pres de chez, directions to, ou se trouve
  !download: download, downloads, downloadable, telecharger, telechargement,
    gabarit, gabarits, canevas, pdf, sample, samples, fillable, word
    document, document word, excel
  !operate: install, installer, installation, configure, configurer, configuration, settings,
    parametres, parametrer, login, log in, sign in, sign up, inscrire, password, passwords, mot de
    passe, mots de passe, activate, activer, deactivate, desactiver, button, bouton, click, cliquer,
    how do i delete, how to delete, how do you delete, how can i delete, how do we delete, comment
    supprimer, comment effacer, how do i block, how to block, comment bloquer, how do i remove, how
    to remove, how do i report, comment signaler, upload, televerser, shortcut, raccourci, how do i
    change, how to change, comment changer, comment modifier, comment ajouter, how do i add, how to
    add, how do we add, set up google, create a google, export,
    exporter, facebook live, en direct, un direct, livestream
  !cadence: how many posts, how many post, how many tweets, how many articles, posts a week, posts
    per week, posts a day, posts per day, posts a month, posts per month, combien de posts, combien
    de post, combien de publications, combien de publication, combien de tweets, combien articles,
    combien de contenus, combien de messages, posts par semaine, posts par jour, publications par
    semaine, publications par jour, publications par mois, posts par mois
  !size: size, sizes, dimension, dimensions, how big, how large, how tall, taille,
    pixels, pixel, resolution, how many characters, combien de caracteres, characters, caracteres,
    character limit, how many pages, how many words, combien de pages, combien de mots, how long should
    a, how long can a, font, fonts, typeface, police de caractere, couleur, couleurs, colour, colours,
    color, colors
  !age: how old, age, quel age, minimum age, age minimum, years old
  !date: what day, which day, what date, quel jour, quels jours, quelle date, when is the, when was,
    when were, quand etait, en quelle annee, quelle annee, what year, which year,
    best day, meilleur jour
  !owner: founded, founder, founders, invented, inventor, fondateur, fondatrice, fonde, invente, owns,
    owner, owned, possede, proprietaire, who wrote, who made, who created, who teaches, who gives this course, who gives the course,
    auteur, author, qui a ecrit, qui a cree, qui a fait, qui a fonde, qui a invente, qui donne le cours, donne ce cours, qui
    enseigne, teacher, professor, prof, professeur, enseignant
  !headcount: how many people work, how many people in, how many people
    do, how many people are, how many employees, how many staff, how many followers, how many fans,
    how many subscribers, how many customers, how many clients, how many community managers, how many
    cms, how many managers, how many members, combien de personnes dans, combien de personnes travaillent, combien de personnes sont, combien employes, combien
    abonnes, combien de clients, combien de fans, combien de followers, combien de cm, combien de
    community managers, combien de gestionnaires, combien de membres
  !law: law, laws, legal, legally, lawsuit, sue, sued, gdpr, rgpd, loi, lois, legale, legaux,
    legalement, poursuivre, poursuite, copyright, copyrights, droits auteur, droit auteur, droit a
    image, privacy, confidentialite, contract, contrat, trademark, defamation, diffamation
  !dismiss: fire an, fire a, fire someone, firing, fired, congedier, congediement, licencier,
    licenciement, renvoyer, sanction, sanctions, sanctionner, punish, punition, discipline
  !budget: budget, budgets, roi, return on investment, retour sur investissement, rendement, invest,
    per month, par mois, a month, per year, par annee, euros, euro, dollars, dollar
  !study: diploma, degree, diplome, diplomes, etudes, certification, certificate, certificat, years
    of experience, annees experience, annees de experience, university, universite, bootcamp
  !become: become, becoming, devenir, deviens, job at, work at, travailler chez
  !tongue: what language should, which language, quelle langue, en anglais, in english, in french,
    in spanish, bilingual, bilingue
  !errand: write me, ecris moi, redige moi, fais moi, make me, send me, envoie moi, can you write,
    write a post, write a tweet, peux tu ecrire, pouvez vous ecrire, translate, traduire, traduis,
    traduction, translation, recommend me, tell me a, raconte moi, raconte
`;
