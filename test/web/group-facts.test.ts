import { describe, expect, it } from "vitest";
import { groupFacts } from "../../web/entity/group-facts.ts";
import { createFixtureApi } from "./fixture/api.ts";
import { SMALL_WORLD } from "./fixture/small-world.ts";
import { buildWorld } from "./fixture/world.ts";

const api = createFixtureApi(buildWorld(SMALL_WORLD));

function sheetOf(id: string) {
  const entity = api.entity(id);
  if (!entity) throw new Error(`The fixture has no entity "${id}".`);
  return { entity, sheet: groupFacts(entity) };
}

describe("a fact sheet", () => {
  it.each(["kassym-jomart-tokayev", "kazakhstan", "interior-ministry", "mevlut-cavusoglu"])(
    "lists each fact of %s exactly once",
    (id) => {
      const { entity, sheet } = sheetOf(id);
      const listed = [...sheet.about, ...sheet.pointingHere]
        .flatMap(({ statements }) => statements)
        .concat(sheet.said, sheet.here)
        .map((statement) => statement.id);
      expect(listed.sort()).toEqual(entity.statements.map((statement) => statement.id).sort());
    },
  );

  it("tells what it says of the entity from what points to it and what the entity said", () => {
    const { sheet } = sheetOf("kassym-jomart-tokayev");
    expect(sheet.about.map(({ label }) => label)).toContain("nominated");
    expect(sheet.pointingHere.map(({ label }) => label)).toEqual(["mentor of"]);
    expect(sheet.said.map(({ id }) => id)).toEqual(["s05"]);
  });

  it("begins with the largest group", () => {
    const { sheet } = sheetOf("ots");
    const sizes = sheet.pointingHere.map(({ statements }) => statements.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sheet.pointingHere[0]?.label).toBe("member of");
  });
});
