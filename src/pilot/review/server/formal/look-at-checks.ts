import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { answersFor } from '../../../../foundation/forms/index.ts'
import { readSealed } from '../../../../foundation/forms/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { filedForReview, type FiledSolution } from '../../../solicitation/server/index.ts'
import type { FormalLine, FormalPage } from '../../index.ts'
import { findFormalCheck, type FormalRow, formalChecksOf } from '../store/formal-checks.ts'
import { checkObject, filingOf, findingsOf } from './load-check.ts'

export interface FormalLines {
  readonly lines: readonly FormalLine[]
  readonly mayOpen: boolean
}

/** Every filed solution of a round with how far its check has come. */
export async function lookAtChecks(
  acting: Acting,
  { programme }: { readonly programme: string },
): Promise<Result<FormalLines>> {
  const permitted = acting.permitList('list', 'formal-check')
  if (!permitted.ok) return permitted
  const checks = new Map((await formalChecksOf(acting.tx, programme)).map((row) => [row.solutionId, row]))
  const filed = await filedForReview(acting.tx, programme)
  return ok({
    lines: filed.map(({ id, number, title, leadName, state }) => {
      const check = checks.get(id)
      const judged = Object.values(check?.judgements ?? {})
      return {
        solutionId: id,
        number,
        title,
        leadName,
        isBack: check?.state === 'returned' && state === 'submitted',
        checkId: check?.id ?? null,
        state: check?.state ?? null,
        unmet: judged.filter(({ verdict }) => verdict === 'unmet').length,
        open: judged.filter(({ verdict }) => verdict === null).length,
      }
    }),
    mayOpen: acting.permitList('open', 'formal-check').ok,
  })
}

/** One check with the findings of the rules beside it, and what the applicant's answer changed. */
export async function lookAtCheck(acting: Acting, { id }: { readonly id: string }): Promise<Result<FormalPage>> {
  const row = await findFormalCheck(acting.tx, id)
  if (!row) return refuse(notFound)
  const object = checkObject(row)
  const permit = acting.permit('read', object)
  if (!permit.ok) return permit
  const filing = await filingOf(acting, row)
  const findings = await findingsOf(acting, row.solutionId)
  const { solutionId: _solution, firstSequence: _first, sequence: _sequence, ...check } = row
  return ok({
    check: { ...check, solutionId: row.solutionId },
    title: filing?.title ?? row.number,
    leadName: filing?.leadName ?? '',
    isBack: row.state === 'returned' && filing?.state === 'submitted',
    findings,
    actions: acting.actionsOpenTo(object),
    difference: filing ? await differenceOf(acting, { row, filing }) : null,
  })
}

async function differenceOf(
  { tx }: Acting,
  { row, filing }: { readonly row: FormalRow; readonly filing: FiledSolution },
): Promise<FormalPage['difference']> {
  if (row.sequence === row.firstSequence) return null
  const read = (sequence: number) => readSealed(tx, filing, { answerSet: filing.answerSetId, sequence })
  const [before, after] = [await read(row.firstSequence), await read(row.sequence)]
  if (!before.ok || !after.ok) return null
  const { definition } = after.value
  return {
    definition,
    before: answersFor(definition, before.value.answers, 'officials'),
    after: answersFor(definition, after.value.answers, 'officials'),
  }
}
