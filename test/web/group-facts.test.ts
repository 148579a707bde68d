import { describe, expect, it } from "vitest";
import type { EntityWire, StatementWire } from "../../src/server/wire.ts";
import { type FactSection, groupFacts } from "../../web/entity/group-facts.ts";
import { createFixtureApi } from "./fixture/api.ts";
import { SMALL_WORLD } from "./fixture/small-world.ts";
import { buildWorld } from "./fixture/world.ts";

const api = createFixtureApi(buildWorld(SMALL_WORLD));

function sheetOf(id: string, change: (statement: StatementWire) => StatementWire = (one) => one) {
  const known = api.entity(id);
  if (!known) throw new Error(`The fixture has no entity "${id}".`);
  const entity: EntityWire = { ...known, statements: known.statements.map(change) };
  const sheet = groupFacts(entity);
  const section = (title: string) => sheet.sections.find((one) => one.title === title);
  const rest = (title: string) => sheet.rest.find((one) => one.title === title);
  return { entity, sheet, section, rest };
}

const statementsOf = (section: FactSection | undefined) =>
  section?.phases.flatMap(({ groups }) => groups.flatMap(({ statements }) => statements)) ?? [];
const labelsOf = (section: FactSection | undefined) =>
  section?.phases.flatMap(({ groups }) => groups.map(({ label }) => label));

describe("a fact sheet", () => {
  it.each([
    "kassym-jomart-tokayev",
    "kazakhstan",
    "interior-ministry",
    "mevlut-cavusoglu",
    "askar-mamin",
    "unrest-2022",
  ])("lists each fact of %s exactly once", (id) => {
    const { entity, sheet } = sheetOf(id);
    const listed = [...sheet.sections, ...sheet.rest]
      .flatMap(statementsOf)
      .concat(sheet.open)
      .map((statement) => statement.id);
    expect(listed.sort()).toEqual(entity.statements.map((statement) => statement.id).sort());
  });

  it("begins with the sections of the ontology, in its order", () => {
    const { sheet, section } = sheetOf("kassym-jomart-tokayev");
    expect(sheet.sections.map(({ title }) => title)).toEqual(["Offices", "Statements made"]);
    expect(labelsOf(section("Offices"))).toEqual(["president of"]);
    expect(statementsOf(section("Statements made")).map(({ id }) => id)).toEqual(["s05"]);
  });

  it("keeps what has no section apart, by property and by direction", () => {
    const { rest } = sheetOf("kassym-jomart-tokayev");
    expect(labelsOf(rest("Other facts"))).toContain("nominated");
    expect(labelsOf(rest("Facts that point here"))).toEqual(["mentor of"]);
  });

  it("names a fact from the object's side, or else reads it as a whole", () => {
    const { section } = sheetOf("ots");
    const [phase] = section("Memberships")?.phases ?? [];
    expect(phase?.groups.map(({ label, side }) => [label, side])).toEqual([
      ["includes", "object"],
      [null, "object"],
    ]);
  });

  it("sorts events by the class of the other end", () => {
    const { section } = sheetOf("almaty");
    expect(statementsOf(section("Events")).map(({ subject }) => subject.id)).toContain(
      "unrest-2022",
    );
  });

  it("begins a section with what it is for, however much else stands in it", () => {
    const { entity } = sheetOf("alikhan-smailov");
    const holds = entity.statements.find(({ id }) => id === "s28");
    if (!holds || !("entity" in holds.object)) throw new Error("The fixture has lost an office.");
    const { entity: office } = holds.object;
    const leads = ["russia", "turkey"].map((id): StatementWire => {
      const property = { ...holds.property, iri: "https://w3id.org/epigraph#presidentOf" };
      const country = { ...office, id, class: "https://w3id.org/epigraph#Country" };
      return { ...holds, id, property, object: { entity: country } };
    });
    const offices = "https://w3id.org/epigraph#Offices";
    const sheet = { ...entity.sheet, classes: [{ iri: office.class, section: offices }] };
    const [section] = groupFacts({ ...entity, sheet, statements: [...leads, holds] }).sections;
    const sizes = section?.phases[0]?.groups.map(({ statements }) => statements.length);
    expect(sizes).toEqual([1, 2]);
  });

  it("puts what is in the documents' own words at the end", () => {
    const { sheet } = sheetOf("kassym-jomart-tokayev", (statement) =>
      statement.id === "s16"
        ? { ...statement, property: { ...statement.property, open: true } }
        : statement,
    );
    expect(sheet.open.map(({ id }) => id)).toEqual(["s16"]);
  });
});

describe("what is over", () => {
  const phasesOf = (id: string, change?: (statement: StatementWire) => StatementWire) =>
    sheetOf(id, change)
      .section("Offices")
      ?.phases.map(({ phase, groups }) => [
        phase,
        ...groups.flatMap(({ statements }) => statements.map((statement) => statement.id)),
      ]);
  const office = "s28";

  it("comes after what holds, where the property says so", () => {
    const mamin = sheetOf("askar-mamin").section("Offices");
    expect(mamin?.phases.map(({ phase }) => phase)).toEqual(["former"]);
  });

  it("is told by a time that has ended", () => {
    const held = (value: string) => (statement: StatementWire) =>
      statement.id === office ? { ...statement, time: { value, words: "" } } : statement;
    expect(phasesOf("alikhan-smailov", held("2019/2021"))).toEqual([["former", office]]);
    expect(phasesOf("alikhan-smailov", held("2019/.."))).toEqual([["current", office]]);
    expect(phasesOf("alikhan-smailov", held("2019/2030"))).toEqual([["current", office]]);
    expect(phasesOf("alikhan-smailov", held("2021"))).toEqual([["current", office]]);
  });

  it("overrules older reports of the same, and no newer ones", () => {
    const { entity } = sheetOf("alikhan-smailov");
    const holds = entity.statements.find(({ id }) => id === office);
    if (!holds) throw new Error("The fixture has lost an office.");
    const property = { ...holds.property, iri: "https://w3id.org/epigraph#resignedFrom" };
    const resigned = (published: string): StatementWire => ({
      ...holds,
      id: "resigned",
      property,
      evidence: holds.evidence.map((one) => ({ ...one, published })),
    });
    const phases = (published: string) =>
      groupFacts({ ...entity, statements: [holds, resigned(published)] }).sections[0]?.phases.map(
        ({ phase, groups }) => [phase, groups.flatMap(({ statements }) => statements).length],
      );
    expect(phases("2030-01-01")).toEqual([["former", 2]]);
    expect(phases("2001-01-01")).toEqual([
      ["current", 1],
      ["former", 1],
    ]);
  });

  it("is not what is only planned or denied", () => {
    const { entity } = sheetOf("askar-mamin");
    const both = entity.statements.flatMap((statement): StatementWire[] => [
      statement,
      { ...statement, id: `${statement.id}-planned`, status: "planned" },
    ]);
    const [offices] = groupFacts({ ...entity, statements: both }).sections;
    expect(offices?.phases.map(({ phase }) => phase)).toEqual(["former", "unsettled"]);
  });
});
