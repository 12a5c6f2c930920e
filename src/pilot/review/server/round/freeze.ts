import { createHash } from 'node:crypto'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { relate } from '../../../../foundation/access/server/index.ts'
import { answersFor } from '../../../../foundation/forms/index.ts'
import { readSealed } from '../../../../foundation/forms/server/index.ts'
import { canonicalText, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import type { FiledSolution } from '../../../solicitation/server/index.ts'
import { type FreezeFacts, type Shortage, whyNotFreeze } from '../../index.ts'
import { type FrozenAnswers, insertEntry } from '../store/entries.ts'
import { insertPanel, type RoundRow } from '../store/rounds.ts'
import { type Interests, loadInterests } from './interests.ts'
import { type Listed, listOf, type TheList } from './listed.ts'
import { beginRoundAct, finishRoundAct, type RoundOutcome } from './load-round.ts'

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

/** The hash by which a list is known again: number, fingerprint and group of every solution, in the order of numbers. */
export function hashOfList(listed: readonly Pick<Listed, 'number' | 'fingerprint' | 'group'>[]): string {
  const lines = listed
    .map(({ number, fingerprint, group }) => ({ number, fingerprint, group }))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
  return sm3(canonicalText(lines))
}

export const groupsIn = (listed: readonly Listed[]): readonly string[] =>
  [...new Set(listed.map(({ group }) => group))].sort()

/** Freezes what is reviewed, and of each solution the answers that experts may see. */
export async function freezeList(acting: Acting, { id }: { readonly id: string }): Promise<Result<RoundOutcome>> {
  const { tx } = acting
  const begun = await beginRoundAct(acting, id, 'freeze')
  if (!begun.ok) return begun
  const { row, permit } = begun.value
  const list = await listOf(tx, row)
  const [obstacle] = whyNotFreeze(freezeFacts(tx.now, row, list, await loadInterests(tx, row, list.listed)))
  if (obstacle) return refuse(obstacle)
  const filed = new Map(list.filed.map((one) => [one.id as string, one]))
  for (const group of groupsIn(list.listed)) {
    const members = list.listed.filter((one) => one.group === group)
    const panel = { id: tx.newId<'panel'>(), name: group, listHash: hashOfList(members) }
    await insertPanel(tx, permit, panel)
    for (const item of members) {
      const source = filed.get(item.solutionId)
      if (!source) continue
      const frozen = await answersForExperts(acting, source)
      if (!frozen.ok) return frozen
      const entryId = tx.newId<'review-entry'>()
      await relate(tx, officeTies(entryId))
      const { id: solutionId, leadId } = source
      await insertEntry(tx, permit, {
        ...item,
        solutionId,
        leadId,
        id: entryId,
        panelId: panel.id,
        frozen: frozen.value,
      })
    }
  }
  const next: RoundRow = { ...row, state: 'frozen', listHash: hashOfList(list.listed), frozenAt: tx.now }
  return ok(await finishRoundAct(acting, begun.value, { row: next, facts: { listed: list.listed.length } }))
}

export const officeTies = (resource: string) =>
  (['ministry-officer', 'ministry-approver'] as const).map((role) => ({
    subject: `role:${role}` as const,
    relation: 'any' as const,
    resource,
  }))

/** Only what the form's audience lets experts see is ever kept for them. */
async function answersForExperts({ tx }: Acting, { id, answerSetId }: FiledSolution): Promise<Result<FrozenAnswers>> {
  const sealed = await readSealed(tx, { id }, { answerSet: answerSetId })
  if (!sealed.ok) return sealed
  const { definition, definitionId, answers, facts } = sealed.value
  return ok({ definitionId, answers: answersFor(definition, answers, 'experts'), facts })
}

export function freezeFacts(now: FreezeFacts['now'], row: RoundRow, list: TheList, interests: Interests): FreezeFacts {
  return {
    now,
    callClosed: list.callClosed,
    promisedAt: row.promisedAt,
    listed: list.listed.length,
    open: list.listed.filter(({ standing }) => standing === 'open').map(({ number }) => number),
    unchecked: list.unchecked,
    short: groupsIn(list.listed).flatMap((group) =>
      shortagesOf(
        row,
        list.listed.filter((one) => one.group === group),
        interests,
      ),
    ),
  }
}

/** Strata of one group that its clear and available experts cannot fill. */
export function shortagesOf(row: RoundRow, group: readonly Listed[], interests: Interests): readonly Shortage[] {
  return row.settings.strata.flatMap(({ profession, count, reserves }) => {
    const tally = { clear: 0, conflict: 0, undetermined: 0, away: 0 }
    for (const expert of interests.experts) {
      if (expert.profession === profession) tally[standingIn(group, expert, interests)] += 1
    }
    const wanted = count + reserves
    return tally.clear >= wanted ? [] : [{ group: group[0]?.group ?? '', profession, wanted, ...tally }]
  })
}

/** A panel judges its whole group, so an expert must be clear of all of it. */
export function standingIn(
  group: readonly Listed[],
  expert: Interests['experts'][number],
  interests: Interests,
): 'clear' | 'conflict' | 'undetermined' | 'away' {
  if (!interests.isAvailable(expert)) return 'away'
  const verdicts = new Set(group.map((item) => interests.judge(expert, item).verdict))
  if (verdicts.has('conflict')) return 'conflict'
  return verdicts.has('undetermined') ? 'undetermined' : 'clear'
}
