import { createRequire } from "node:module";
import type { Countries } from "world-countries";

// Required, not imported: the package's typings describe its bundler entry, Node loads the other one.
const countries: Countries = createRequire(import.meta.url)("world-countries");

/** What a geographic word stands for. */
export interface Geographic {
  readonly type: "country" | "city" | "place";
  /** The name in use in English news: "Kazakhstan" for "Kazakh". */
  readonly name: string;
  /** For the capital of a state, the state's name: news says "Moscow" for what Russia does. */
  readonly capitalOf?: string;
  /** Whether the word is an adjective or the name of a people: "Kazakh", "Central Asian". */
  readonly demonym: boolean;
}

/** Common names in English news where the list prefers another one. */
const PREFERRED: Readonly<Record<string, string>> = { Türkiye: "Turkey" };

/** Forms and states of the past that the list lacks. */
const FURTHER: readonly (readonly [string, string])[] = [
  ["United States", "US|U.S.|USA|U.S.A.|America"],
  ["United Kingdom", "UK|U.K.|Britain"],
  ["United Arab Emirates", "U.A.E."],
  ["Soviet Union", "Soviet Union|USSR|U.S.S.R."],
  ["Yugoslavia", "Yugoslavia"],
  ["Czechoslovakia", "Czechoslovakia"],
  ["East Germany", "East Germany"],
  ["West Germany", "West Germany"],
  ["Ivory Coast", "Cote d'Ivoire|Côte d’Ivoire"],
  ["Turkey", "Türkiye"],
];
const FURTHER_DEMONYMS: readonly (readonly [string, string])[] = [
  ["United States", "American|US-American"],
  ["United Kingdom", "Briton"],
  ["Soviet Union", "Soviet"],
  ["Yugoslavia", "Yugoslav"],
  ["Saudi Arabia", "Saudi"],
  ["Argentina", "Argentinian|Argentinean"],
  ["Slovenia", "Slovenian"],
  ["Iran", "Persian"],
  ["Spain", "Spaniard"],
  ["Turkey", "Turk"],
  ["Denmark", "Dane"],
  ["Sweden", "Swede"],
  ["Finland", "Finn"],
  ["Poland", "Pole"],
  ["Philippines", "Philippine"],
  ["Israel", "Israeli"],
  ["Afghanistan", "Afghani"],
  ["North Macedonia", "Macedonian"],
  ["Bosnia and Herzegovina", "Bosniak"],
  ["Kyrgyzstan", "Kirghiz"],
];
/** Peoples of two or more states, or of a state that is seldom meant. */
const AMBIGUOUS = new Set(["Dominican", "Congolese", "Indian", "American", "French", "Dutch"]);

const CITIES =
  "Almaty|Istanbul|Dubai|Mumbai|Shanghai|Saint Petersburg|St. Petersburg|New York|New York City|Los Angeles|San Francisco|Chicago|Houston|Boston|Philadelphia|Seattle|Dallas|Miami|Atlanta|Detroit|Toronto|Montreal|Vancouver|Sydney|Melbourne|Brisbane|Perth|Auckland|Johannesburg|Cape Town|Lagos|Kano|Casablanca|Alexandria|Benghazi|Jeddah|Mecca|Tel Aviv|Haifa|Aleppo|Homs|Mosul|Basra|Erbil|Mashhad|Isfahan|Karachi|Lahore|Peshawar|Kandahar|Herat|Kolkata|Chennai|Bangalore|Hyderabad|Srinagar|Chittagong|Yangon|Mandalay|Ho Chi Minh City|Guangzhou|Shenzhen|Wuhan|Chengdu|Osaka|Hiroshima|Nagasaki|Busan|Vladivostok|Kharkiv|Odesa|Odessa|Lviv|Mariupol|Donetsk|Luhansk|Kherson|Gdansk|Krakow|Munich|Hamburg|Frankfurt|Cologne|Geneva|Zurich|Milan|Naples|Venice|Turin|Barcelona|Marseille|Lyon|Strasbourg|Antwerp|Rotterdam|The Hague|Manchester|Birmingham|Liverpool|Glasgow|Edinburgh|Belfast|Cardiff|Rio de Janeiro|São Paulo|Sao Paulo|Medellín|Guadalajara|Tijuana|Kyiv|Kiev|Jerusalem|Nur-Sultan|Rangoon|Brussels|Washington";
