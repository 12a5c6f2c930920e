import { rowsAt } from './answers.ts'
import type { Section } from './definition.ts'
import type { FilledForm, Reading } from './form.ts'
import { readForm } from './form.ts'
import type { Located } from './path.ts'
import { rowPath } from './path.ts'

/** The sections that exist for these answers. */
export function visibleSections(form: FilledForm, reading: Reading = readForm(form)): readonly Section[] {
  return form.definition.sections.filter((section) => reading.sectionVisible(section.id))
}

/** Every field that exists for these answers, rows opened, in the order of the definition. */
export function visible(form: FilledForm, reading: Reading = readForm(form)): readonly Located[] {
  const bySection = new Map(form.definition.sections.map((section, order) => [section.id, order]))
  // A new list is sorted in place: Chrome 90 has no toSorted.
  const fields = form.definition.fields
    .filter((field) => reading.visible(field.id))
    .sort((a, b) => (bySection.get(a.section) ?? 0) - (bySection.get(b.section) ?? 0))
  return fields.flatMap((field): readonly Located[] => {
    const itself: Located = { path: field.id, field, section: field.section }
    if (field.type !== 'repeat') return [itself]
    const cells = rowsAt(form.answers, field.id).flatMap((row, index) =>
      field.fields
        .map((inner) => ({
          path: rowPath(field.id, row.id, inner.id),
          field: inner,
          section: field.section,
          row: { repeat: field.id, id: row.id, index },
        }))
        .filter((cell) => reading.visible(cell.path)),
    )
    return [itself].concat(cells)
  })
}
