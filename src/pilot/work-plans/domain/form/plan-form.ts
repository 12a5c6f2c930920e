import type { Definition, Label, OptionList } from '../../../../foundation/forms/index.ts'
import { sharedLists } from './lists.ts'
import { type PlanPart, words } from './words.ts'

interface PlanFormParts {
  readonly id: string
  readonly attachment: string
  readonly who: Label
  readonly parts: readonly PlanPart[]
  readonly lists: readonly OptionList[]
}

/** Puts a form of this step together; every kind has the same three chapters. */
export function planForm({ id, attachment, who, parts, lists }: PlanFormParts): Definition {
  return {
    id,
    version: 1,
    title: words(`网络安全保险服务试点工作方案（${who.zh}）`, `Pilot work plan (${who.en ?? ''})`),
    origin: words(
      `本平台自拟表式：依据通知文字设计，并非官方附件${attachment}`,
      `Our own design, derived from the notice’s words; not the official attachment ${attachment}`,
    ),
    minutes: 120,
    chapters: [
      { id: 'plan', title: words('一、方案', '1 Plan') },
      { id: 'action', title: words('二、任务与保障', '2 Tasks and resources') },
      { id: 'promise', title: words('三、目标与承诺', '3 Targets and commitments') },
    ],
    sections: parts.map((part) => part.section),
    fields: parts.flatMap((part) => part.fields),
    conditions: [],
    lists: [...sharedLists, ...lists],
    checks: [],
  }
}
