import type { zh } from './words-zh.ts'

type Words<Of> = {
  readonly [Key in keyof Of]: Of[Key] extends string
    ? string
    : Of[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Words<Of[Key]>
}

/** 形式审查, in English. */
export const en: Words<typeof zh> = {
  title: 'Formal check',
  list: 'Filed solutions',
  solution: 'Solution',
  state: 'State',
  unmet: 'Unmet',
  open: 'Open',
  states: {
    checking: 'Being checked',
    returned: 'Returned',
    rechecking: 'Being checked again',
    passed: 'Meets',
    failed: 'Does not meet',
  },
  notBegun: 'Not begun',
  isBack: 'Filed again, to be taken up',
  begin: 'Begin',
  nothing: 'Nothing is filed in this round yet',
  nothingWhy: 'Solutions are checked here one by one once they are filed.',
  items: 'Item by item',
  itemsNote: 'What the rules settled is filled in; a departure needs a reason',
  verdicts: { met: 'Met', unmet: 'Unmet', 'not-applicable': 'Not applicable' },
  byRule: { met: 'Met by the rule', unmet: 'Unmet by the rule', undetermined: 'Left open by the rule' },
  colon: ': ',
  reason: 'Reason',
  reasonHelp: 'The applicant is told these words',
  reasonOf: (title) => `Reason for ${title}`,
  opens: 'Questions that a return opens',
  progress: 'Progress',
  judged: 'Judged',
  save: 'Save',
  saved: 'Saved',
  unsaved: 'There are changes that are not saved',
  returnTitle: 'The one return',
  returnWhy: 'There is one return: everything unmet is told at once, and only the listed questions open.',
  until: 'To be answered by',
  untilMissing: 'State until when it is to be answered',
  send: 'Return',
  returned: 'What was returned',
  returnedUntil: 'To be answered by',
  takeUp: 'Take up the answer',
  takeUpWhy: 'Only what was unmet is judged again.',
  waiting: 'Waiting for the applicant to file again',
  conclude: 'Conclusion',
  pass: 'Conclude: meets',
  fail: 'Conclude: does not meet',
  concludedBy: 'Concluded by',
  concludedAt: 'Concluded at',
  openedBy: 'Checked by',
  difference: 'Before and after the correction',
  read: 'Read the solution',
}
