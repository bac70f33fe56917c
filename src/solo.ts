/** A team of one: whoever speaks outside every team gets the course, and nothing that is a team's. */

/** "discord:@934…": no team of a platform's has an "@" there. */
export function soloTeam(platform: string, person: string): string {
  return `${platform}:@${person}`;
}

export function isSolo(team: string): boolean {
  return /^[^:]*:@/.test(team);
}

/** "discord" of "discord:934…". */
export function platformOf(team: string): string {
  return team.slice(0, team.indexOf(":"));
}
