import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./command.ts";

/**
 * `node:util` `parseArgs` whose complaints are `UsageError`s that name the command.
 * @throws UsageError on an unknown option or one without its value
 */
export function parseCommandLine<Config extends ParseArgsConfig>(
  command: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (error instanceof TypeError) {
      const [sentence = error.message] = error.message.split(/\. |\n/);
      throw new UsageError(`${sentence}.`, {
        where: `epigraph ${command}`,
        remedy: `See epigraph ${command} --help.`,
      });
    }
    throw error;
  }
}

/**
 * The member of `choices` that an option names.
 * @throws UsageError when it names none, listing them
 */
export function choose<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw new UsageError(`${option} cannot be "${value}".`, {
      remedy: `Choose one of ${choices.join(", ")}.`,
    });
  }
  return found;
}

/**
 * A whole number given as an option.
 * @throws UsageError when it is not one from `minimum` to `maximum`
 */
export function wholeNumber(
  option: string,
  value: string,
  minimum: number,
  maximum: number,
): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < minimum || number > maximum) {
    throw new UsageError(`${option} cannot be "${value}".`, {
      remedy: `Give a whole number from ${minimum} to ${maximum}.`,
    });
  }
  return number;
}
