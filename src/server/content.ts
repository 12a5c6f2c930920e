import { installDefinitions } from '../foundation/forms/server/index.ts'
import { ok } from '../foundation/kernel/index.ts'
import { withTx, type Database } from '../foundation/storage/server/index.ts'
import { installRounds } from '../pilot/programmes/server/index.ts'
import { solutionForm } from '../pilot/solicitation/index.ts'
import { reportForms } from '../pilot/implementation/index.ts'
import { planForms } from '../pilot/work-plans/index.ts'
import { installGuidance } from '../pilot/support/server/index.ts'

/** Puts in what the product ships: rounds, form definitions, drafts of guidance. What is there already stays as it is. */
export async function installContent(database: Database, wanted: { readonly demo: boolean }): Promise<void> {
  const rounds = await installRounds(database, wanted)
  if (!rounds.ok) throw new Error(rounds.refusal.message.en)
  const forms = await withTx(database, { kind: 'system', actor: 'installation' }, async (tx) =>
    ok(await installDefinitions(tx, [solutionForm, ...Object.values(planForms), ...Object.values(reportForms)])),
  )
  if (!forms.ok) throw new Error(forms.refusal.message.en)
  const guidance = await withTx(database, { kind: 'system', actor: 'installation' }, async (tx) =>
    ok(await installGuidance(tx)),
  )
  if (!guidance.ok) throw new Error(guidance.refusal.message.en)
}
