/** Marks copies out of a note, so that they come back in as they were. */
export const namespace = 'claimbook-note';
