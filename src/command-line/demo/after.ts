import type { ReceiptPage, SectionPage, TaskListPage } from '../../pilot/solicitation/index.ts'
import type { Caller } from './caller.ts'
import type { DemoSolution } from './story.ts'

export interface Offices {
  readonly programme: string
  readonly officer: Caller
  readonly approver: Caller
  readonly mailroom: Caller
  /** Officer and approver of a local authority; the approver is undefined where the story names none. */
  readonly authority: (key: string) => { readonly officer: Caller; readonly approver?: Caller } | undefined
}

/** Registers the copies that arrived; the last of a story that wants it is printed from another version. */
export async function registerPaper(
  offices: Offices,
  filer: Caller,
  id: string,
  solution: DemoSolution,
): Promise<void> {
  if (solution.paperCopies === 0 || solution.progress === 'withdrawn') return
  const { copies, sealed } = await filer.get<ReceiptPage>(`/api/solutions/${id}/receipt`)
  for (const [index, copy] of copies.slice(0, solution.paperCopies).entries()) {
    const differs = solution.paperDiffers === true && index === solution.paperCopies - 1
    const printed = differs ? `${sealed.fingerprint.slice(0, 60)}0000` : sealed.fingerprint
    const body = { printed, postmarkedOn: '2026-11-20' }
    await offices.mailroom.send('POST', `/api/paper-copies/${encodeURIComponent(copy.code)}/register`, body)
  }
}

/** Answers a correction on its one named field and files again. */
export async function answerCorrection(filer: Caller, id: string): Promise<void> {
  const { groups } = await filer.get<SectionPage>(`/api/solutions/${id}/sections/service`)
  const group = groups.find(({ name }) => name === 'service')
  const answers = { ...group?.answers, 'service.remote': '30' }
  const body = { group: 'service', version: group?.version ?? 0, answers }
  await filer.send('PUT', `/api/solutions/${id}/named-fields`, body)
  const { answersVersion } = await filer.get<TaskListPage>(`/api/solutions/${id}`)
  await filer.send('POST', `/api/solutions/${id}/resubmit`, { answersVersion })
}

/** Each authority drafts its list of what its region filed; where an approver stands in the story, it is signed. */
export async function recommend(offices: Offices, listed: ReadonlyMap<string, readonly string[]>): Promise<void> {
  for (const [key, solutionIds] of listed) {
    const people = offices.authority(key)
    if (!people) continue
    const { programme } = offices
    const { id } = await people.officer.send<{ id: string }>('POST', '/api/recommendations', { programme })
    const entries = solutionIds.map((solutionId, index) => ({
      solutionId,
      rank: index + 1,
      opinion: '符合本地产业需求，服务力量到位，建议优先考虑。（演示意见）',
    }))
    await people.officer.send('PUT', `/api/recommendations/${id}`, { version: 1, remarks: '演示推荐', entries })
    await people.approver?.send('POST', `/api/recommendations/${id}/sign`, { documentNumber: '演示工信函〔2026〕12号' })
  }
}
