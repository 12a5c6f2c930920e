import type { Definition, Label } from './definition.ts'

export interface UntranslatedLabel {
  /** Where the label stands, as a path through the definition: `fields/basic.title/help`. */
  readonly at: string
  readonly zh: string
}

/** Every label that still lacks English words, for the translator. */
export function untranslated(definition: Definition): readonly UntranslatedLabel[] {
  const found: UntranslatedLabel[] = []
  const look = (at: string, label: Label | undefined): void => {
    if (label && (label.en === undefined || label.en.trim() === '')) found.push({ at, zh: label.zh })
  }
  look('title', definition.title)
  look('origin', definition.origin)
  for (const chapter of definition.chapters) look(`chapters/${chapter.id}`, chapter.title)
  for (const section of definition.sections) {
    look(`sections/${section.id}/title`, section.title)
    look(`sections/${section.id}/intro`, section.intro)
    section.cites?.forEach((cite, index) => look(`sections/${section.id}/cites/${index}/reading`, cite.reading))
    section.questions?.forEach((one, index) => {
      look(`sections/${section.id}/questions/${index}/question`, one.question)
      look(`sections/${section.id}/questions/${index}/answer`, one.answer)
    })
  }
  for (const field of definition.fields) {
    lookAtField(`fields/${field.id}`, field, look)
    if (field.type !== 'repeat') continue
    look(`fields/${field.id}/rowLabel`, field.rowLabel)
    look(`fields/${field.id}/addLabel`, field.addLabel)
    for (const inner of field.fields) lookAtField(`fields/${field.id}/${inner.id}`, inner, look)
  }
  for (const list of definition.lists) {
    for (const option of list.options) look(`lists/${list.id}/${option.code}`, option.label)
  }
  for (const one of definition.checks) look(`checks/${one.id}/message`, one.message)
  return found
}

function lookAtField(
  at: string,
  field: { label: Label; help?: Label; example?: Label; missing?: Label; unit?: Label },
  look: (at: string, label: Label | undefined) => void,
): void {
  look(`${at}/label`, field.label)
  look(`${at}/help`, field.help)
  look(`${at}/example`, field.example)
  look(`${at}/missing`, field.missing)
  look(`${at}/unit`, field.unit)
}
