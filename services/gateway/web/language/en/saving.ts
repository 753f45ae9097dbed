// What a form says that is kept until it is saved, in English.

export const saving = {
  'saving.save': 'Save',
  'saving.save.mine': 'Save all the same',
  'saving.forget': 'Forget these changes',
  'saving.unchanged': 'There is nothing to save.',
  'saving.unsaved': 'What is changed is not saved yet.',
  'saving.meanwhile': 'Somebody else changed this meanwhile, and nothing was saved. What holds now:',
  'saving.meanwhile.then': 'What you wrote is still there: save it all the same, or forget your changes.',
} as const;
