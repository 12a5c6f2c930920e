import type { Citation } from '../../kernel/index.ts'
import type { Condition } from './condition.ts'

/** Words of a definition: Chinese always, English once somebody has translated them. */
export interface Label {
  readonly zh: string
  readonly en?: string
}

/** Who may see a field: the one who fills it in, the other members, officials, assigned experts, everybody. */
export type Audience = 'own' | 'members' | 'officials' | 'experts' | 'public'

/** One form of one version; a published version never changes again. */
export interface Definition {
  readonly id: string
  readonly version: number
  readonly title: Label
  /** Whose design it is; shown on every page and print of the form. */
  readonly origin: Label
  /** How long filling it in usually takes. */
  readonly minutes?: number
  readonly chapters: readonly Chapter[]
  readonly sections: readonly Section[]
  readonly fields: readonly Field[]
  readonly conditions: readonly NamedCondition[]
  readonly lists: readonly OptionList[]
  readonly checks: readonly Check[]
}

export interface Chapter {
  readonly id: string
  readonly title: Label
}

export interface Section {
  readonly id: string
  readonly chapter: string
  readonly title: Label
  readonly intro?: Label
  readonly condition?: Condition
  /** The sentences on which the section stands, shown beside it. */
  readonly cites?: readonly SectionCitation[]
  readonly questions?: readonly FrequentQuestion[]
}

/** A sentence with our reading of it (口径). */
export interface SectionCitation extends Citation {
  readonly reading?: Label
}

export interface FrequentQuestion {
  readonly question: Label
  readonly answer: Label
}

export interface NamedCondition {
  readonly id: string
  readonly condition: Condition
}

export interface OptionList {
  readonly id: string
  /** `own`: the options below; `platform`: given with the answers (regions, catalogue entries, periods). */
  readonly source: 'own' | 'platform'
  readonly options: readonly Option[]
}

export interface Option {
  readonly code: string
  readonly label: Label
  readonly cites?: readonly Citation[]
  /** What filters look at, such as the category of a sector; an option without the attribute fits always. */
  readonly attributes?: Readonly<Record<string, string>>
}

/** Something that must hold between several answers; its message stands at `field`. */
export interface Check {
  readonly id: string
  readonly field: string
  readonly holds: Condition
  readonly message: Label
  /** Something is still lacking rather than wrong: said only when the section is called finished. */
  readonly lacks?: true
}

/** Offers only the options whose attribute (or own `code`) is among the answers at the path. */
export interface OptionFilter {
  readonly attribute: string
  readonly in: string
}

interface FieldWords {
  readonly id: string
  readonly label: Label
  readonly help?: Label
  readonly example?: Label
  /** Said instead of the general words when the answer is missing. */
  readonly missing?: Label
  readonly cites?: readonly Citation[]
  readonly required?: boolean
  /** The field exists only while this holds; `required` counts only then. */
  readonly condition?: Condition
  readonly width?: 'third' | 'half' | 'two-thirds' | 'full'
  /** Which fact of the judged filing the answer supplies. */
  readonly feeds?: string
  /** Which record fills it, so that the applicant only confirms. */
  readonly prefill?: string
  readonly personal?: true
  readonly seenBy?: readonly Audience[]
  /** Not part of what is hashed: a seal page carries the hash of the version that it seals. */
  readonly outsideSeal?: true
  /** A commitment or a reason of this one filing: never taken over from an earlier one. */
  readonly givenAnew?: true
}

export interface TextField extends FieldWords {
  readonly type: 'text'
  readonly limits?: { readonly minChars?: number; readonly maxChars?: number }
  readonly format?: 'credit-code' | 'email' | 'phone'
}

export interface LongField extends FieldWords {
  readonly type: 'long'
  readonly limits?: { readonly minChars?: number; readonly maxChars?: number }
}

export interface ChoiceField extends FieldWords {
  readonly type: 'choice'
  readonly list: string
  readonly filter?: OptionFilter
}

export interface MultiField extends FieldWords {
  readonly type: 'multi'
  readonly list: string
  readonly filter?: OptionFilter
  readonly limits?: { readonly minChoices?: number; readonly maxChoices?: number }
}

/** Limits are days, or paths of other dates and facts (`/facts.deadlineDay`). */
export interface DateField extends FieldWords {
  readonly type: 'date'
  readonly limits?: { readonly earliest?: string; readonly latest?: string }
}

export interface RangeField extends FieldWords {
  readonly type: 'range'
  readonly of: 'number' | 'money' | 'date'
  readonly unit?: Label
  readonly limits?: { readonly min?: string; readonly max?: string; readonly decimals?: number }
}

/** Limits of numbers are decimal strings, so that no limit is rounded. */
export interface NumberField extends FieldWords {
  readonly type: 'number'
  readonly unit?: Label
  /** Written without groups of three digits, as a year is. */
  readonly plain?: true
  readonly limits?: { readonly min?: string; readonly max?: string; readonly decimals?: number }
}

/** Entered in yuan, kept as a decimal string of fen; limits are fen. */
export interface MoneyField extends FieldWords {
  readonly type: 'money'
  readonly limits?: { readonly min?: string; readonly max?: string }
}

export interface OrganisationField extends FieldWords {
  readonly type: 'organisation'
  /** Only members of the filing, only those with an insurance licence, or anybody. */
  readonly among?: 'members' | 'insurers' | 'any'
}

export interface FileField extends FieldWords {
  readonly type: 'file'
  readonly limits: {
    readonly minCount?: number
    readonly maxCount: number
    readonly formats: readonly string[]
    readonly maxMegabytes: number
  }
}

export interface RepeatField extends FieldWords {
  readonly type: 'repeat'
  /** What one row is called: 联合单位 gives 联合单位 2. */
  readonly rowLabel: Label
  /** What the button says that adds a row: 再加一家联合单位. */
  readonly addLabel?: Label
  /** The row field whose answer stands in the head of a folded row. */
  readonly headline?: string
  readonly limits?: { readonly minRows?: number; readonly maxRows?: number }
  readonly fields: readonly PlainField[]
}

/** A field that may also stand in a row. */
export type PlainField =
  | TextField
  | LongField
  | ChoiceField
  | MultiField
  | DateField
  | RangeField
  | NumberField
  | MoneyField
  | OrganisationField
  | FileField

/** A field of a section; its id is the section's id, a dot and its own name. */
export type Field = (PlainField | RepeatField) & { readonly section: string }
