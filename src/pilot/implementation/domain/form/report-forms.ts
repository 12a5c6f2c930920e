import type { PlanKind } from '../../../notice/index.ts'
import type { Definition } from '../../../../foundation/forms/index.ts'
import { reportForm } from './report-form.ts'

/** 报告表式 by kind of pilot; a change of the dictionary is a new version of all. */
export const reportForms: Readonly<Record<PlanKind, Definition>> = {
  authority: reportForm('authority'),
  institution: reportForm('institution'),
  enterprise: reportForm('enterprise'),
}

export const formIdOf = (kind: PlanKind): string => reportForms[kind].id
