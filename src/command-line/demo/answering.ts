import type { Definition, FileAnswer, PlainAnswer, PlainField } from '../../foundation/forms/index.ts'
import { customers, prose } from './prose.ts'
import type { DemoSolution } from './story.ts'

export interface DemoMember {
  readonly id: string
  readonly name: string
  readonly creditCode: string
  readonly kind: string
  readonly licence: { readonly kind: string; readonly number: string; readonly until: string } | null
}

export interface DemoAnswering {
  readonly definition: Definition
  readonly solution: DemoSolution
  readonly member: (key: string) => DemoMember
  readonly file: (field: string) => FileAnswer
  /** The day before the deadline, for promises that need a day in the future. */
  readonly day: string
  readonly facts: Readonly<Record<string, number | string>>
}

export function organisationAnswer({ id, name, creditCode }: DemoMember): PlainAnswer {
  return { id, name, creditCode }
}

/** Sentences of the field's section, begun at another one for each field, until the least length is reached. */
export function proseFor(
  answering: DemoAnswering,
  field: Pick<PlainField, 'id'> & { readonly limits?: object },
): string {
  const sentences = prose[field.id.split('.')[0] ?? ''] ?? prose['overview'] ?? []
  const limits = (field.limits ?? {}) as { readonly minChars?: number; readonly maxChars?: number }
  const wanted = (limits.minChars ?? 20) + 20
  const start = Array.from(field.id).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0)
  const { solution } = answering
  const said: string[] = []
  for (let index = 0; said.join('').length < wanted && index < 12; index += 1) {
    const sentence = sentences[(start + index) % sentences.length] ?? ''
    said.push(
      sentence
        .replaceAll('{对象}', solution.sectors.map((sector) => customers[sector] ?? '').join('、'))
        .replaceAll('{牵头}', answering.member(solution.lead).name),
    )
  }
  return Array.from(said.join(''))
    .slice(0, limits.maxChars ?? 500)
    .join('')
}
