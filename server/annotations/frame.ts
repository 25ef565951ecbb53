/** What every record that an import of annotations makes is stored with. */
export interface ImportFrame {
  teamId: string
  articleId: string
  revision: { id: string; text: string }
  now: Date
  /** The user who stands for an author, by the name as given. */
  authorId: (name: string | null) => string
}

/** When an author made something: as they say, but never later than now. */
export function madeAt({ now }: ImportFrame, createdAt: string | null): Date {
  const at = createdAt === null ? now : new Date(createdAt)
  return at < now ? at : now
}
