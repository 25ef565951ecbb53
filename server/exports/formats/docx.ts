import { downloadOf } from '../download'
import { officeFile } from '../office/office-file'

/** The annotated article for those who work in Word. */
export const exportDocx = downloadOf({
  name: 'docx',
  summary: 'The article as a Word file with a comment at the words of every claim.',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: 'docx',
  write: (edition) => officeFile('docx', edition),
})
