import { optionsOf, readForm } from '../../foundation/forms/index.ts'
import type {
  Answer,
  Answers,
  Definition,
  Field,
  FileAnswer,
  FilledForm,
  PlainAnswer,
  PlainField,
} from '../../foundation/forms/index.ts'
import { customers, prose } from './prose.ts'
import { toldRows } from './rows.ts'
import type { DemoSolution } from './solutions.ts'

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

/** Answers that fill every section of the form the way the solution's story wants it. */
export function answersOf(answering: DemoAnswering): Answers {
  let answers: Answers = toldRows(answering)
  // Conditions look at answers given before them, so later passes fill what an earlier one has opened.
  for (let pass = 0; pass < 3; pass += 1) answers = fillMissing(answering, answers)
  return answers
}

function fillMissing(answering: DemoAnswering, before: Answers): Answers {
  const answers: Record<string, Answer> = { ...before }
  for (const field of answering.definition.fields) {
    if (!field.required || field.type === 'repeat' || answers[field.id] !== undefined) continue
    const form: FilledForm = { definition: answering.definition, answers, facts: answering.facts }
    if (readForm(form).visible(field.id)) answers[field.id] = plainAnswer(answering, field, form)
  }
  return answers
}

type Single = Exclude<Field, { readonly type: 'repeat' }>

function plainAnswer(answering: DemoAnswering, field: Single, form: FilledForm): PlainAnswer {
  switch (field.type) {
    case 'text':
    case 'long':
      return proseFor(answering, field)
    case 'choice':
      return optionsOf(form, readForm(form), field)?.[0]?.code ?? ''
    case 'multi':
      return (optionsOf(form, readForm(form), field) ?? [])
        .slice(0, Math.max(2, field.limits?.minChoices ?? 2))
        .map((option) => option.code)
    case 'date':
      return answering.day
    case 'number':
      return field.limits?.min ?? '1'
    case 'money':
      return '500000000'
    case 'range':
      return { from: '50000000', to: '500000000' }
    case 'organisation':
      return organisationAnswer(answering.member(answering.solution.lead))
    case 'file':
      return [answering.file(field.id)]
  }
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
