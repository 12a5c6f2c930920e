import { notFound } from '../../../../foundation/access/index.ts'
import { type Acting, accessSettings } from '../../../../foundation/access/server/index.ts'
import type { PrintPack } from '../../../../foundation/documents/index.ts'
import { sheet } from '../../../../foundation/forms/index.ts'
import { readAnswerSet, readSealed } from '../../../../foundation/forms/server/index.ts'
import { type Result, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { formFacts } from '../facts-of-solution.ts'
import { loadSolution } from '../objects.ts'
import { placesHeldByOthers } from '../places.ts'
import { copiesOf } from '../store/paper-copies.ts'
import { partnershipsOf } from '../store/partnerships.ts'
import { latestSealed } from '../store/sealed-versions.ts'
import type { SolutionRow } from '../store/solutions.ts'
import { type PackFacts, printPack } from './print-pack.ts'

/** The print pack of what was sealed last, or of the draft as it stands, for who may print it. */
export async function loadPack(acting: Acting, id: string): Promise<Result<PrintPack>> {
  const loaded = await loadSolution(acting, id)
  if (!loaded.ok) return loaded
  const { row, object } = loaded.value
  const permit = acting.permit('print', object)
  if (!permit.ok) return permit
  const found = await readRound(acting.tx, row.programmeId)
  if (!found) return refuse(notFound)
  const shown = row.state === 'draft' ? await draftOf(acting, row) : await sealedOf(acting, row)
  if (!shown.ok) return shown
  const { locale } = acting.actor
  const base = acting.host.use(accessSettings).publicUrl
  const { title, fictitious } = found.round
  const facts = { ...shown.value, row, roundTitle: title[locale], fictitious }
  return ok(printPack({ ...facts, address: `${base}${shown.value.address}` }))
}

type Shown = Omit<PackFacts, 'row' | 'roundTitle' | 'fictitious'>

async function draftOf({ tx, actor }: Acting, row: SolutionRow): Promise<Result<Shown>> {
  const set = await readAnswerSet(tx, { id: row.id }, row.answerSetId)
  if (!set.ok) return set
  const { definition, answers, revision } = set.value
  const facts = formFacts({ placesHeld: await placesHeldByOthers(tx, row) })
  const partners = (await partnershipsOf(tx, row.id)).filter((one) => one.state === 'confirmed')
  return ok({
    sheet: sheet({ definition, answers, facts }, { locale: actor.locale, audience: 'own' }),
    members: [
      { name: row.leadName, part: 'lead' },
      ...partners.map((one) => ({ name: one.organisationName, part: 'partner' as const })),
    ],
    fingerprint: row.preparedFingerprint,
    version: revision,
    frozenAt: set.value.savedAt ?? tx.now,
    address: '/receipts',
    copies: [{ number: 1, code: row.number }],
  })
}

async function sealedOf({ tx, actor }: Acting, row: SolutionRow): Promise<Result<Shown>> {
  const answers = await readSealed(tx, { id: row.id }, { answerSet: row.answerSetId })
  if (!answers.ok) return answers
  const sealed = await latestSealed(tx, row.id)
  if (!sealed) return refuse(notFound)
  const { definition, answers: said, facts } = answers.value
  return ok({
    sheet: sheet({ definition, answers: said, facts }, { locale: actor.locale, audience: 'own' }),
    members: sealed.members,
    fingerprint: sealed.fingerprint,
    version: sealed.answersVersion,
    frozenAt: sealed.sealedAt,
    address: `/receipts/${sealed.receiptNumber}`,
    copies: (await copiesOf(tx, row.id)).map(({ number, code }) => ({ number, code })),
  })
}
