import type { Permit } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import type { Answers, Definition } from '../../../../foundation/forms/index.ts'
import { decidersOf, isFiles } from '../../../../foundation/forms/index.ts'
import { type SavedGroup, readSections, saveGroup } from '../../../../foundation/forms/server/index.ts'
import { type Result, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { factsFromAnswers, fieldsInLists } from '../../domain/form/facts-from-answers.ts'
import { refusals } from '../../domain/refusals.ts'
import { loadSolution } from '../objects.ts'
import { openCorrection } from '../store/corrections.ts'
import { retitleInvitations } from '../store/partnerships.ts'
import { attachSealPage } from '../store/seal-pages.ts'
import { type SolutionRow, nameFiller, saveHead } from '../store/solutions.ts'

interface Save {
  readonly id: string
  readonly group: string
  readonly version: number
  readonly answers: unknown
}

type Editing = Permit<'solution', 'edit' | 'edit-named-fields'>

/** Saves one group of a draft's answers; whoever fills is named among the fillers. */
export const saveDraft =
  (input: Save): UseCase<SavedGroup> =>
  async (acting) => {
    const loaded = await loadSolution(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('edit', object)
    if (!permit.ok) return permit
    const isNamed = object.relations.includes('assigned')
    const [saved] = await Promise.all([
      save(acting, permit.value, row, input),
      isNamed ? undefined : nameFiller(acting.tx, permit.value, acting.actor),
    ])
    return saved
  }

/** Saves within a correction: forms opens only the paths that the request names. */
export const saveNamedFields =
  (input: Save): UseCase<SavedGroup> =>
  async (acting) => {
    const loaded = await loadSolution(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('edit-named-fields', object)
    if (!permit.ok) return permit
    const correction = await openCorrection(acting.tx, row.id)
    if (!correction) return refuse(refusals.noCorrection())
    if (acting.context.arrival >= correction.until) return refuse(refusals.correctionExpired(correction.until))
    return save(acting, permit.value, row, input)
  }

async function save(acting: Acting, permit: Editing, row: SolutionRow, input: Save): Promise<Result<SavedGroup>> {
  const { group, version, answers } = input
  const saved = await saveGroup(acting, permit, { answerSet: row.answerSetId, group, version, answers })
  if (!saved.ok) return saved
  const { definition, changed, ...kept } = saved.value
  const shows = changed.some((path) => decidersOfLists(definition).has(path))
  if (!shows && group !== 'commitments') return ok(kept)
  const set = await readSections(acting.tx, permit, { answerSet: row.answerSetId, sections: sectionsInLists })
  if (!set.ok) return set
  const said = factsFromAnswers(set.value.answers, { definition: set.value.definition })
  await saveHead(acting.tx, permit, { ...said, title: said.title === '' ? row.title : said.title })
  if (said.title !== '' && said.title !== row.title) await retitleInvitations(acting.tx, permit, said.title)
  if (group === 'commitments') await tieSealPages(acting, permit, row, set.value.answers)
  return ok(kept)
}

/** Sections whose own answers stand in lists and invitations, and the one that holds the scans of sealed pages. */
const sectionsInLists = ['overview', 'scope', 'commitments'] as const

const deciders = new WeakMap<Definition, ReadonlySet<string>>()

function decidersOfLists(definition: Definition): ReadonlySet<string> {
  const found = deciders.get(definition) ?? decidersOf(definition, fieldsInLists)
  deciders.set(definition, found)
  return found
}

async function tieSealPages(acting: Acting, permit: Editing, row: SolutionRow, answers: Answers): Promise<void> {
  const files = answers['commitments.seal-pages']
  if (files === undefined || !isFiles(files) || row.preparedFingerprint === null) return
  for (const file of files) {
    const page = { id: acting.tx.newId<'seal-page'>(), fileId: file.id, fileName: file.name }
    await attachSealPage(acting.tx, permit, { ...page, fingerprint: row.preparedFingerprint })
  }
}
