/** What holds where a learner chose nothing, and the bounds of what they may choose. */

/** FSRS's own default. */
export const RETENTION = 0.9;
export const RETENTIONS = [0.8, 0.85, 0.9, 0.95, 0.97] as const;

export const NEW_A_DAY = 10;
export const NEW_A_DAY_CHOICES = [0, 5, 10, 15, 20, 30, 50] as const;

/** After an absence the backlog is worked off at so many cards a day, and fewer on an easy day. */
export const REVIEWS_A_DAY = 40;
export const EASY_REVIEWS = 10;
