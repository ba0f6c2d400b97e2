/** [S3] With fewer voters no list of ballots is published; METHOD: below it, dots and no verdict. */
export const enoughVoters = 8
