// Orders that figures of different packs must keep, whatever their digits: a train below a plane, recycled below
// virgin, gross landfill above landfill with gas recovery. One that fails is a slip in a table or a conflict to tell.

import { Rational } from "./rational.mjs";
import { parseUnit, sameDimension } from "./units.mjs";

const relations = [
  ["high-speed rail far below domestic air (CN)", "cpcd.hsr_trip_2024", "third", "cpcd.air_dom_trip_2024"],
  ["UK: rail below domestic flight with RF", "desnz.rail.national", "third", "desnz.air.dom.avg.rf"],
  ["economy below business, long haul", "desnz.air.long.eco.rf", "below", "desnz.air.long.bus.rf"],
  ["business below first, long haul", "desnz.air.long.bus.rf", "below", "desnz.air.long.first.rf"],
  ["without RF below with RF", "desnz.air.short.eco.norf", "below", "desnz.air.short.eco.rf"],
  ["coach below taxi", "desnz.bus.coach", "below", "desnz.taxi.regular"],
  ["CN electric taxi below combustion taxi", "cpcd.taxi_trip_ev_2024", "below", "cpcd.taxi_trip_ice_2024"],
  [
    "recycled aluminium far below primary (CN)",
    "cpcd.mat.aluminium.recycled_2012",
    "third",
    "cpcd.mat.aluminium.primary_2012",
  ],
  [
    "recycled aluminium far below primary (UK)",
    "desnz.material.aluminium.closed_loop",
    "third",
    "desnz.material.aluminium.primary",
  ],
  ["recycled copper far below average", "cpcd.mat.copper.secondary", "third", "cpcd.mat.copper.avg_2021"],
  [
    "world primary aluminium below CN coal-grid value",
    "iai.aluminium.primary_global_2022",
    "below",
    "cpcd.mat.aluminium.primary_2018",
  ],
  [
    "recycled cotton yarn below virgin",
    "cpcd.mat.textile.cotton_yarn_recycled",
    "below",
    "cpcd.mat.textile.cotton_yarn",
  ],
  ["recycled PET below virgin (UK)", "desnz.material.pet.closed_loop", "below", "desnz.material.pet.primary"],
  ["slag cement below Portland cement", "cpcd.mat.cement.slag325", "below", "cpcd.mat.cement.po425"],
  ["coal-route PP above oil-route PP", "cpcd.mat.plastic.pp", "third", "cpcd.mat.plastic.pp_coal_gllmtp"],
  ["stainless above carbon steel", "cpcd.mat.steel.carbon_avg", "below", "cpcd.mat.stainless.austenitic"],
  [
    "EAF above BOF in CPCD, a conflict of the source that its note tells",
    "cpcd.mat.steel.eaf",
    "above",
    "cpcd.mat.steel.bof",
  ],
  ["rail freight far below road", "cpcd.freight.rail", "third", "cpcd.freight.truck.diesel_any"],
  ["sea far below air freight", "cpcd.freight.sea.avg", "third", "cpcd.freight.air"],
  ["heavy truck below light truck", "cpcd.freight.truck.diesel_heavy", "below", "cpcd.freight.truck.diesel_light"],
  ["artic below van per tkm (UK)", "desnz.freight.hgv.artic_all.lavg", "third", "desnz.freight.van.avg.diesel"],
  ["vegan meal far below red meat", "ademe.meal.vegan", "third", "ademe.meal.red_meat"],
  ["vegetarian below white meat", "ademe.meal.vegetarian", "below", "ademe.meal.white_meat"],
  ["landfill with gas recovery below without", "cpcd.waste.landfill.lfg40", "below", "cpcd.waste.landfill.no_lfg"],
  [
    "plastic burnt far above plastic landfilled (US)",
    "epa.waste.mixed_plastics.landfilled",
    "third",
    "epa.waste.mixed_plastics.combusted",
  ],
  ["PET burnt: ADEME near EPA", "ademe.waste.plastic.incineration", "near", "epa.waste.pet.combusted"],
  [
    "food waste compost below landfill (US)",
    "epa.waste.food_waste.composted",
    "third",
    "epa.waste.food_waste.landfilled",
  ],
  ["CN petrol upstream near UK WTT", "cpcd.fuel.petrol_upstream", "near", "desnz.fuel_wtt.petrol.t"],
  ["CN diesel upstream near UK WTT", "cpcd.fuel.diesel_upstream", "near", "desnz.fuel_wtt.diesel.t"],
  ["wind footprint far below coal", "cn.elec_footprint.wind.2024", "third", "cn.elec_footprint.coal.2024"],
  ["nuclear below PV", "cn.elec_footprint.nuclear.2024", "below", "cn.elec_footprint.pv.2024"],
  ["CO2 grid factor below footprint factor", "cn.grid.nat.2023", "below", "cn.elec_footprint.national.2024"],
  ["grid mean below fossil-only", "cn.grid.nat.2023", "below", "cn.grid.nat.2023.fossil"],
  ["Yunnan (hydro) far below Hebei (coal)", "cn.grid.prov.yn.2023", "third", "cn.grid.prov.he.2023"],
  ["hotel China: UK table near CPCD", "desnz.hotel.cn", "near", "cpcd.hotel_trip_2024"],
];

const holds = {
  below: (a, b) => a.compare(b) < 0,
  above: (a, b) => a.compare(b) > 0,
  third: (a, b) => a.times(Rational.of("3")).compare(b) <= 0,
  near: (a, b) => a.compare(b.times(Rational.of("0.65"))) >= 0 && a.compare(b.times(Rational.of("1.35"))) <= 0,
};

/** The relations that don't hold, each as a sentence. */
export function plausibility(factors) {
  const known = new Map(factors.map((factor) => [factor.id, factor]));
  return relations.flatMap(([what, a, relation, b]) => {
    const missing = [a, b].filter((id) => !known.has(id));
    if (missing.length > 0) return [`${what}: ${missing.join(", ")} is missing`];
    const [left, right] = [a, b].map((id) => total(known.get(id)));
    if (!sameDimension(left.dimension, right.dimension)) return [`${what}: ${a} and ${b} are per different units`];
    return holds[relation](left.value, right.value) ? [] : [`${what}: ${a} is not ${relation} ${b}`];
  });
}

/** The CO2e of a factor as published: its one figure, or its parts together; CO2 alone counts as it is. */
function total({ values }) {
  const parts = Object.values(values).map(({ value, unit }) => {
    const { factor, dimension } = parseUnit(unit.replace("CO2e", "CO2"));
    return { value: Rational.of(value).times(factor), dimension };
  });
  const [first, ...others] = parts;
  return { ...first, value: others.reduce((sum, part) => sum.plus(part.value), first.value) };
}
