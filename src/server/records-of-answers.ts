import { attachFile } from '../foundation/attachments/server/index.ts'
import type { RecordsOfAnswers } from '../foundation/forms/server/index.ts'
import { namesOf } from '../pilot/parties/server/index.ts'

/** What answers may name: files that their author uploaded, which become the object's, and organisations on record. */
export const recordsOfAnswersHere: RecordsOfAnswers = {
  async files(acting, subject, ids) {
    const bound = []
    for (const id of ids) {
      const attached = await attachFile(acting, id, { resource: subject.resource, id: subject.id })
      if (!attached.ok) continue
      const { name, bytes, fingerprint } = attached.value
      bound.push({ id, name, bytes, fingerprint })
    }
    return bound
  },
  async organisations(tx, ids) {
    return [...(await namesOf(tx, ids))].map(([id, { name, creditCode }]) => ({ id, name, creditCode }))
  },
}
