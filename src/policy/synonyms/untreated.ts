/** Subjects of the field that no card has: as near as they lie, a question after one is refused. */
export const UNTREATED = `
  !presence: tiktok account, account on tiktok, compte tiktok, compte sur tiktok, are we on
    tiktok, sommes nous sur tiktok, instagram account, account on instagram, compte instagram,
    compte sur instagram, are we on instagram, sommes nous sur instagram, facebook account,
    account on facebook, compte facebook, compte sur facebook, are we on facebook, sommes nous
    sur facebook, linkedin account, account on linkedin, compte linkedin, compte sur linkedin,
    are we on linkedin, sommes nous sur linkedin, youtube account, account on youtube, compte
    youtube, compte sur youtube, are we on youtube, sommes nous sur youtube, twitter account,
    account on twitter, compte twitter, compte sur twitter, are we on twitter, sommes nous sur
    twitter, snapchat account, account on snapchat, compte snapchat, compte sur snapchat, are
    we on snapchat, sommes nous sur snapchat
  !hashtag: hashtag, hashtags, mot clic, mots clics, mot diese, mots diese
  !algorithm: algorithm, algorithms, algo, algorithme, algorithmes, organic reach, portee
    organique, impressions, shadowban, shadowbanned, shadowbanning, shadow ban, shadow banning,
    notre portee, our reach, portee a, reach dropped
  !rate: engagement rate, taux, click through rate, click through, ctr, conversion, conversions,
    conversion rate, open rate, open rates, bounce rate, cpc, cpm, formula, formule, benchmark,
    benchmarks, funnel, funnels, a b test, a b testing, ab testing, test a b
  !analytics: analytics, meta business suite, business suite, business manager, search console,
    tracking pixel, facebook pixel, meta pixel, pixel facebook, utm, dashboard, dashboards,
    tableau de bord, monthly report, rapport mensuel, looker
  !search: seo, sem, referencement, backlink, backlinks, google ranking, rank on google
  !paidads: boosted post, boosted posts, boost, boosts, boosted, booster, boostee, google ads,
    facebook ads, meta ads, tiktok ads, linkedin ads, instagram ads, run ads, run ad, spend on
    ads, retargeting, reciblage, sponsored post, sponsored posts, publication sponsorisee,
    publications sponsorisees, publicite ciblee, publicites ciblees, ad spend, ads manager, pub
    facebook, pub instagram, pubs facebook, en pub, paid ads, paid campaign, campagne payante,
    investir en publicite, code postal
  !newsletter: newsletter, newsletters, infolettre, infolettres, mailing list, mailchimp, email
    marketing, email campaign, liste d envoi, courriels de masse, subject line
  !contest: contest, contests, giveaway, giveaways, concours, tirage, tirages, faire tirer,
    sweepstakes, raffle, prize, prizes, prix a gagner
  !hacked: hacked, hack, hacker, hackers, pirate, piratage, pirater, pirated, phishing,
    hameconnage, two factor, two factor authentication, authentification a deux facteurs, double
    authentification, locked out, impersonating, impersonates, impersonation, fake account, fake
    accounts, faux compte, faux comptes, faux profil, faux profils, usurpe, usurpation, scam,
    scams, scammers, scamming, arnaque, arnaques, fraude, fraud
  !verified: verified badge, verified account, blue check, blue checkmark, blue tick, badge
    bleu, crochet bleu, coche bleue, compte verifie, compte certifie, get verified
  !growth: buy followers, buying followers, buy likes, fake followers, acheter des abonnes,
    acheter des fans, achat d abonnes, achat abonnes, acheter des likes, faux abonnes, more
    likes, avoir plus de likes, how many likes, combien de likes, combien de vues, how many
    views
  !format: carousel, carousels, carrousel, carrousels, reel, reels, story, stories, instagram
    story, shorts, thumbnail, thumbnails, vignette, caption, captions, subtitle, subtitles, sous
    titres, sous titre, alt text, texte alternatif, aspect ratio, vertical video, video
    verticale, square video, gif, gifs, meme, emoji, emojis, emoticone, emoticones, podcast,
    podcasts, balado, balados, baladodiffusion, livestreams, webinar, webinars, webinaire, hook,
    hooks, microphone, micro, camera, cameras, ring light, tripod, trepied, video editing,
    montage video, montage
  !maker: hootsuite, buffer, sprout social, sprinklr, agorapulse, canva, photoshop, illustrator,
    figma, capcut, wordpress, wix, squarespace, shopify, hubspot, salesforce pricing, crm,
    chatbot, chatbots, trello, notion, asana, teams or slack, adobe, premiere pro, powerpoint,
    airtable, metricool, meltwater, brandwatch, mention com, talkwalker, linktree, bitly, url
    shortener, raccourcir un lien, raccourcir les liens
  !robot: ai, chatgpt, gpt, chat gpt, ia, artificial intelligence, intelligence artificielle,
    copilot, gemini, midjourney, ai generated, machine learning
  !rights: image rights, rights, licence, license, licensing, licences, permission to use,
    copyrighted, royalty free, libre de droits, libres de droits, repost, reposts, reposting,
    repartager, photo found, photo trouvee, photos trouvees, stock photo, stock photos, banque d
    images, music, musique, song, songs, chanson, chansons, consent form, formulaire de
    consentement, minors, mineurs, plagiarism, plagiat, patent, brevet, marque deposee
  !dataprotection: personal data, data protection, donnees personnelles, protection des donnees,
    loi 25, bill 96, law 25, loi 101, cookies, cookie, cookie banner, casl, lcap, anti spam, loi
    anti pourriel, ccpa, privacy policy, politique de confidentialite, cnil
  !hr: layoffs, layoff, mises a pied, mise a pied, disciplinary, disciplinaire, insubordination,
    union, syndicat, grievance, grief, overtime, heures supplementaires, remote work,
    teletravail, vacation policy, employee benefits, sick leave, burnout, burn out, job
    interview, entrevue d embauche, job offer, cv, cover letter, lettre de motivation, dress
    code, internship, probation, wfh
  !press: press release, press releases, communique, communique de presse, communiques,
    journalist, reporter, reporters, press conference, conference de presse, news channel, local
    news, tele, a la tele, on tv, interview, entrevue, media kit, dossier de presse, media
    training
  !site: landing page, landing pages, web hosting, hebergement, domain name, nom de domaine,
    website speed, online store, boutique en ligne, e commerce, ecommerce, web design, web
    designer, webmaster
  !accessible: accessibility, accessibilite, screen reader, screen readers, lecteur d ecran,
    wcag
  !audiencefigures: how many users, how many people use, combien d utilisateurs, combien
    utilisateurs, demographics, demographie, market share, parts de marche, market research
  !influencerdeal: influencer contract, contrat d influenceur, pay an influencer, pay
    influencers, payer un influenceur, payer une influenceuse, payer les influenceurs,
    influencer rates, paid partnership, paid partnerships, partenariat paye, partenariats payes,
    partenariats payants, partenariat payant, sponsorship, sponsorships, commandite,
    commandites, affiliate, affiliation, devenir influenceur, become an influencer, how much do
    influencers, combien coute un influenceur, charge per post
  !exam: exam, exams, examen, examens, final exam, homework, devoirs, enrol, enroll, enrolment,
    inscription, inscriptions, next class, next session, prochain cours, prochaine formation,
    note de passage, passing grade, tuition, frais de scolarite
  !outage: down right now, outage, panne, en panne, crashed, crashing, plante, buggy, bug, bugs,
    doesn t load, won t load
  !smalltalk: joke, jokes, blague, blagues, weather, meteo, pleuvoir, rain, horoscope, recette,
    recipe, recipes, recettes, lunch, diner de noel, christmas party, party de noel,
    stationnement, parking, wifi, wi fi, printer, imprimante, photocopieuse, parking spot,
    coffee machine, machine a cafe, football, hockey, soccer, sens de la vie, meaning of life,
    elections, election, premier ministre, prime minister, capitale de, capital of, quel temps,
    temps il fait, temps fera t il, fera t il beau, il fait beau, il fait froid, temps fait il,
    temps dehors, will it rain, will it snow, temperature, neiger, snow tomorrow
  !money: tax, taxes, impot, impots, tps, tvq, revenue, revenus, monetise, monetize, monetiser,
    monetisation, monetization, invoice, invoices, facture, factures, grant, grants, subvention,
    subventions, loan, pret bancaire, promo code, code promo, coupon, coupons, discount,
    discounts, rabais, refund, refunds, remboursement, remboursements, forfait cell, phone plan
  !suspended: suspended, suspendu, suspendue, appeal, banned account, account banned, account
    was disabled, desactive, desactivee, disabled account, recover, recovering, recuperer,
    deleted post, archive, archiver, archived, retention period
  !ideas: ideas for, idea for a, idees de posts, idees de publications, idees de contenu, idee
    de post, idee de concours, post ideas, content ideas, give me ideas, donne moi des idees,
    trending, trend, trends, tendances, tendance, accroche, accroches, titre accrocheur, catchy
    title, clickbait, april fools, poisson avril, saint valentin, valentine s day, black friday,
    fete des meres, mother s day, halloween
  !recommend: recommend a, recommend an, recommend any, recommande moi, suggest a good, which
    agency, best agency, meilleure agence, best book, meilleur livre, good book, bon livre,
    which brand of, quelle marque de, which laptop, quel ordinateur, which phone, quel telephone
  !agenda: book a meeting, planifier une rencontre, remind me to, rappelle moi appeler, rappelle
    moi de, set a reminder, set an alarm, on call, next meeting, prochaine reunion, prochaine
    rencontre, vacation days, jours de vacances, jours de conge, holidays do i, timesheet,
    feuille de temps, lunch break, pause diner, late every day, en retard tous les
  !filming: drone, drones, filming permit, permis de filmer, film customers, filmer des clients,
    filming people, filmer des gens, qr code, code qr, gps, printing, imprimer, business cards,
    cartes affaires, t shirts, chandails, swag, merch
  !price: campaign cost, cost of a campaign, coute une campagne, price of an agency, prix une
    agence, prix des, prix du, price of the, subscription price, pricing
  !fad: web3, nft, nfts, metaverse, metavers, crypto, blockchain, bitcoin, vr, virtual reality,
    realite virtuelle
  !hours: hours a week, hours per week, heures par semaine, heures semaine, hours a day, heures
    par jour, hours per day, horaire de travail, work hours, shifts, night shift, combien heures
    par jour, combien heures par semaine, how many hours a, how many hours per, how much time
    per, how much time a, time per day, temps par jour
  !support: password manager, our password, wifi password, login for, user count, phone support,
    contact facebook, contact instagram, contact support, customer support number, facebook
    support, support facebook, support instagram
  !gadget: step counter, step count, podometre, compteur de pas, speed limit, limite de vitesse,
    speed test, internet speed, est lent, trop lent aujourd, slow internet, lent aujourd, lente
    aujourd, wifi lent
  !homonym: community garden, community center, community centre, centre communautaire, jardin
    communautaire, heart attack, crise cardiaque, crise du logement, housing crisis, financial
    crisis, crise financiere, dance class, dance classes, cours de danse, train schedule,
    horaire des trains, travel insurance, assurance voyage, accounting software, logiciel de
    comptabilite, service client de bell
  !desk: open hours, hours of the, heures du, help desk hours
  !jargon: call to action, appel a action, appels a action, content marketing, marketing de
    contenu, b2b, b2c, brand book, charte graphique, infographic, infographics, infographie,
    infographies, persona template, inbound, outbound, growth hacking, storytelling,
    copywriting, dark social, user generated content, ugc, testimonial, testimonials,
    temoignage, temoignages, write a case, etude de cas, swot, kanban, white paper, livre blanc,
    ebook, jingle, slogan, slogans, tagline, mission statement
  !safety: evacuation, fire alarm, fire drill, incendie, earthquake, tremblement de terre, first
    aid, premiers soins, secourisme, tempete de neige, snowstorm, ouragan, hurricane, crise
    angoisse, crise de foie, energy crisis, crise energetique
  !policyon: return policy, refund policy, politique de retour, politique de remboursement,
    politique de conges, politique de teletravail, bringing pets, bringing dogs, alcohol policy,
    politique alcool, smoking policy, travel policy, politique de voyage, cancellation policy,
    politique annulation, attendance policy
`;
