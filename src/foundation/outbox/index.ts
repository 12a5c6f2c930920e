export { fillTemplate, letterTemplate, templateFaults } from './domain/template.ts'
export type { Channel, FactValue, FilledLetter, LetterTemplate } from './domain/template.ts'
export { letterGone, letterMachine, longestTrying, moveLetter, outcomeOf } from './domain/letter.ts'
export type { DeliveryState, LetterState } from './domain/letter.ts'
