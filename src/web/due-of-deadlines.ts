import { instant, type Instant } from '../foundation/kernel/index.ts'
import type { deadlinesContract } from '../foundation/deadlines/contract.ts'
import type { DeskSlice, DueItem, Reach } from '../foundation/interface/web/index.ts'

const provisional = { zh: '（期限暂定）', en: ' (due day provisional)' } as const
const settled = new Set(['done', 'cancelled', 'paused'])

/** Everything that deadlines keep for this person: one list for limits of a round, duties of a case and legal clocks. */
export function dueOfDeadlines(tellTime: (now: Instant) => void): DeskSlice {
  return {
    name: 'deadlines',
    navigation: [],
    routes: [],
    due: { roles: 'everyone', load: (reach) => loadDue(reach, tellTime) },
  }
}

async function loadDue({ api, locale }: Reach, tellTime: (now: Instant) => void): Promise<readonly DueItem[]> {
  const { items, now } = await api<typeof deadlinesContract>('deadlines').listDue()
  tellTime(instant(now))
  return items
    .filter((item) => !settled.has(item.urgency))
    .map((item) => ({
      id: item.id,
      due: instant(item.due),
      // A year whose calendar is not out yet took part in the counting: the day may still move, and the list says so.
      title: item.provisional ? `${item.title[locale]}${provisional[locale]}` : item.title[locale],
      object: item.object.label,
      cite:
        item.source.words === undefined
          ? { clause: item.source.clause }
          : { clause: item.source.clause, words: item.source.words },
      path: item.object.href,
      action: item.object.action[locale],
    }))
}
