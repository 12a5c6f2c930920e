/** Where the story of a demo solution has come to. */
export type DemoProgress =
  | 'started' // a few sections filled
  | 'complete' // all filled, not submitted
  | 'too-many-partners' // complete but for an eleventh partner
  | 'no-licence' // complete but no member holds a licence
  | 'question-asked' // complete, a broker alone is licensed, and an official is asked whether that will do
  | 'unconfirmed' // complete but a partner has not confirmed
  | 'submitted'
  | 'awaiting-waiver'
  | 'waived'
  | 'withdrawn'
  | 'returned'
  | 'resubmitted'

export interface DemoSolution {
  readonly key: string
  readonly title: string
  readonly lead: string
  readonly partners: readonly string[]
  readonly sectors: readonly string[]
  readonly cover: readonly string[]
  readonly progress: DemoProgress
  /** Days before the installation on which it was submitted. */
  readonly daysAgo: number
  readonly paperCopies: number
  /** One of the copies is printed from another version. */
  readonly paperDiffers?: true
  readonly recommendedBy: readonly string[]
  /** One of many that only make the round look busy. */
  readonly ofTheCrowd?: true
}
