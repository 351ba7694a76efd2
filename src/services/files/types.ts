/** A kind of file that may be kept: what it is called here, how it is named, and how it is sent. */
export type FileType = { words: string; extension: string; also?: readonly string[]; media: string }

const office = 'application/vnd.openxmlformats-officedocument'

/** Nothing else is taken in. Each can be opened by any office in ten years, and none runs a program. */
export const fileTypes = {
  pdf: { words: 'PDF', extension: 'pdf', media: 'application/pdf' },
  word: { words: 'Word', extension: 'docx', media: `${office}.wordprocessingml.document` },
  excel: { words: 'Excel', extension: 'xlsx', media: `${office}.spreadsheetml.sheet` },
  png: { words: 'Picture', extension: 'png', media: 'image/png' },
  jpeg: { words: 'Picture', extension: 'jpg', also: ['jpeg', 'jpe'], media: 'image/jpeg' },
  heic: { words: 'Picture', extension: 'heic', also: ['heif'], media: 'image/heic' },
  text: { words: 'Plain text', extension: 'txt', also: ['text', 'log'], media: 'text/plain' },
  mail: { words: 'Mail', extension: 'eml', media: 'message/rfc822' },
  outlook: { words: 'Outlook mail', extension: 'msg', media: 'application/vnd.ms-outlook' },
} as const satisfies Record<string, FileType>

export type TypeId = keyof typeof fileTypes

export const takenWords = 'PDF, Word, Excel, a picture (JPEG, PNG or HEIC), plain text or a saved mail'
