import { useEffect, useState } from 'react'
import { type RefusalError, useAct, useApi } from '../../../../foundation/interface/web/index.ts'
import type { Instant } from '../../../../foundation/kernel/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { Mark, Marks, Overall, ReviewPage } from '../../index.ts'

export interface ScoreDraft {
  readonly marks: Marks
  readonly overall: Overall
  readonly version: number
  readonly savedAt: Instant | null
  /** Something that was typed is not saved yet. */
  readonly dirty: boolean
  readonly refusal: RefusalError | undefined
  readonly setMark: (criterion: string, mark: Mark) => void
  readonly setOverall: (overall: Overall) => void
}

const pause = 900

/** 自动保存: what was typed is saved when the typing stops, one save at a time, each on the version of the last. */
export function useScore(page: ReviewPage): ScoreDraft {
  const { id } = page.review
  const api = useApi<typeof reviewContract>('review')
  const save = useAct(api.saveScore)
  const [draft, setDraft] = useState({ marks: page.review.marks, overall: page.review.overall })
  const [stored, setStored] = useState({ draft, version: page.review.version, savedAt: page.review.savedAt })
  const dirty = stored.draft !== draft
  const { send, pending, refusal } = save
  useEffect(() => {
    // What was refused waits for another change; it would be refused again.
    if (!dirty || pending) return undefined
    const timer = setTimeout(() => {
      void send({ id, version: stored.version, marks: { ...draft.marks }, overall: draft.overall }).then((saved) => {
        if (saved) setStored({ draft, version: saved.version, savedAt: saved.savedAt as Instant })
      })
    }, pause)
    return () => clearTimeout(timer)
    // A refusal alone is no reason to send again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [draft, stored, pending])
  return {
    ...draft,
    version: stored.version,
    savedAt: stored.savedAt,
    dirty,
    refusal,
    setMark: (criterion, mark) => setDraft({ ...draft, marks: { ...draft.marks, [criterion]: mark } }),
    setOverall: (overall) => setDraft({ ...draft, overall }),
  }
}
