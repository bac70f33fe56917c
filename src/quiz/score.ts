/** What a round is worth to each who played it. */

/** For a right answer. */
export const POINTS = 100;

export interface Answered {
  member: string;
  /** The place of the question in the round, from 0. */
  question: number;
  /** The place of the option. */
  choice: number;
  at: Date;
}

export interface Played {
  right: number;
  shown: Date;
  deadline: Date;
}

export interface Score {
  member: string;
  points: number;
  right: number;
  /** Out of how many: what was asked before a latecomer's first answer is not counted. */
  offered: number;
}

/**
 * For speed: whole, and all bonuses of a round together less than one right answer, so that they
 * only part those who know as much. Clocks that disagree give neither more than all nor less than 0.
 */
export function bonusOf({
  answered,
  shown,
  deadline,
  questions,
}: {
  answered: Date;
  shown: Date;
  deadline: Date;
  questions: number;
}): number {
  const whole = deadline.getTime() - shown.getTime();
  if (whole <= 0) return 0;
  const left = (deadline.getTime() - answered.getTime()) / whole;
  const most = Math.floor((POINTS - 1) / Math.max(1, questions));
  return Math.floor(most * Math.min(1, Math.max(0, left)));
}

/**
 * The best first; a tie stays a tie, in the order of the ids. There is one answer a member and
 * question at most. Alone it is practice, without points. A day's round is answered when it suits,
 * so there speed earns nothing.
 */
export function scoresOf(
  questions: readonly Played[],
  answers: readonly Answered[],
  mode: "live" | "day",
): Score[] {
  const members = Map.groupBy(answers, ({ member }) => member);
  const scores = [...members].map(([member, own]) => {
    const right = own.filter(({ question, choice }) => questions[question]?.right === choice);
    const first = Math.min(...own.map(({ question }) => question));
    const points = right.map(({ question, at }) => {
      const played = mode === "live" && questions[question];
      const { length } = questions;
      return POINTS + (played ? bonusOf({ ...played, answered: at, questions: length }) : 0);
    });
    return {
      member,
      points: members.size > 1 ? points.reduce((sum, each) => sum + each, 0) : 0,
      right: right.length,
      offered: mode === "live" ? questions.length - first : own.length,
    };
  });
  return scores.sort((a, b) => b.points - a.points || (a.member < b.member ? -1 : 1));
}

/**
 * What is added up over rounds: knowledge alone. Speed parts those of one round; over many, what
 * little it gives in each would outweigh a right answer.
 */
export function lasting(score: Score): Score {
  return { ...score, points: score.points > 0 ? POINTS * score.right : 0 };
}
