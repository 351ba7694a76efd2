/** The one place that asks the time. Everything else is told it. */
export const now = (): string => new Date().toISOString()
