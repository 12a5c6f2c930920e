import type { zh } from './words-zh.ts'

type Words<Of> = {
  readonly [Key in keyof Of]: Of[Key] extends string
    ? string
    : Of[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Words<Of[Key]>
}

export const en: Words<typeof zh> = {
  title: 'Selection',
  notOpen: 'The selection of this round has not begun',
  notOpenWhy: 'An official begins it once scoring has been closed.',
  open: 'Begin the selection',
  states: { draft: 'Draft', proposed: 'Proposed', released: 'Released' },
  listed: 'Judged',
  scores: 'Scores',
  method: 'Decided by',
  methods: { mean: 'mean', 'trimmed-mean': 'mean without the extremes' },
  ranking: 'Ranking',
  rankingNote: 'By the method published before scoring; adjusted points are advice',
  place: 'Place',
  advisedPlace: 'Adjusted place',
  solution: 'Solution and lead',
  sector: 'Sector',
  region: 'Region',
  points: 'Points',
  interval: 'Adjusted, 95 % interval',
  intervalOf: (low, high, points) => `Adjusted ${points}, from ${low} to ${high}`,
  decision: 'Decision',
  decisions: { selected: 'Listed', 'not-selected': 'Not listed' },
  undecided: 'Open',
  border: 'Border zone',
  line: (line) => `Line: the first ${line}`,
  below: 'Below the line',
  whatIf: 'What if',
  whatIfNote: 'Changes nothing that is decided',
  count: 'To be listed',
  satisfy: 'Keep all constraints',
  against: 'Against the ranking alone',
  noSwap: 'No change',
  tied: (count) => `Equals stand at the line; ${count} are within it.`,
  present: '– now',
  enters: 'comes in',
  leaves: 'goes out',
  adopt: 'Adopt this',
  severity: (enters) =>
    enters === 0 ? 'By adjusted points nothing changes.' : `By adjusted points ${enters} would change.`,
  leaveOut: (count) =>
    count === 0
      ? 'Leaving out any one expert changes nothing.'
      : `Leaving out one expert would change the list in ${count} cases.`,
  outliers: (count) => `${count} outlying scores are left out of the advice.`,
  groups: (count) =>
    count === 1
      ? 'All experts are connected, so adjusted points compare.'
      : `The experts fall into ${count} groups; adjusted points do not compare between them.`,
  noAdvice: 'There are too few scores to adjust.',
  portfolio: 'Portfolio',
  least: 'at least',
  most: 'at most',
  eachLead: 'Of each lead',
  add: 'Add a constraint',
  remove: 'Remove',
  of: 'Of',
  atLeast: 'At least',
  atMost: 'At most',
  met: 'Met',
  unmet: 'Not met',
  noConstraints: 'No constraint: the rank decides',
  deciding: 'Decision',
  decided: 'With a reason',
  drafted: 'Draft',
  selectedOf: (selected, rest) => `${selected} listed, ${rest} not`,
  proposedBy: 'Proposed by',
  approval: 'Approval',
  approvalRule: 'By another person, with a fresh second factor',
  release: 'Release',
  releaseRule: 'All decisions become known together',
  returned: 'Sent back because',
  save: 'Save the draft',
  propose: 'Propose',
  approve: 'Approve and release',
  sendBack: 'Send back',
  unsaved: 'Changes are not saved',
  basis: 'Basis',
  reason: 'Reason (told to the applicant)',
  chosen: 'One decision',
  choose: 'Press a title to decide it here with its reason.',
  sheets: 'What the experts gave',
  releasedAt: 'Released at',
}