const STATES =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|New South Wales|Queensland|Tasmania|England|Scotland|Wales|Northern Ireland|Bavaria|Catalonia|Crimea|Chechnya|Kashmir|Punjab|Kurdistan|Xinjiang|Tibet|Siberia|Gaza|West Bank|Middle East|Far East|Latin America|North America|South America|Central America|Europe|Asia|Africa|Oceania|Antarctica|Arctic|Balkans|Caucasus|Sahel|Scandinavia|Caribbean|Southeast Asia|South Asia|East Asia|Central Asia|Eastern Europe|Western Europe|West Africa|East Africa|North Africa|Southern Africa|Pacific|Atlantic|Mediterranean";

/**
 * Countries with their other names, peoples and capitals from the `world-countries` list
 * (Open Database Licence 1.0), the cities and regions most often in the news, and the parts of the
 * world. The name of a language counts as the adjective of a country where only that country speaks
 * it and shares its stem: "Kazakh", for which the list gives "Kazakhstani".
 */
export const geography: ReadonlyMap<string, Geographic> = buildGeography();

function buildGeography(): Map<string, Geographic> {
  const words = new Map<string, Geographic>();
  const add = (word: string, entry: Geographic): void => {
    if (word !== "" && !words.has(word)) words.set(word, entry);
  };
  for (const name of CITIES.split("|")) add(name, { type: "city", name, demonym: false });
  for (const name of STATES.split("|")) {
    add(name, { type: "place", name, demonym: false });
    if (/(?:Asia|Africa|America)$/u.test(name)) {
      if (name !== "America") add(`${name}n`, { type: "place", name, demonym: true });
    }
  }
  add("European", { type: "place", name: "Europe", demonym: true });
  for (const [name, forms] of FURTHER) {
    for (const form of forms.split("|")) add(form, { type: "country", name, demonym: false });
  }
  for (const [name, forms] of FURTHER_DEMONYMS) {
    for (const form of forms.split("|")) add(form, { type: "country", name, demonym: true });
  }
  const speakers = new Map<string, number>();
  for (const { languages } of countries) {
    for (const language of Object.values(languages)) {
      speakers.set(language, (speakers.get(language) ?? 0) + 1);
    }
  }
  // Independent states first: "American" is of the United States, not of its outlying islands.
  const ordered = [...countries].sort((a, b) => Number(b.independent) - Number(a.independent));
  for (const country of ordered) {
    const name = PREFERRED[country.name.common] ?? country.name.common;
    const entry: Geographic = { type: "country", name, demonym: false };
    for (const form of [name, country.name.official]) add(form, entry);
  }
  for (const country of ordered) {
    const name = PREFERRED[country.name.common] ?? country.name.common;
    const { eng } = country.demonyms;
    const people = eng?.m ?? "";
    const demonym: Geographic = { type: "country", name, demonym: true };
    if (country.independent || !AMBIGUOUS.has(people)) {
      for (const form of people.split(/, | or /u)) add(form, demonym);
    }
    for (const language of Object.values(country.languages)) {
      const stem = language.slice(0, 4) === name.slice(0, 4);
      if (stem && speakers.get(language) === 1 && /^\p{L}+$/u.test(language))
        add(language, demonym);
    }
    for (const form of country.altSpellings) {
      if (/^\p{Lu}[\p{L} .’'-]{2,}$/u.test(form))
        add(form, { type: "country", name, demonym: false });
    }
  }
  for (const country of ordered) {
    const capitalOf = PREFERRED[country.name.common] ?? country.name.common;
    for (const name of country.capital ?? []) {
      const known = words.get(name);
      if (known === undefined || known.type === "city")
        words.set(name, { type: "city", name, demonym: false, capitalOf });
    }
  }
  return words;
}
