import { notFound } from '../../../foundation/access/index.ts'
import type { UseCase } from '../../../foundation/access/server/index.ts'
import { ok, refuse } from '../../../foundation/kernel/index.ts'
import type { ExitCasesPage, ExitCaseView, ExitNoticeView } from '../index.ts'
import { caseLineOf, caseObject, caseViewOf, noticeViewOf } from './objects.ts'
import { findCase, pageOfCases } from './store/cases.ts'
import { listNotices } from './store/notices.ts'

/** The cases of the office, or those that a unit was told of; one statement a page. */
export const readCases =
  (input: { readonly after?: string | undefined; readonly limit: number }): UseCase<ExitCasesPage> =>
  async ({ tx, permitList }) => {
    const permit = permitList('read', 'exit-case')
    if (!permit.ok) return permit
    const found = await pageOfCases(tx, input.after ?? null, input.limit + 1)
    const shown = found.slice(0, input.limit)
    const last = shown.at(-1)
    return ok({
      cases: shown.map(caseLineOf),
      next: found.length > input.limit && last ? last.id : null,
      mayOpen: permitList('create', 'exit-case').ok,
    })
  }

export const readCase =
  (input: { readonly id: string }): UseCase<ExitCaseView> =>
  async (acting) => {
    const row = await findCase(acting.tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('read', caseObject(acting.actor, row))
    return permit.ok ? ok(caseViewOf(acting, row)) : permit
  }

/** 退出公告, for everybody. */
export const readNotices =
  (): UseCase<readonly ExitNoticeView[]> =>
  async ({ tx, permitList }) => {
    const permit = permitList('read', 'exit-notice')
    return permit.ok ? ok((await listNotices(tx)).map(noticeViewOf)) : permit
  }
