/** What finds the revision that an article's offsets count in now: the newest that was adopted. */
export function currentRevision(articleId: string) {
  return { where: { articleId, decision: 'adopted' }, orderBy: { number: 'desc' } } as const
}
