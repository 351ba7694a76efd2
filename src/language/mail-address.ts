const label = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?'
const address = new RegExp(`^[\\w.!#$%&'*+/=?^\`{|}~-]{1,64}@(?:${label}\\.)+${label}$`, 'i')

/** Whether it could be somebody's own address: one name, at a machine that has a whole name. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && address.test(text)
