/** A YAML document: its value, and the line on which each part of it begins. */
import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from "js-yaml";

export interface Yaml {
  value: unknown;
  /** Counted from 1: of the part at the path, or of the nearest around it that is there. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Why a text is no YAML document. */
export class YamlError extends Error {
  override name = "YamlError";
  /** Counted from 1; absent where the fault is the whole's. */
  readonly line: number | undefined;

  constructor(reason: string, line?: number) {
    super(reason);
    this.line = line;
  }
}

/** @throws YamlError */
export function readYaml(text: string): Yaml {
  try {
    const events = parseEvents(text, {});
    const [value, ...more] = constructFromEvents(events, { source: text });
    if (more.length > 0) throw new YamlError("holds more than one document");
    let parts: Part | undefined;
    return {
      value,
      lineOf(path) {
        parts ??= partsOf(events, text);
        return lineAt(text, startOf(parts, path));
      },
    };
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    throw new YamlError(cause.reason, cause.mark && cause.mark.line + 1);
  }
}

interface Part {
  /** Where it begins in the text; a value of a mapping, where its key does. */
  start: number;
  parts: Map<PropertyKey, Part>;
}

function partsOf(events: readonly Event[], text: string): Part {
  let at = 0;
  const isOver = () => at >= events.length || events[at]?.type === EVENT_ID.POP;

  function next(): Part {
    const event = events[at++];
    const parts: Part["parts"] = new Map();
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return { start: event.valueStart, parts };
      case EVENT_ID.ALIAS:
        return { start: event.anchorStart, parts };
      case EVENT_ID.SEQUENCE:
        for (let index = 0; !isOver(); index += 1) parts.set(index, next());
        at += 1;
        return { start: event.start, parts };
      case EVENT_ID.MAPPING:
        while (!isOver()) {
          const key = events[at];
          const { start } = next();
          const value = next();
          if (key?.type === EVENT_ID.SCALAR)
            parts.set(getScalarValue(text, key), { ...value, start });
        }
        at += 1;
        return { start: event.start, parts };
      default: // a document, of which there is one
        return isOver() ? { start: 0, parts } : next();
    }
  }

  return next();
}

function startOf(part: Part, [step, ...rest]: readonly PropertyKey[]): number {
  const inner = step === undefined ? undefined : part.parts.get(step);
  return inner ? startOf(inner, rest) : part.start;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
