/** The words of the media: networks, tools, monitoring and content. */
export const MEDIA = `
  ~social: social media, social medias, social network, social networks, social networking,
    socials, medias sociaux, media social, media sociaux, reseaux sociaux, reseau social, rs, sm,
    ms, smm, reseaux
  ~network: network, networks, platform, platforms, reseau, plateforme, plateformes, channel,
    channels
  ~elsewhere: instagram, insta, ig, tiktok, tik tok, snapchat, snap, messenger, whatsapp, pinterest,
    reddit, threads, mastodon, bluesky, discord, slack, twitch, telegram, tripadvisor, yelp, google
    reviews, avis google, google maps, x com
  ~profile: profile, profil, account, accounts, compte, comptes, page, pages, username, our
    handle, my handle, a handle, handles, user name, nom utilisateur
  ~web: web, online, internet, digital, numerique, en ligne, site web
  ~twitter: twitter, tweet, tweets, tweeter, tweeting
  ~blog: blog, blogue, blogs, blogues, blogging
  ~rss: rss, feed, feeds, fil, fils, flux
  ~facebook: facebook, fb
  ~tweetdeck: tweetdeck, tweetbeck, tweet deck
  ~radian: radian6, radian 6, radian, radian six
  ~monitor: monitor, monitoring, watch, watching, listening, observe, observation, veille,
    veiller, surveiller, surveillance, surveille, observer, social listening, keep an eye, vigie,
    keep tabs, keep track, track, ecoute sociale, guetter, scan, scanning, espionner, spy, spying,
    spy on, check out, regarder ce que
  ~posture: posture, attitude
  ~reception: reception, receiving, recevoir, receive
  ~free: free, gratuit, gratuite, gratuits, gratuitement, for nothing, no budget, pas de
    budget, sans budget, zero budget
  ~paid: paid, pay, paying, payant, payer, payante
  ~cost: cost, costs, price, expensive, cheap, money, expense, cout, couts, coute,
    coutent, prix, tarif, cher, depense, argent, how much
  ~tool: tool, tools, software, app, apps, outil, outils, logiciel, application
  ~keyword: keyword, keywords, key word, mot cle, mots cles
  ~notify: notification, notify, notifies, alert, alerts, alerte, alertes, avertir, notifier
  ~search: search, recherche, rechercher, chercher, cherche
  ~frequency: how often, frequency, how frequently, times a day, times a week, frequence, combien
    de fois, a quelle frequence, rythme, pace
  ~daily: daily, every day, each day, quotidien, quotidienne, quotidiennement, tous les jours,
    chaque jour
  ~ahead: in advance, ahead, how far ahead, beforehand, a avance, avance, how long before, combien
    de temps avant
  ~content: content, contents, post, posts, contenu, contenus, publication, publications, material
  ~publish: publish, publishing, posting, broadcast, go out, put online, put out, publier, publie,
    publions, poster, diffuser, diffuse, diffusion, mettre en ligne, distribute, distribution,
    distributing, distribuer, publies, sortir
  ~promote: promote, promotion, promoting, promouvoir
  ~calendar: calendar, calendrier, schedule, planner, editorial calendar, content calendar,
    calendrier editorial
  ~plan: plan, planning, planned, planifier, planifie, planification, planifions
  ~year: yearly, annual, annuel, annuelle, for the year, sur annee, a year
  ~needs: needs, what customers need, besoin, besoins, their needs, customers need, audience want,
    audience wants, people want, envie, envies
  ~inventory: inventory, take stock, recenser, inventaire, recensement, liste des contenus, list
    of content, existing content, contenu existant, contenus existants
  ~listen: listen, listening to, listener, ecoute, a ecoute, ecouter
  ~analysis: analysis, analyse, analyze, analyser, analysing
  ~usage: usage, usages, uses, utilisation, use for
  ~ads: ads, advert, advertising, advertisement, pub, pubs, publicite, publicites, publicitaire,
    ad, ad campaign
  ~marketing: marketing, mkt, mktg
  ~pr: pr, rp, public relations, relations publiques
  ~service: customer service, service client, service a la clientele, customer support, sav
  ~techno: technology, technological, tech, technologie, technologique, techno
`;
