// What a form says that is kept until it is saved, in French.

export const saving = {
  'saving.save': 'Enregistrer',
  'saving.save.mine': 'Enregistrer quand même',
  'saving.forget': 'Oublier ces changements',
  'saving.unchanged': 'Il n’y a rien à enregistrer.',
  'saving.unsaved': 'Ce qui est changé n’est pas encore enregistré.',
  'saving.meanwhile':
    'Quelqu’un d’autre a changé ceci pendant ce temps, et rien n’a été enregistré. Voici ce qui vaut :',
  'saving.meanwhile.then':
    'Ce que vous avez écrit est toujours là : enregistrez-le quand même, ou oubliez vos changements.',
} as const;
