/* What the page knows, and the ways through it. */

const data = JSON.parse(document.getElementById("data").textContent);
const { actors, ties, statements, claims, quotations, sources, classes, statuses, predicates } = data;

const near = actors.map(() => ({ ties: [], statements: [], spoken: [], neighbours: new Set() }));
ties.forEach((tie, number) => {
  near[tie.from].ties.push(number);
  near[tie.from].neighbours.add(tie.to);
  if (tie.to !== tie.from) {
    near[tie.to].ties.push(number);
    near[tie.to].neighbours.add(tie.from);
  }
});
statements.forEach((statement, number) => near[statement.actor].statements.push(number));

/* What an actor is quoted as saying about others. */
const listSpoken = (kind) => (item, number) => {
  for (const by of new Set(item.claims.map((claim) => claims[claim].by))) {
    if (by !== undefined) near[by].spoken.push({ kind, number });
  }
};
ties.forEach(listSpoken("tie"));
statements.forEach(listSpoken("statement"));

const placeOf = new Map(actors.map((actor, place) => [actor.id, place]));
const weight = (place) => near[place].neighbours.size;
const byWeight = actors
  .map((_, place) => place)
  .sort((one, other) => weight(other) - weight(one) || actors[one].label.localeCompare(actors[other].label, "en"));

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

/* 2022-11-09 → 9 November 2022; also months and years. */
function sayDate(date) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date || "");
  if (!found || (found[2] && !MONTHS[found[2] - 1])) return date || "";
  const [, year, month, day] = found;
  return [day && String(Number(day)), month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

/* For comparing what is typed with names: no accents, no case. */
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

function sayRegion(code) {
  try {
    return code.split(", ").map((one) => new Intl.DisplayNames(["en"], { type: "region" }).of(one)).join(", ");
  } catch {
    return code;
  }
}
