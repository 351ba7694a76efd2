/** How most of what stops a document is mended. */
export const leaveOut = 'Leave the record out, or correct it'
