/** What teams write policies on and the course does not treat: one thing a line, in both languages. */
export const OWN = `
  photo: photo, photograph, photographie, photographier, picture, image, snapshot, cliche
  video: video, clip, footage, filmer, filming
  contest: contest, concours, giveaway, sweepstake, raffle, tirage, prize draw
  emoji: emoji, emoticon, emoticone, smiley
  hashtag: hashtag, mot clic, mots clics
  weekend: weekend, week end, fin de semaine, fins de semaine, saturday, sunday, samedi, dimanche
  night: night, evening, nuit, soir, soiree, after hours
  password: password, mot de passe, mots de passe, passcode
  press: journalist, journaliste, reporter, press, presse
  job: job posting, job offer, job opening, vacancy, offre emploi, offre d emploi, offres emploi,
    offres d emploi, poste a pourvoir, postes a pourvoir
  holiday: holiday, vacation, vacance, conge
  logo: logo, logotype
  colour: colour, color, couleur
  election: election, electoral, electorale
  party: political party, political parties, parti politique, partis politiques
  music: music, musique, song, chanson
  caption: caption, subtitle, sous titre, sous titres
  translation: translation, translate, traduction, traduire
  child: child, children, minor, enfant, mineur
  gift: gift, cadeau
  alcohol: alcohol, alcool
  humour: humour, humor, joke, blague
  death: death, deces
  deletion: delete, deletion, deleting, remove, removal, removing, supprimer, suppression, effacer
  blocking: block, blocking, bloquer, blocage, bannir
  signature: signature
  typo: typo, coquille
  livestream: livestream, livestreaming, en direct
  message: private message, direct message, message prive, messages prives
  personaldata: personal data, personal information, donnees personnelles, renseignements personnels,
    privacy, vie privee
  ai: artificial intelligence, chatgpt, intelligence artificielle
`;
