/** The words of the media: networks, tools, monitoring and content. */
export const MEDIA = `
  ~social: social media, social medias, social network, social networks, social networking, socials,
    medias sociaux, media social, media sociaux, reseaux sociaux, reseau social, rs, sm, ms, smm,
    reseaux, social media s, socialmedia, scoial media, soical media, media sociau, medias socio,
    reseau socio, reseaux socio, reseaux soc, medias soc, the socials, social channels,
    social platforms, resaux, reseau sociau, rezo, rezos, resaux sociaux, rso, rsx
  ~network: network, networks, platform, platforms, reseau, plateforme, plateformes, channel,
    channels, sites we use, chaque plateforme, app sociale
  ~elsewhere: instagram, insta, ig, tiktok, tik tok, snapchat, snap, messenger, whatsapp, pinterest,
    reddit, threads, mastodon, bluesky, discord, slack, twitch, telegram, tripadvisor, yelp,
    google reviews, avis google, google maps, x com, facebook messenger, linkedin groups, quora,
    wechat, weibo, clubhouse, google my business, google business, trustpilot, glassdoor, indeed,
    vimeo, tumblr, bereal, line app, viber, truth social, x formerly, nextdoor, patreon, onlyfans,
    skype, google plus, myspace, koo, lemon8, substack, dailymotion, strava
  ~profile: profile, profil, account, accounts, compte, comptes, page, pages, username, our handle,
    my handle, a handle, handles, user name, nom utilisateur, profiles, profils, comptes sociaux,
    fan page, fanpage, profiles on, accounts on, comptes sur, page entreprise, company page,
    business page, banner page
  ~web: web, online, digital, numerique, en ligne, site web, cyberspace, le net, the net,
    on the net, sur le net, virtual, virtuel, virtuelle, world wide web, cyber, numeriques, googler,
    google us, google ourselves, nous googler, on the internet, sur internet, google say about,
    dit google, google says
  ~twitter: twitter, tweet, tweets, tweeter, tweeting, x twitter, tweeting about, gazouillis,
    tweeteur, twiter, tweete, tweets about
  ~blog: blog, blogue, blogs, blogues, blogging, blogs s, blogg, bloguer, blogger platform
  ~rss: rss, feed, feeds, fil, fils, flux, rss feed, rss feeds, fil rss, fils rss, flux rss,
    agregateur, aggregator, newsfeed, feed reader, feedly
  ~facebook: facebook, fb, face book, facebouk, fcb, facbook, face de bouc, meta page
  ~tweetdeck: tweetdeck, tweetbeck, tweet deck, tweet beck, tweetdek, x pro
  ~radian: radian6, radian 6, radian, radian six, radian cinq, salesforce radian
  ~monitor: monitor, monitoring, watch, watching, listening, observe, observation, veille, veiller,
    surveiller, surveillance, surveille, observer, social listening, keep an eye, vigie, keep tabs,
    keep track, track, ecoute sociale, guetter, scan, scanning, espionner, spy, spying, spy on,
    check out, regarder ce que, monitors, monitored, monitering, listening in, listen in,
    listening to what, informer, tendre oreille, ear to the ground, on the lookout, guette,
    espionne, espionnons, espion, spies, keep watch, keeping watch, garder un oeil, oeil sur,
    keep up with, stay informed, stay on top, veillons, observons, suivre ce qui, suivre ce que,
    suivre les, follow what, check our, checking our, check on, vigilance, intelligence gathering,
    radar, scrute, scruter, espionnage, recon, find out when, know when someone, savoir quand,
    savoir qui parle, mentions tracking, watch our, look at what, regarde ce qui, regarde ce que,
    regarder les, jeter un oeil, coup oeil, check what, checker, checke, check ce qui, look up what,
    look at our mentions, checker nos mentions, regarder nos mentions, watch phase, phase de veille,
    watching over, sentinel, sentinelle, patrol, check every, look every, verifier ce qui,
    keep an ear, garder oreille, follow the news, suivre actualite, suivre les nouvelles,
    follow sites, suivre des sites, suivre les sites, subscribe to sites, abonner a des sites
  ~posture: posture, attitude, stance, mindset, mind set, etat esprit, facon etre, approach,
    approche, positionnement
  ~reception: reception, receiving, recevoir, receive, receptive, receptif, receptive mode,
    receptivity, receive mode, on recoit, passive, passif, listen first, listening first,
    ecouter abord, ecouter avant, avant de parler, before speaking, before talking,
    shut up and listen, se taire, sans parler
  ~free: free, gratuit, gratuite, gratuits, gratuitement, for nothing, no budget, pas de budget,
    sans budget, zero budget, freebie, without paying, without spending, sans payer, sans frais,
    sans debourser, don t cost, doesn t cost, do not cost, that are free, cost nothing, coute rien,
    coutent rien, coute pas, coutent pas, no cost, gratos, aucun budget, no money, pas argent,
    sans argent, zero dollar, on a shoestring, petit budget, small budget, tiny budget, low budget,
    pas une cenne, sans le sou, gratis, free of charge, sans debours, zero dollars, zero piasse,
    zero piasses, zero cent, no dollars, without a budget, without budget, aucun sou, pas de sous,
    pas un sou, no cash, cashless, au gratuit, gratuitement sur
  ~paid: paid, pay, paying, payant, payer, payante, paying one, commercial one, subscription,
    abonnement payant, abonnement mensuel, costs money, coute de argent, charge for, charges for,
    have to pay, pay for, payer pour, isn t free, not free, pas gratuit, pas gratuite
  ~cost: cost, costs, price, expensive, cheap, money, expense, cout, couts, coute, coutent, prix,
    tarif, cher, depense, how much, costing, couteux, couteuse, couteuses, dispendieux,
    dispendieuse, dispendieuses, low cost, bon marche, abordable, affordable, inexpensive, pas cher,
    pas chere, pas chers, cheaper, costly, spending, depenser, depenses, expenses, dollar cost,
    financial, financier, financierement, economique, economical, moneywise, money wise, tarifs,
    sous, argent, piasse, piasses, cash, bucks, dollars worth, pricey, pricy, ruineux, couterait,
    coutera, couter, plan money, prevoir des sous, prevoir argent, money for, pay for it, frais,
    fees, fee, charges, charged, gratis non, investissement, investment
  ~tool: tool, tools, software, app, apps, outil, outils, logiciel, application, logiciels,
    applications, tool s, outils de, gadget, gadgets, utilitaire, utilitaires, websites to,
    solution logicielle
  ~keyword: keyword, keywords, key word, mot cle, mots cles, search term, search terms,
    terme de recherche, mot clef, mots clefs, motcle, motscles, mot cles, word shows up,
    words show up, mot apparait, un mot sort
  ~notify: notification, notify, notifies, alert, alerts, alerte, alertes, avertir, notifier,
    notified, warned, warn me, avertit, avertis, averti, previens, prevenir, previent, tell me when,
    tells me when, ping me, push notification, avise, aviser, etre avise, savoir des que,
    know as soon as, pings me, ping us, tells us when, shows up somewhere, our name shows up,
    notre nom apparait, name appears, nom ressort, lets me know, nous le dit, me le dit
  ~search: search, recherche, rechercher, chercher, cherche, searching, search engine,
    moteur de recherche, look for mentions, fouille, fouiller, recherches, recherche dans
  ~frequency: how often, frequency, how frequently, times a day, times a week, frequence,
    combien de fois, a quelle frequence, rythme, pace, how regularly, how regular, how many times,
    combien fois, aux combien, a tous les combien, times per day, times per week, fois par jour,
    fois par semaine, par semaine, par jour, per day, per week, every how many, once a week,
    once a month, twice a day, once a day, une fois par semaine, une fois par jour,
    une fois par mois, chaque semaine, each week, every week, weekly, monthly, mensuel,
    hebdomadaire, hebdo, aux deux semaines, every two weeks, a tous les jours, cadence, regularly,
    regulierement, regularity, regularite, constamment, constantly, en continu, continuously,
    all the time, every morning, chaque matin, on the daily, every hour, aux heures
  ~daily: daily, every day, each day, quotidien, quotidienne, quotidiennement, tous les jours,
    chaque jour, day by day, jour apres jour, au quotidien, everyday, a chaque jour,
    a journee longue, quotidienement, actif tous les, active every day, be active, etre actif,
    etre active, active daily, presents tous les jours, present every day
  ~ahead: in advance, ahead, how far ahead, beforehand, a avance, avance, how long before,
    combien de temps avant, months ahead, mois avant, months before, weeks before,
    months in advance, mois avance, mois a avance, how early, how early should, combien avant,
    before launching, before launch, avant le lancement, avant de lancer, avant lancement,
    avant de se lancer, avant de commencer, before starting, before we start, before we launch,
    combien de mois, how many months, how many weeks before, prior to launch, depuis combien,
    early enough, assez tot, longtemps avant, long before, long in advance, when to start,
    before opening, before we open, avant ouvrir, before i open, before joining, avant embarquer
  ~content: content, contents, post, posts, contenu, contenus, publication, publications, material,
    contants, contnets, contenue, contenus web, posts we make, articles, article, texts we post,
    things to post, stuff to post, things to say, quoi dire, quoi publier, quoi poster,
    what to post, what to publish, what to write, what to share, what do we post, what we post,
    ce on publie, ce on poste, on publie quoi, on poste quoi, publications facebook, materiel,
    pubilcation, pubilcations
  ~publish: publish, publishing, posting, broadcast, go out, put online, put out, publier, publie,
    publions, poster, diffuser, diffuse, diffusion, mettre en ligne, distribute, distribution,
    distributing, distribuer, publies, sortir, published, publishes, poste, postons, postent,
    publierait, sharing content, partager du contenu, partage de contenu, mettre en ligne des,
    mettons en ligne, mis en ligne, live on, goes out, goes live, release content, lacher les posts,
    putting out, pushing out, push out, dissemination, disseminate, broadcast content,
    upload content, publi, publiez, post stuff, get posts out, posts up, posts out, get content out,
    put content out, put stuff out, send out, mise en ligne, diffusent, diffuses, diffusons,
    difuser, difusion, posts go out, finally go out, post finally, sortir les posts, go live,
    going live, went live, put live, mettre en ondes, release, released, publication des contenus,
    publish content, publish our, publie t on, put stuff online, put content online,
    put posts online, mettre du contenu, sort nos contenus, sortir notre contenu,
    out there for people
  ~promote: promote, promotion, promoting, promouvoir, promotional, faire connaitre,
    faire connaitre notre, get the word out, promouvoir nos, promos, promo, publiciser,
    faire la promotion, faire la promo, faire rayonner, rayonnement, rayonner
  ~calendar: calendar, calendrier, schedule, planner, editorial calendar, content calendar,
    calendrier editorial, calandar, calender, calendrier de publication, calendrier de contenu,
    posting calendar, content schedule, publication schedule, posting schedule, publishing schedule,
    plan de publication, plan editorial, editorial plan, content plan, plan de contenu,
    plan de diffusion, echeancier, agenda, planner for, planificateur, spreadsheet of posts,
    planning of posts, planning de publications, plan for the year, plan annuel, yearly plan,
    annual plan, posting plan
  ~plan: plan, planning, planned, planifier, planifie, planification, planifions, plans, planify,
    planified, plan ahead, plan in advance, planifier avance, planifies, map out, organise ahead,
    organiser avance, improviser, improvise, improvisation, wing it, winging it, on the fly,
    day to day posting, au jour le jour, a la semaine, week by week, semaine par semaine
  ~year: yearly, annual, annuel, annuelle, for the year, sur annee, a year, toute annee, for a year,
    whole year, entire year, annee, annee au complet, per annum, 12 months, 12 mois, twelve months,
    douze mois, pour un an, un an, sur un an, annuellement
  ~needs: needs, what customers need, besoin, besoins, their needs, customers need, audience want,
    audience wants, people want, envie, envies, needed by, besoins de, besoins des, interests of,
    centres interet, ce qui les interesse, qui les interesse, interesse nos, interesses,
    interests our, wants from us, expects, expect from us, attentes, attente des clients,
    expectations, what they want, ce ils veulent, ce que veulent, what people want,
    what our audience wants, what our followers want, veulent voir, veulent lire, veut voir,
    veut lire, wants to see, want to see, wants to read, want to read, aiment lire, aiment voir,
    like to see, like to read, care about, cares about, interesser, souhaits, desires, desirs,
    preoccupations, what matters to them, relevance, relevant content, pertinent, pertinents,
    pertinence, pertinente, want to know, like to know, aimerait lire, aimeraient lire,
    aimeraient voir, aime lire, tient a coeur, tiennent a coeur, plait a, plaire a, plaisent a,
    appeals to, appeal to, pleases, please our, useful to our, utile a nos, utiles a nos, utile aux,
    utiles aux, useful for our customers, useful to customers, serve au client, serves the customer,
    serve customers, servir nos clients, what our people want, mes lecteurs veulent, my people want,
    discover needs, enjoy, would enjoy, would interest, interesserait, interesseraient,
    would like to read, would like to see, care to read, wishes, wish list
  ~inventory: inventory, take stock, recenser, inventaire, recensement, liste des contenus,
    list of content, existing content, contenu existant, contenus existants, what we already have,
    ce on a deja, ce on a, deja du contenu, already have content, content we have, stuff we have,
    old content, vieux contenus, vieux contenu, anciens contenus, ancien contenu, old brochures,
    existing material, materiel existant, old posts, vieilles publications, recycle, recycler,
    reuse, reutiliser, repurpose, recenssement, lying around, stock of, audit our content,
    content audit, audit de contenu, audit des contenus, catalogue our, faire le tour, repertorier,
    repertoire, liste de ce on, list what we, dresser la liste, vieilles videos, vieux articles,
    depliants, old videos, old articles, leaflets, anciennes publications, deja ecrit, deja fait,
    already written, already made, already produced, archives, existing posts, tout ce on a,
    everything we have, our existing, textes existants, contenus on a, que nous avons deja,
    we already have, qui dorment, dorment, dort dans, sitting in a drawer, sitting around,
    gathering dust, dans nos tiroirs, dans un tiroir, intranet, what we have, what we ve got,
    ones we ve got, ones we have, vieux stock, old stock, old stuff, vieilles affaires, stuff lying,
    in the archives, dans les archives, stuff already, things we already, already got, already own,
    on possede, we own, we possess, brochures, brochure, pamphlets, flyers, existing videos,
    videos existantes, existing photos, backlog, fond de tiroir, bring back old, ressortir
  ~listen: listen, listening to, listener, ecoute, a ecoute, ecouter, listens, listened, hear them,
    hear out, attentif, attentive, attention to what they, etre attentif, pay attention,
    pay attention to, entendre ce que, oreille, hear from them, hear from, entendre, hearing,
    listening for, ecoute pour
  ~analysis: analysis, analyse, analyze, analyser, analysing, analyses, analyzing, analytical,
    etude des besoins, needs assessment, needs study, analiser, analize
  ~usage: usage, usages, uses, utilisation, use for, applications of social, utilisations,
    usages des, ways to use, facons utiliser, three ways, trois facons, purposes, serves for
  ~ads: ads, advert, advertising, advertisement, pub, pubs, publicite, publicites, publicitaire, ad,
    ad campaign, publicites sur, commercials, ads and marketing, reclames, reclame, annonces,
    annonce
  ~marketing: marketing, mkt, mktg, marketting, marketer, marketers
  ~pr: pr, rp, public relations, relations publiques, relation publique, relation publiques,
    relations publique, relations media, media relations, press relations, relations de presse
  ~service: customer service, service client, service a la clientele, customer support, sav,
    customer care, client service, service clientele, service apres vente, helpdesk, help desk,
    support client, support clients, service aux clients, clientele service, customer relations,
    relation client, relations clients, relations avec les clients, customer relationship,
    relationship with customers
  ~techno: technology, technological, tech, technologie, technologique, techno, technologies,
    technos, evolution techno, techno evolution, innovation, innovations, up to date, a jour,
    keep up with tech, with the times, nouvelle technologie, nouvelles technologies, new technology,
    new technologies, digital shift, virage numerique
  ~youtube: youtube, you tube, yt
  ~subscribe: abonne a, abonner a, on abonne, m abonner, abonnons, abonner, subscribe, subscribes,
    subscribing, sign up for updates
  ~meet: contenu doit il repondre, contenus doivent ils repondre, contenu doit repondre,
    contenus doivent repondre, contenus repondent, contenu repond, content must answer,
    must content answer, must our content answer, content has to answer, content have to answer,
    content should answer, should content answer, content meet, content must meet
`;
