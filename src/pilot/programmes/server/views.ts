import { deadlineOf } from '../../notice/index.ts'
import type { KeptNotice } from './store/notices.ts'
import type { KeptRound } from './store/programmes.ts'

export const movedView = ({ version, round }: KeptRound) => ({ code: round.id, state: round.state, version })

export function lineView(
  { version, round }: KeptRound,
  more: { readonly imported: boolean; readonly actions: readonly string[] },
) {
  return {
    code: round.id,
    title: round.title,
    state: round.state,
    fictitious: round.fictitious,
    version,
    noticeNumber: round.notice.number,
    deadline: deadlineOf(round, 'solution-deadline'),
    imported: more.imported,
    actions: [...more.actions],
  }
}

export const importedView = ({ version, fingerprint, report, importedByName, importedAt }: KeptNotice) => ({
  version,
  fingerprint,
  report,
  importedByName,
  importedAt,
})
