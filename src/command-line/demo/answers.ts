import { optionsOf, readForm } from '../../foundation/forms/index.ts'
import type { Answer, Answers, Field, FilledForm, PlainAnswer } from '../../foundation/forms/index.ts'
import { assertNever } from '../../foundation/kernel/index.ts'
import { organisationAnswer, proseFor, type DemoAnswering } from './answering.ts'
import { toldRows } from './rows.ts'

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
    default:
      return assertNever(field)
  }
}
