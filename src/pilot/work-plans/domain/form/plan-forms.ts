import type { Definition } from '../../../../foundation/forms/index.ts'
import type { PlanKind } from '../../../notice/index.ts'
import { authorityForm } from './authority-form.ts'
import { enterpriseForm } from './enterprise-form.ts'
import { institutionForm } from './institution-form.ts'

/** The shipped forms of this step; a round names by id and version on which of them a draft is started. */
export const planForms: Readonly<Record<PlanKind, Definition>> = {
  authority: authorityForm,
  institution: institutionForm,
  enterprise: enterpriseForm,
}
