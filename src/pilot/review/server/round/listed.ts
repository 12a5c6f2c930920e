import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { callStateOf, filedForReview, type FiledSolution, statesOf } from '../../../solicitation/server/index.ts'
import type { RoundItem } from '../../index.ts'
import { entriesOf, type EntryMember } from '../store/entries.ts'
import { formalChecksOf } from '../store/formal-checks.ts'
import { panelsOf, type PanelRow, type RoundRow } from '../store/rounds.ts'

/** A solution of the list, whether it is frozen or still as filed. */
export interface Listed extends Omit<RoundItem, 'reviewers'> {
  readonly members: readonly EntryMember[]
  readonly submittedOn: FiledSolution['submittedOn']
  readonly fingerprint: string
  readonly panelId: string | null
}

export interface TheList {
  readonly listed: readonly Listed[]
  readonly panels: readonly PanelRow[]
  /** Before the freeze: the filings themselves. */
  readonly filed: readonly FiledSolution[]
  readonly callClosed: boolean
  /** Numbers of solutions whose formal check is not concluded. */
  readonly unchecked: readonly string[]
}

export const firstGroup = '第一组'

/** What is reviewed: before the freeze what stands filed, from then on the frozen list and what was withdrawn since. */
export async function listOf(tx: Tx, round: RoundRow): Promise<TheList> {
  return round.state === 'preparing' ? asFiled(tx, round) : asFrozen(tx, round)
}

async function asFiled(tx: Tx, round: RoundRow): Promise<TheList> {
  const [filed, call, checks] = await Promise.all([
    filedForReview(tx, round.programmeId),
    callStateOf(tx, round.programmeId),
    formalChecksOf(tx, round.programmeId),
  ])
  const checked = new Map(checks.map(({ solutionId, state }) => [solutionId, state]))
  // One that was not granted its place, or does not meet the formal requirements, does not count in the round.
  const counted = filed.filter(({ id, place }) => place !== 'not-granted' && checked.get(id) !== 'failed')
  const listed = counted.map((one): Listed => {
    const isOpen = one.state === 'returned' || one.place === 'awaiting-waiver'
    return {
      solutionId: one.id,
      entryId: null,
      panelId: null,
      number: one.number,
      title: one.title,
      leadName: one.leadName,
      sectors: one.sectors,
      classes: one.classes,
      regionCode: one.regionCode,
      group: round.groups[one.id] ?? firstGroup,
      standing: isOpen ? 'open' : 'listed',
      members: one.members.filter(({ organisationId }) => organisationId !== ''),
      submittedOn: one.submittedOn,
      fingerprint: one.fingerprint,
    }
  })
  // A round that checks one solution checks them all; one that checks none leaves it to the rules.
  const unchecked = checked.size === 0 ? [] : counted.filter(({ id }) => checked.get(id) !== 'passed')
  return {
    listed,
    panels: [],
    filed: counted,
    callClosed: call?.state === 'closed',
    unchecked: unchecked.map(({ number }) => number),
  }
}

async function asFrozen(tx: Tx, round: RoundRow): Promise<TheList> {
  const [entries, panels] = await Promise.all([entriesOf(tx, round.id), panelsOf(tx, round.id)])
  const states = await statesOf(
    tx,
    entries.map(({ solutionId }) => solutionId),
  )
  const names = new Map(panels.map(({ id, name }) => [id, name]))
  const listed = entries.map((one): Listed => {
    const gone = ['withdrawn', 'discarded', 'draft'].includes(states.get(one.solutionId) ?? 'withdrawn')
    return {
      solutionId: one.solutionId,
      entryId: one.id,
      panelId: one.panelId,
      number: one.number,
      title: one.title,
      leadName: one.leadName,
      sectors: one.sectors,
      classes: one.classes,
      regionCode: one.regionCode,
      group: names.get(one.panelId) ?? firstGroup,
      standing: one.state === 'withdrawn' ? 'withdrawn' : gone ? 'withdrawn-unrecorded' : 'listed',
      members: one.members,
      submittedOn: one.submittedOn,
      fingerprint: one.fingerprint,
    }
  })
  return { listed, panels, filed: [], callClosed: true, unchecked: [] }
}
