import type { Acting } from '../../../../foundation/access/server/index.ts'
import { readSealed } from '../../../../foundation/forms/server/index.ts'
import { ok, type Result } from '../../../../foundation/kernel/index.ts'
import { type AnswerFacts, factsFromAnswers } from '../../domain/form/facts-from-answers.ts'
import { loadSolution } from '../objects.ts'
import { latestSealed } from '../store/sealed-versions.ts'

/** What a filed solution says of itself, as it was sealed last: for the lists that are made of what was selected. */
export interface FiledFacts {
  readonly id: string
  readonly number: string
  readonly programmeId: string
  readonly title: string
  readonly lead: { readonly organisationId: string; readonly name: string }
  readonly partners: readonly { readonly organisationId: string; readonly name: string }[]
  readonly regionCode: string
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  /** Undefined where the answers were not sealed on this platform. */
  readonly answers: AnswerFacts | undefined
}

/** The facts of one filed solution, for whom the gate lets read it. */
export async function filedFacts(acting: Acting, id: string): Promise<Result<FiledFacts>> {
  const loaded = await loadSolution(acting, id)
  if (!loaded.ok) return loaded
  const { row, object } = loaded.value
  const permit = acting.permit('read', object)
  if (!permit.ok) return permit
  const version = await latestSealed(acting.tx, id)
  const sealed = await readSealed(acting.tx, permit.value, { answerSet: row.answerSetId })
  const { number, programmeId, title, regionCode, sectors, classes } = row
  const partners = (version?.members ?? []).filter(({ part }) => part === 'partner')
  return ok({
    id,
    number,
    programmeId,
    title,
    lead: { organisationId: row.leadId, name: row.leadName },
    partners: partners.map(({ organisationId, name }) => ({ organisationId, name })),
    regionCode,
    sectors,
    classes,
    answers: sealed.ok ? factsFromAnswers(sealed.value.answers) : undefined,
  })
}
