import type { EvidenceGrade } from './sensitivity.ts'

/** Mean a year, mu, sigma, deductible or waiting hours, limit, yuan for a unit. */
export type SizeNumbers = readonly [number, number, number, number, number, number]

export interface AssumptionRow {
  readonly scenario: string
  readonly unit: 'yuan' | 'hours'
  /** Losses come in clusters: negative binomial with r = 2. */
  readonly clustered: boolean
  readonly severityGrade: EvidenceGrade
  readonly sizes: readonly [small: SizeNumbers, medium: SizeNumbers, large: SizeNumbers]
}

type Kind = 'yuan' | 'hours' | 'yuan/clustered' | 'hours/clustered'

function row(
  scenario: string,
  kind: Kind,
  ...[severityGrade, sizes]: readonly [EvidenceGrade, AssumptionRow['sizes']]
): AssumptionRow {
  const unit = kind.startsWith('hours') ? 'hours' : 'yuan'
  return { scenario, unit, clustered: kind.endsWith('clustered'), severityGrade, sizes }
}

/**
 * One row a scenario of the notice. Every number is a placeholder of experts until it is calibrated; the level of frequency
 * is such that a firm's scenarios together cost about the first batch's premium at a loss ratio of 60%.
 */
export const assumptionRows: readonly AssumptionRow[] = [
  row('telecom-internet.attack.platform-outage', 'hours/clustered', 'C', [
    [0.04, 2.0709, 1.4, 12, 168, 900],
    [0.042, 1.9168, 1.4, 12, 336, 9000],
    [0.06, 1.7344, 1.4, 12, 336, 90000],
  ]),
  row('telecom-internet.attack.data-tampering', 'yuan/clustered', 'D', [
    [0.02, 12.1684, 1.9, 20000, 500000, 1],
    [0.021, 13.9602, 1.9, 50000, 5000000, 1],
    [0.03, 15.6749, 1.9, 200000, 30000000, 1],
  ]),
  row('telecom-internet.insider-error.platform-outage', 'hours', 'D', [
    [0.028, 1.7709, 1.4, 12, 168, 900],
    [0.0294, 1.6168, 1.4, 12, 336, 9000],
    [0.042, 1.4344, 1.4, 12, 336, 90000],
  ]),
  row('telecom-internet.insider-error.data-tampering', 'yuan', 'D', [
    [0.014, 11.5684, 1.9, 20000, 500000, 1],
    [0.0147, 13.3602, 1.9, 50000, 5000000, 1],
    [0.021, 15.0749, 1.9, 200000, 30000000, 1],
  ]),
  row('industrial-internet.attack.control-failure', 'hours/clustered', 'C', [
    [0.016, 2.6099, 1.3, 12, 168, 1200],
    [0.018, 2.7641, 1.3, 12, 336, 12000],
    [0.024, 2.8976, 1.3, 12, 336, 75000],
  ]),
  row('industrial-internet.attack.line-stop', 'hours/clustered', 'C', [
    [0.02, 2.7641, 1.3, 12, 168, 1500],
    [0.021, 2.8976, 1.3, 12, 336, 15000],
    [0.027, 3.0154, 1.3, 12, 336, 90000],
  ]),
  row('industrial-internet.attack.data-locked', 'yuan/clustered', 'D', [
    [0.024, 12.3507, 1.7, 20000, 500000, 1],
    [0.018, 13.9602, 1.7, 50000, 5000000, 1],
    [0.021, 15.4518, 1.7, 200000, 30000000, 1],
  ]),
  row('industrial-internet.insider-error.control-failure', 'hours', 'D', [
    [0.0112, 2.3099, 1.3, 12, 168, 1200],
    [0.0126, 2.4641, 1.3, 12, 336, 12000],
    [0.0168, 2.5976, 1.3, 12, 336, 75000],
  ]),
  row('industrial-internet.insider-error.line-stop', 'hours', 'D', [
    [0.014, 2.4641, 1.3, 12, 168, 1500],
    [0.0147, 2.5976, 1.3, 12, 336, 15000],
    [0.0189, 2.7154, 1.3, 12, 336, 90000],
  ]),
  row('industrial-internet.insider-error.data-locked', 'yuan', 'D', [
    [0.0168, 11.7507, 1.7, 20000, 500000, 1],
    [0.0126, 13.3602, 1.7, 50000, 5000000, 1],
    [0.0147, 14.8518, 1.7, 200000, 30000000, 1],
  ]),
  row('key-manufacturing.attack.manufacturing-failure', 'hours/clustered', 'C', [
    [0.02, 2.6099, 1.3, 12, 168, 1200],
    [0.021, 2.7641, 1.3, 12, 336, 13500],
    [0.027, 2.8976, 1.3, 12, 336, 84000],
  ]),
  row('key-manufacturing.attack.office-outage', 'hours/clustered', 'C', [
    [0.048, 2.3222, 1.3, 12, 168, 180],
    [0.045, 2.3222, 1.3, 12, 336, 1500],
    [0.054, 2.3222, 1.3, 12, 336, 9000],
  ]),
  row('key-manufacturing.attack.management-data-damage', 'yuan/clustered', 'D', [
    [0.02, 11.5398, 1.5, 20000, 500000, 1],
    [0.015, 13.1492, 1.5, 50000, 5000000, 1],
    [0.018, 14.6533, 1.5, 200000, 30000000, 1],
  ]),
  row('key-manufacturing.misoperation.manufacturing-failure', 'hours', 'D', [
    [0.014, 2.3099, 1.3, 12, 168, 1200],
    [0.0147, 2.4641, 1.3, 12, 336, 13500],
    [0.0189, 2.5976, 1.3, 12, 336, 84000],
  ]),
  row('key-manufacturing.misoperation.office-outage', 'hours', 'D', [
    [0.0336, 2.0222, 1.3, 12, 168, 180],
    [0.0315, 2.0222, 1.3, 12, 336, 1500],
    [0.0378, 2.0222, 1.3, 12, 336, 9000],
  ]),
  row('key-manufacturing.misoperation.management-data-damage', 'yuan', 'D', [
    [0.014, 10.9398, 1.5, 20000, 500000, 1],
    [0.0105, 12.5492, 1.5, 50000, 5000000, 1],
    [0.0126, 14.0533, 1.5, 200000, 30000000, 1],
  ]),
  row('connected-vehicle.attack.assembly-failure', 'hours/clustered', 'C', [
    [0.016, 2.4276, 1.3, 12, 168, 2400],
    [0.018, 2.6099, 1.3, 12, 336, 27000],
    [0.024, 2.7641, 1.3, 12, 336, 270000],
  ]),
  row('connected-vehicle.attack.design-data-leak', 'yuan/clustered', 'D', [
    [0.012, 13.3724, 1.9, 20000, 500000, 1],
    [0.012, 14.9818, 1.9, 50000, 5000000, 1],
    [0.018, 16.5504, 1.9, 200000, 30000000, 1],
  ]),
  row('connected-vehicle.design-defect.assembly-failure', 'hours', 'D', [
    [0.0056, 2.5276, 1.3, 12, 168, 2400],
    [0.0063, 2.7099, 1.3, 12, 336, 27000],
    [0.0084, 2.8641, 1.3, 12, 336, 270000],
  ]),
  row('connected-vehicle.design-defect.design-data-leak', 'yuan', 'D', [
    [0.0042, 13.5724, 1.9, 20000, 500000, 1],
    [0.0042, 15.1818, 1.9, 50000, 5000000, 1],
    [0.0063, 16.7504, 1.9, 200000, 30000000, 1],
  ]),
  row('connected-vehicle.misoperation.assembly-failure', 'hours', 'D', [
    [0.0112, 2.1276, 1.3, 12, 168, 2400],
    [0.0126, 2.3099, 1.3, 12, 336, 27000],
    [0.0168, 2.4641, 1.3, 12, 336, 270000],
  ]),
  row('connected-vehicle.misoperation.design-data-leak', 'yuan', 'D', [
    [0.0084, 12.7724, 1.9, 20000, 500000, 1],
    [0.0084, 14.3818, 1.9, 50000, 5000000, 1],
    [0.0126, 15.9504, 1.9, 200000, 30000000, 1],
  ]),
  row('other.attack.component-fault', 'hours/clustered', 'C', [
    [0.032, 1.9168, 1.3, 12, 168, 600],
    [0.03, 1.9168, 1.3, 12, 336, 7500],
    [0.036, 1.9168, 1.3, 12, 336, 60000],
  ]),
  row('other.attack.system-down', 'hours/clustered', 'C', [
    [0.02, 2.7641, 1.4, 12, 168, 900],
    [0.018, 2.8976, 1.4, 12, 336, 12000],
    [0.024, 3.0154, 1.4, 12, 336, 90000],
  ]),
  row('other.attack.service-interruption', 'hours/clustered', 'C', [
    [0.036, 2.0709, 1.4, 12, 168, 750],
    [0.036, 1.9168, 1.4, 12, 336, 10500],
    [0.048, 1.9168, 1.4, 12, 336, 84000],
  ]),
  row('other.attack.data-leak', 'yuan/clustered', 'D', [
    [0.02, 12.4561, 1.9, 20000, 500000, 1],
    [0.021, 14.2478, 1.9, 50000, 5000000, 1],
    [0.03, 15.8573, 1.9, 200000, 30000000, 1],
  ]),
  row('other.misoperation.component-fault', 'hours', 'D', [
    [0.0224, 1.6168, 1.3, 12, 168, 600],
    [0.021, 1.6168, 1.3, 12, 336, 7500],
    [0.0252, 1.6168, 1.3, 12, 336, 60000],
  ]),
  row('other.misoperation.system-down', 'hours', 'D', [
    [0.014, 2.4641, 1.4, 12, 168, 900],
    [0.0126, 2.5976, 1.4, 12, 336, 12000],
    [0.0168, 2.7154, 1.4, 12, 336, 90000],
  ]),
  row('other.misoperation.service-interruption', 'hours', 'D', [
    [0.0252, 1.7709, 1.4, 12, 168, 750],
    [0.0252, 1.6168, 1.4, 12, 336, 10500],
    [0.0336, 1.6168, 1.4, 12, 336, 84000],
  ]),
  row('other.misoperation.data-leak', 'yuan', 'D', [
    [0.014, 11.8561, 1.9, 20000, 500000, 1],
    [0.0147, 13.6478, 1.9, 50000, 5000000, 1],
    [0.021, 15.2573, 1.9, 200000, 30000000, 1],
  ]),
  row('other.code-defect.component-fault', 'hours', 'D', [
    [0.016, 1.7918, 1.3, 12, 168, 600],
    [0.015, 1.7918, 1.3, 12, 336, 7500],
    [0.018, 1.7918, 1.3, 12, 336, 60000],
  ]),
  row('other.code-defect.system-down', 'hours', 'D', [
    [0.01, 2.6391, 1.4, 12, 168, 900],
    [0.009, 2.7726, 1.4, 12, 336, 12000],
    [0.012, 2.8904, 1.4, 12, 336, 90000],
  ]),
  row('other.code-defect.service-interruption', 'hours', 'D', [
    [0.018, 1.9459, 1.4, 12, 168, 750],
    [0.018, 1.7918, 1.4, 12, 336, 10500],
    [0.024, 1.7918, 1.4, 12, 336, 84000],
  ]),
  row('other.code-defect.data-leak', 'yuan', 'D', [
    [0.01, 12.2061, 1.9, 20000, 500000, 1],
    [0.0105, 13.9978, 1.9, 50000, 5000000, 1],
    [0.015, 15.6073, 1.9, 200000, 30000000, 1],
  ]),
  row('security-product.product-delivery.product-event-loss', 'yuan', 'D', [
    [0.0096, 11.7952, 1.6, 20000, 500000, 1],
    [0.009, 13.2224, 1.6, 50000, 5000000, 1],
    [0.0108, 14.6087, 1.6, 200000, 30000000, 1],
  ]),
  row('security-product.product-delivery.product-third-party', 'yuan', 'D', [
    [0.0036, 12.5292, 1.8, 20000, 500000, 1],
    [0.0036, 14.0978, 1.8, 50000, 5000000, 1],
    [0.0054, 15.5249, 1.8, 200000, 30000000, 1],
  ]),
  row('security-product.product-operation.product-event-loss', 'yuan', 'D', [
    [0.0144, 11.6952, 1.6, 20000, 500000, 1],
    [0.0135, 13.1224, 1.6, 50000, 5000000, 1],
    [0.0162, 14.5087, 1.6, 200000, 30000000, 1],
  ]),
  row('security-product.product-operation.product-third-party', 'yuan', 'D', [
    [0.0054, 12.4292, 1.8, 20000, 500000, 1],
    [0.0054, 13.9978, 1.8, 50000, 5000000, 1],
    [0.0081, 15.4249, 1.8, 200000, 30000000, 1],
  ]),
  row('security-service.negligence.service-system-collapse', 'yuan', 'D', [
    [0.016, 12.2061, 1.7, 20000, 500000, 1],
    [0.018, 13.5924, 1.7, 50000, 5000000, 1],
    [0.027, 14.9141, 1.7, 200000, 30000000, 1],
  ]),
  row('security-service.negligence.service-data-harm', 'yuan', 'D', [
    [0.012, 12.4292, 1.8, 20000, 500000, 1],
    [0.015, 13.8155, 1.8, 50000, 5000000, 1],
    [0.021, 15.2018, 1.8, 200000, 30000000, 1],
  ]),
  row('security-service.error.service-system-collapse', 'yuan', 'D', [
    [0.0128, 12.3061, 1.7, 20000, 500000, 1],
    [0.0144, 13.6924, 1.7, 50000, 5000000, 1],
    [0.0216, 15.0141, 1.7, 200000, 30000000, 1],
  ]),
  row('security-service.error.service-data-harm', 'yuan', 'D', [
    [0.0096, 12.5292, 1.8, 20000, 500000, 1],
    [0.012, 13.9155, 1.8, 50000, 5000000, 1],
    [0.0168, 15.3018, 1.8, 200000, 30000000, 1],
  ]),
  row('security-service.dereliction.service-system-collapse', 'yuan', 'D', [
    [0.0064, 12.5061, 1.7, 20000, 500000, 1],
    [0.0072, 13.8924, 1.7, 50000, 5000000, 1],
    [0.0108, 15.2141, 1.7, 200000, 30000000, 1],
  ]),
  row('security-service.dereliction.service-data-harm', 'yuan', 'D', [
    [0.0048, 12.7292, 1.8, 20000, 500000, 1],
    [0.006, 14.1155, 1.8, 50000, 5000000, 1],
    [0.0084, 15.5018, 1.8, 200000, 30000000, 1],
  ]),
  row('it-product.below-standard.user-system-collapse', 'yuan', 'D', [
    [0.02, 12.2061, 1.8, 20000, 500000, 1],
    [0.021, 13.7102, 1.8, 50000, 5000000, 1],
    [0.03, 15.2018, 1.8, 200000, 30000000, 1],
  ]),
  row('it-product.below-standard.user-data-harm', 'yuan', 'D', [
    [0.012, 12.4292, 1.9, 20000, 500000, 1],
    [0.015, 13.9108, 1.9, 50000, 5000000, 1],
    [0.021, 15.3196, 1.9, 200000, 30000000, 1],
  ]),
]
