export type {
  Audience,
  Chapter,
  Check,
  ChoiceField,
  DateField,
  Definition,
  Field,
  FileField,
  FrequentQuestion,
  Label,
  LongField,
  MoneyField,
  MultiField,
  NamedCondition,
  NumberField,
  Option,
  OptionFilter,
  OptionList,
  OrganisationField,
  PlainField,
  RangeField,
  RepeatField,
  Section,
  SectionCitation,
  TextField,
} from './domain/definition.ts'
export { isCondition } from './domain/condition-shape.ts'
export { comparisons, nodesOf, partsOf, pathsOf } from './domain/condition.ts'
export type { Comparison, Condition, ConditionParts, Operand } from './domain/condition.ts'
export { isAnswered, isCodes, isFiles, isOrganisation, isRange, isRows, rowsAt } from './domain/answers.ts'
export type {
  Answer,
  Answers,
  Fact,
  Facts,
  FileAnswer,
  OrganisationAnswer,
  PlainAnswer,
  RangeAnswer,
  Row,
  RowAnswers,
} from './domain/answers.ts'
export { answersFor, seenBy } from './domain/audience.ts'
export { canonicalAnswers, presentAnswers } from './domain/canonical-answers.ts'
export { countCharacters, forbiddenCharacter, normaliseNumeral, normaliseText } from './domain/characters.ts'
export { check } from './domain/check.ts'
export { completeness } from './domain/completeness.ts'
export type { SectionProgress, SectionState } from './domain/completeness.ts'
export { compareDecimals, fenFromYuan, groupedDecimal, isDecimal, parseDecimal, yuanFromFen } from './domain/decimal.ts'
export { definitionDifference } from './domain/definition-difference.ts'
export type { DefinitionChange, DefinitionPart, PropertyChange } from './domain/definition-difference.ts'
export { decidersOf, decidingFields, dependencies } from './domain/dependencies.ts'
export { answersDifference } from './domain/difference.ts'
export type { AnswerChange } from './domain/difference.ts'
export { isLacking, summaryLine } from './domain/errors.ts'
export type { ErrorCode, FormError } from './domain/errors.ts'
export type { DefinitionFault, DefinitionFaultCode } from './domain/faults.ts'
export { readForm } from './domain/form.ts'
export { sameByFacts } from './domain/same-by-facts.ts'
export type { FilledForm, Reading, RowPlace } from './domain/form.ts'
export {
  assemble,
  divide,
  fieldsOfGroup,
  finishedSections,
  groupAt,
  rowGroup,
  rowIdPattern,
  rowIdsOf,
  sectionOfGroup,
} from './domain/groups.ts'
export type { Group, GroupAnswers, GroupId } from './domain/groups.ts'
export { standsInChinese, textOf, wordsOf } from './domain/label.ts'
export type { Locale } from './domain/label.ts'
export { mergeGroups, same, sameGroup } from './domain/merge.ts'
export type { EditConflict, Merged } from './domain/merge.ts'
export { normalise, normaliseAnswers, normaliseDay } from './domain/normalise.ts'
export { listOptions, optionAt, optionsOf } from './domain/options.ts'
export { fieldAt, indexOf, rowPath, splitPath } from './domain/path.ts'
export type { AnswerPath, Located } from './domain/path.ts'
export { readGroup } from './domain/read-group.ts'
export { sheet } from './domain/sheet.ts'
export type { Sheet, SheetAnswer, SheetEntry, SheetOptions, SheetRow, SheetRows, SheetSection } from './domain/sheet.ts'
export { textDifference } from './domain/text-difference.ts'
export type { TextPiece } from './domain/text-difference.ts'
export { untranslated } from './domain/untranslated.ts'
export type { UntranslatedLabel } from './domain/untranslated.ts'
export { extensionOf } from './domain/validate-answer.ts'
export { validate, validateSection } from './domain/validate.ts'
export { visible, visibleSections } from './domain/visible.ts'
export { optionWords, written, writtenBytes } from './domain/written.ts'
export { changedPaths, isOpened } from './domain/opened.ts'
export { carryOver } from './domain/carry-over.ts'
export type { CarriedOver } from './domain/carry-over.ts'
export {
  addField,
  addSection,
  findField,
  moveField,
  moveSection,
  putCheck,
  putCondition,
  putField,
  putList,
  putOption,
  putSection,
  removeField,
  removeSection,
} from './domain/edit-definition.ts'
export type { FieldType } from './domain/edit-definition.ts'
export { translate } from './domain/translate.ts'
export { kindOfChange, placeOfChange } from './domain/change-words.ts'
