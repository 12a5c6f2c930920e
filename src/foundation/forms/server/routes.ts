import { act, answer, implementContract, look, lookOpenly } from '../../access/server/index.ts'
import type { Acting } from '../../access/server/index.ts'
import type { Result } from '../../kernel/index.ts'
import { ok } from '../../kernel/index.ts'
import { forms } from '../contract.ts'
import { check } from '../index.ts'
import { discardVersion, draftVersion, listForms, publishVersion, readForm, saveDraft } from './edit-definitions.ts'
import type { DefinitionRow } from './store/definitions.ts'

export function router() {
  const on = implementContract(forms)
  return on.router({
    list: on.list.handler(({ context }) => answer(look(context, listForms).then(heads))),
    read: on.read.handler(({ input, context }) =>
      answer(lookOpenly(context, async (acting) => viewed(acting, await readForm(acting, input)))),
    ),
    draft: on.draft.handler(({ input, context }) =>
      answer(act(context, input, async (acting) => viewed(acting, await draftVersion(acting, input)))),
    ),
    save: on.save.handler(({ input, context }) =>
      answer(act(context, input, async (acting) => viewed(acting, await saveDraft(acting, input)))),
    ),
    publish: on.publish.handler(({ input, context }) =>
      answer(act(context, input, async (acting) => viewed(acting, await publishVersion(acting, input)))),
    ),
    discard: on.discard.handler(({ input, context }) =>
      answer(act(context, input, async (acting) => viewed(acting, await discardVersion(acting, input)))),
    ),
  })
}

function viewed(acting: Acting, result: Result<DefinitionRow>) {
  if (!result.ok) return result
  const { id, draftedBy, ...row } = result.value
  const drafted = draftedBy === acting.actor.accountId
  const actions = acting.actionsOpenTo({
    resource: 'form-definition',
    id,
    state: row.state,
    relations: drafted ? ['drafted'] : [],
  })
  return ok({ ...row, faults: [...check(row.body)], actions: [...actions] })
}

function heads(result: Awaited<ReturnType<typeof listForms>>) {
  if (!result.ok) return result
  return ok(result.value.map(({ id: _id, draftedBy: _draftedBy, ...head }) => head))
}
