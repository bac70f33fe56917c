/**
 * The id of a message's outermost component, which Discord keeps and gives back: 32 bits with a sign,
 * its own counting up from 1 (discord.com/developers/docs/components/reference, Anatomy of a
 * Component). It says of which conversation an answer is, or from which seed a message was made.
 */
import { hash } from "node:crypto";

/** From here on it is a conversation's; from half of it on a seed's. */
const TALKS = 2 ** 30;
const SEEDS = TALKS / 2;

const number = (text: string) => hash("sha256", text, "buffer").readUInt32BE();

export const markOfTalk = (person: string): number => TALKS + (number(person) % TALKS);
export const isOfTalk = (id: number): boolean => id >= TALKS;
export const markOfSeed = (seed: string): number => SEEDS + (number(seed) % SEEDS);
