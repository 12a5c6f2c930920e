import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { readSections, type SavedGroup, saveGroup } from '../../../../foundation/forms/server/index.ts'
import { ok } from '../../../../foundation/kernel/index.ts'
import { planAnswers } from '../../domain/form/facts-from-answers.ts'
import { loadPlan } from '../objects.ts'
import { retitleInvitations } from '../store/partners.ts'
import { saveHead } from '../store/plans.ts'

interface Save {
  readonly id: string
  readonly group: string
  readonly version: number
  readonly answers: unknown
}

/** Saves one group of a draft's answers; what lists show of them is kept with it. */
export const savePlan =
  (input: Save): UseCase<SavedGroup> =>
  async (acting) => {
    const loaded = await loadPlan(acting, input.id)
    if (!loaded.ok) return loaded
    const { row, object } = loaded.value
    const permit = acting.permit('edit', object)
    if (!permit.ok) return permit
    const { group, version, answers } = input
    const saved = await saveGroup(acting, permit.value, { answerSet: row.answerSetId, group, version, answers })
    if (!saved.ok || !sectionsInLists.some((section) => section === group)) return saved
    const set = await readSections(acting.tx, permit.value, { answerSet: row.answerSetId, sections: sectionsInLists })
    if (!set.ok) return set
    const said = planAnswers(set.value)
    const title = said.title === '' ? row.title : said.title
    const regionCode = said.region ?? row.regionCode
    await saveHead(acting.tx, permit.value, { title, regionCode, sectors: said.sectors })
    if (title !== row.title) await retitleInvitations(acting.tx, permit.value, title)
    return ok(saved.value)
  }

/** Sections whose own answers stand in lists and invitations. */
const sectionsInLists = ['basic', 'base', 'scope']
