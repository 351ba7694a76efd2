/** A name as it stands at the head of every page, where there is room for so much. */
export const headName = (name: string): string => (name.length > 45 ? `${name.slice(0, 44)}…` : name)
