import type { ProgressPart, TaskGroup } from '../../../foundation/interface/web/index.ts'
import { tableTime } from '../../../foundation/interface/index.ts'
import { type SectionLine, type TaskListPage, fillerOf } from '../index.ts'
import type { Instant } from '../../../foundation/kernel/index.ts'
import { words } from './words.ts'

export function partOf(state: SectionLine['state']): ProgressPart['kind'] {
  if (state === 'finished') return 'done'
  if (state === 'faulty') return 'problem'
  return state === 'in-progress' ? 'in-progress' : 'none'
}

export const statusOfSection = {
  'not-started': 'not-started',
  'in-progress': 'in-progress',
  finished: 'done',
  faulty: 'problem',
} as const

export interface Reading {
  readonly locale: 'zh' | 'en'
  readonly now: Instant
  readonly reader: string
}

/**
 * What was given to the reader first, then the other sections under their chapters, then the way to submission; a locked
 * task says what unlocks it.
 */
export function taskGroups(page: TaskListPage, { locale, now, reader }: Reading): readonly TaskGroup[] {
  const isMine = (section: SectionLine): boolean => fillerOf(page.assignments, section.id)?.accountId === reader
  const mine = page.sections.filter(isMine)
  const toTask = (section: SectionLine) => taskOf(page, section, { locale, now, reader })
  const chapters = page.chapters.map((chapter): TaskGroup => ({
    title: withoutNumber(chapter.title[locale] ?? chapter.title.zh),
    tasks: page.sections.filter((section) => section.chapter === chapter.id && !isMine(section)).map(toTask),
  }))
  const given: readonly TaskGroup[] =
    mine.length > 0 ? [{ title: words[locale].givenToMe, tasks: mine.map(toTask) }] : []
  return [...given, ...chapters.filter(({ tasks }) => tasks.length > 0), lastGroup(page, locale)]
}

/** Who edited a section last; nobody yet: who is to fill it. */
function taskOf(
  page: TaskListPage,
  section: SectionLine,
  { locale, now, reader }: Reading,
): TaskGroup['tasks'][number] {
  const filler = fillerOf(page.assignments, section.id)
  const edited =
    section.editedBy === null || section.editedAt === null
      ? undefined
      : `${section.editedBy} ${briefly(section.editedAt, now)}`
  const editor = filler && filler.accountId !== reader ? words[locale].filledBy(filler.name) : edited
  return {
    name: section.title[locale] ?? section.title.zh,
    to: `/solutions/${page.solution.id}/sections/${section.id}`,
    fact: factOf(page, section, locale),
    status: { status: statusOfSection[section.state] },
    ...(editor === undefined ? {} : { editor }),
  }
}

/** The time of today's saves, the day of earlier ones. */
function briefly(moment: Instant, now: Instant): string {
  const [day = '', time = ''] = tableTime(moment).split(' ')
  return tableTime(now).startsWith(day) ? time : day.slice(5)
}

// The form's own chapter titles begin with their number, which the list gives by itself.
const withoutNumber = (title: string): string => title.replace(/^[一二三四五六七八九十]+、|^\d+\.?\s*/, '')

function factOf(page: TaskListPage, section: SectionLine, locale: 'zh' | 'en'): string {
  const t = words[locale]
  if (section.id === 'partners' && page.partners.length > 0) {
    const open = page.partners.filter((one) => one.state === 'invited' || one.state === 'declined').length
    return t.partnerFact(page.partners.length, open)
  }
  return section.state === 'not-started' ? '' : t.answered(section.answered, section.wanted)
}

function lastGroup(page: TaskListPage, locale: 'zh' | 'en'): TaskGroup {
  const t = words[locale]
  const at = (path: string): string => `/solutions/${page.solution.id}/${path}`
  // Seal pages are uploaded last, so the section that holds them does not lock the check.
  const left = page.sections.filter((one) => one.state !== 'finished' && one.id !== 'commitments').length
  const checked = page.checkedVersion === page.answersVersion && page.checkedVersion !== null
  const prepared = page.preparedFingerprint !== null
  const open = { status: 'not-started' } as const
  const locked = { status: 'locked' } as const
  return {
    title: t.checkChapter,
    tasks: [
      left > 0
        ? { name: t.checkAnswers, fact: t.checkUnlock(left), status: locked }
        : {
            name: t.checkAnswers,
            to: at('check'),
            fact: checked ? t.checkedVersion(page.answersVersion) : '',
            status: checked ? { status: 'done' } : open,
          },
      prepared || checked
        ? {
            name: t.declare,
            to: at('sections/commitments'),
            fact: checked ? '' : t.prepared,
            status: checked ? { status: 'done' } : { status: 'in-progress' },
          }
        : { name: t.declare, fact: t.declareUnlock, status: locked },
      checked
        ? { name: t.submit, to: at('submit'), fact: t.submitReady, status: open }
        : { name: t.submit, fact: t.submitUnlock, status: locked },
    ],
  }
}
