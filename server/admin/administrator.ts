/** The actor of what is done by `npm run admin`, in history: whoever may log in to the machine. */
export const administrator = 'administrator'
