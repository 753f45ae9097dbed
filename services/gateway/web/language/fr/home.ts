// The home page, in French.

export const home = {
  'home.title.loading': 'Des liens qui méritent votre temps',
  'home.title':
    '{count, plural, =0 {Aucun nouveau lien pour l’instant} one {Un lien qui mérite votre temps} other {# liens qui méritent votre temps}}',
  'home.title.answered':
    '{answer, select, interested {Qui vous voulez rencontrer} not_now {Pas maintenant, plus tard peut-être} other {Vous avez dit non}}',
  'home.text':
    'Chaque lien mène à une organisation qui peut vous aider et que vous pouvez aider : regardez, et dites ce que vous en pensez.',
  'home.count': '{count, plural, =0 {Aucun lien} one {# lien} other {# liens}}',
  'home.views': 'Quels liens',
  'home.view.open': 'À regarder',
  'home.more': 'En voir plus',
  'home.most': 'Cette page montre {count} liens au plus : il y en a d’autres, qui n’y sont pas.',
  'home.unnamed.why': 'Cette organisation a choisi de rester discrète. Voici ce qu’elle laisse savoir.',
  'home.animators': 'Pas encore visible des membres',
  'home.yours': 'Vos mots',
  'home.theirs': 'Mots de l’organisation choisie',
  'home.get':
    '{who, select, you {Ce que vous y gagneriez} other {Ce que l’organisation choisie y gagnerait}}',
  'home.get.what':
    '{what, select, offer {L’autre propose {who, select, you {ce que vous cherchez} other {ce que l’organisation choisie cherche}}.} expertise {L’autre a travaillé sur {who, select, you {ce que vous cherchez} other {ce que l’organisation choisie cherche}}.} other {{who, select, you {Ce que vous faites vous rapproche.} other {Ce que les deux font les rapproche.}}}}',
  'home.give': 'Ce que l’autre y gagnerait',
  'home.give.what':
    '{what, select, offer {{who, select, you {Vous proposez} other {L’organisation choisie propose}} ce que l’autre cherche.} expertise {{who, select, you {Vous avez travaillé} other {L’organisation choisie a travaillé}} sur ce que l’autre cherche.} other {{who, select, you {D’après vos mots et vos travaux.} other {D’après ses mots et ses travaux.}}}}',
  'home.sure': 'À quel point c’est sûr pour les deux',
  'home.sure.why':
    '{sure, select, high {Très sûr.} fair {Assez sûr.} other {Peu sûr.}} {basis, select, words {Chacun a ce que l’autre cherche.} one {L’un a ce que l’autre cherche.} works {Ce que les deux ont fait le montre.} other {De telles organisations s’aident d’ordinaire.}}',
  'home.group': 'Votre réponse au sujet de {name}',
  'home.answer.interested': 'Ça m’intéresse',
  'home.ask': 'Ça m’intéresse : demander à les rencontrer',
  'home.answer.not_now': 'Pas maintenant',
  'home.answer.no': 'Non',
  'home.no.why': 'Pourquoi ? Un geste suffit.',
  'home.no.without': 'Sans dire pourquoi',
  'home.no.leave': 'Revenir',
  'home.decline.too_early': 'C’est trop tôt : à revoir dans six mois',
  'home.decline.not_relevant': 'Pas pertinent pour nous',
  'home.decline.already_know_them': 'Nous nous connaissons déjà',
  'home.decline.competitor': 'C’est un concurrent',
  'home.decline.unclear_benefit': 'Nous ne voyons pas ce que nous y gagnerions',
  'home.done':
    '{answer, select, interested {Vous demandez à rencontrer {name}. Personne ne le saura avant une minute : vous pouvez revenir en arrière.} not_now {Pas maintenant pour {name} : nous vous laissons tranquilles 30 jours.} other {{hasWhy, select, yes {Non à {name} : {why}. {hasDay, select, yes {Ce lien pourra être suggéré de nouveau après le {day}.} other {Ce lien ne sera plus suggéré.}}} other {Non à {name}. Ce lien ne sera plus suggéré.}}}}',
  'home.undo': 'Annuler votre réponse au sujet de {name}',
  'home.sending': 'Envoi…',
  'home.recorded': 'C’est enregistré.',
  'home.changed':
    'Le lien avec {name} a changé entre-temps : votre réponse n’a pas été enregistrée. Le voici tel qu’il est maintenant ; répondez de nouveau.',
  'home.unsent': 'Votre réponse au sujet de {name} n’est pas arrivée. Donnez-la de nouveau.',
  'home.stands':
    'Vous avez répondu « {answer} »{hasDay, select, yes { le {day}} other {}}{hasWhy, select, yes { : {why}} other {}}.',
  'home.until': 'Cela vaut jusqu’au {day}.',
  'home.withdrawn': 'Ce lien n’est plus suggéré.',
  'home.withdrawn.answered':
    'Ce lien n’est plus suggéré. Une autre réponse remplace celle que vous avez donnée.',
  'home.nothing.answered': 'Il n’y a rien ici : aucun lien n’a reçu cette réponse.',
  'home.nothing.consent': 'Votre organisation n’a pas donné son accord aux suggestions',
  'home.nothing.consent.text':
    'Rien n’est suggéré sans accord. Une personne responsable de l’organisation peut le donner.',
  'home.nothing.consent.do': 'Voir le profil et ses accords',
  'home.nothing.need': 'Dites une chose dont vous avez besoin, et les suggestions commencent',
  'home.nothing.need.text':
    'Une phrase suffit, en français ou en anglais : nous cherchons qui peut y répondre.',
  'home.nothing.need.do': 'Dire ce dont vous avez besoin',
  'home.nothing.done': 'Vous êtes à jour',
  'home.nothing.done.text':
    'De nouveaux liens apparaissent ici d’eux-mêmes quand d’autres disent ce qu’ils cherchent et proposent. Plus vous en dites, plus il y a à trouver.',
  'home.nothing.done.do': 'Dire un autre besoin ou une autre offre',
  'home.unattached': 'Bienvenue, {name}',
  'home.one.title': 'Un lien venu de vos messages',
  'home.one.gone':
    'Ce lien n’est plus suggéré. Il a pu être retiré, ou recevoir la réponse de quelqu’un d’autre.',
  'home.one.all': 'Voir tous les liens',
  'home.animators.title': 'Les liens d’une organisation',
  'home.animators.text':
    'Choisissez une organisation pour voir ses liens comme ses membres. Seuls ses membres répondent ; ce qui est discret ou pas encore ouvert leur reste caché, et leurs nombres peuvent différer des vôtres.',
  'home.animators.pick': 'Organisation',
  'home.offered':
    '{count, plural, one {Une organisation souhaite vous rencontrer} other {# organisations souhaitent vous rencontrer}}',
} as const;
