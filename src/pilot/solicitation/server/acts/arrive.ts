import type { Permit } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { sealAnswers } from '../../../../foundation/forms/server/index.ts'
import { type Answers, isFiles } from '../../../../foundation/forms/index.ts'
import { type Result, ok } from '../../../../foundation/kernel/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { isPresent } from '../../domain/partnership.ts'
import type { Attempt } from '../../domain/solution.ts'
import { withDeadlineOf } from '../deadline-rule.ts'
import { type Judged, formFacts, judgeSolution } from '../facts-of-solution.ts'
import { type Quota, countOf, quotaOf } from '../places.ts'
import type { LeadRow } from '../store/leads.ts'
import { type PartnershipRow, partnershipsOf } from '../store/partnerships.ts'
import { type SealPageRow, sealPagesOf } from '../store/seal-pages.ts'
import type { SolutionAct } from './solution-act.ts'

export interface Arriving {
  readonly id: string
  readonly answersVersion: number
  readonly reason?: string | undefined
}

/** A version frozen and judged as of its arrival; whether it is accepted is the domain's to say. */
export interface Arrived {
  readonly attempt: Attempt
  readonly judged: Judged
  readonly quota: Quota
  readonly programmeVersion: number
}

type Filing = 'submit' | 'file-late'

/** Freezes the checked version and judges it by the round, all under the locks that the act holds. */
export async function arrive(
  { tx, actor, context }: Acting,
  act: SolutionAct<Filing> & { readonly lead: LeadRow },
  input: Arriving,
): Promise<Result<Arrived>> {
  const { row, call, lead } = act
  const [found, partners, pages] = await Promise.all([
    readRound(tx, row.programmeId),
    partnershipsOf(tx, row.id),
    sealPagesOf(tx, row.id),
  ])
  if (!found) throw new Error(`the call of ${row.programmeId} has no round`)
  const quota = quotaOf(found.round)
  const count = countOf(quota, row, lead)
  const permit: Permit = act.permit
  const facts = formFacts({ placesHeld: count.held, call })
  const request = { answerSet: row.answerSetId, revision: input.answersVersion, facts }
  const sealed = await sealAnswers(tx, permit, request)
  if (!sealed.ok) return sealed
  const { fingerprint, answers, revision } = sealed.value
  const sources = { row, answers, placesHeld: count.held, submittedAt: context.arrival }
  const judged = await judgeSolution(tx, withDeadlineOf(found.round, call), sources)
  return ok({
    judged,
    quota,
    programmeVersion: found.version,
    attempt: {
      sealed: { answersVersion: revision, fingerprint, arrivedAt: context.arrival, by: actor.accountId },
      checkedVersion: row.checkedVersion ?? 0,
      savedVersion: revision,
      // Judged when the version was checked, and it has not changed since.
      incompleteSections: [],
      partners: consortium(partners, judged),
      strayPartners: strays(partners, judged),
      scans: scansOf(pages, answers),
      findings: judged.findings,
      count,
      reason: input.reason?.trim() || judged.answers.reason,
    },
  })
}

/** Every partner of the answers with the state of its invitation; one that was never invited has not confirmed. */
function consortium(rows: readonly PartnershipRow[], { answers }: Judged): Attempt['partners'] {
  return answers.partners.map(({ organisation }) => {
    const row = rows.find((one) => one.organisationId === organisation?.id && isPresent(one.state))
    return { organisationId: organisation?.name ?? '', state: row?.state ?? 'invited' }
  })
}

/** Invited organisations that the answers do not name. */
function strays(rows: readonly PartnershipRow[], { answers }: Judged): readonly string[] {
  const named = new Set(answers.partners.map(({ organisation }) => organisation?.id))
  return rows.filter((row) => isPresent(row.state) && !named.has(row.organisationId)).map((row) => row.organisationName)
}

/** The scans that stand in the answers now, each with the latest version that it was attached to. */
function scansOf(pages: readonly SealPageRow[], answers: Answers): Attempt['scans'] {
  const files = answers['commitments.seal-pages']
  if (files === undefined || !isFiles(files)) return []
  const attached = new Map(pages.map((page) => [page.fileId, page.fingerprint]))
  return files.map((file) => ({ file: file.name, fingerprint: attached.get(file.id) ?? '' }))
}
