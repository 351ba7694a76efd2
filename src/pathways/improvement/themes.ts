/**
 * What recommendations are about, so that the same one is found again across inspections, years and authorities (INS-23;
 * requirements section 4.9).
 */
export const themes = {
  health_history: 'Health history for care leavers',
  missing: 'Children missing, and return interviews',
  exploitation: 'Exploitation',
  private_fostering: 'Private fostering',
  strategy_discussions: 'Strategy discussions: agencies and contingency',
  planning: 'Planning and assessment',
  life_story: 'Life story work',
  reviewing_officers: 'Challenge by reviewing officers',
  oversight: 'Supervision and management oversight',
  threshold: 'Threshold and level of need',
  workforce: 'Workforce',
  performance: 'Performance and quality assurance',
  voice: 'Voice, the children in care council, advocacy',
  partners: 'Partners and schools',
  health: 'Health of looked-after children',
  early_help: 'Early help',
  front_door: 'Front door',
  protection: 'Child protection conferences',
  fostering: 'Fostering and adoption',
  care_leavers: 'Care leavers',
  education: 'Education',
  domestic_abuse: 'Domestic abuse',
  leadership: 'Members and leaders',
  communication: 'Communication',
} as const

export type Theme = keyof typeof themes
