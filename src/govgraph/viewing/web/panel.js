/* What stands beside the picture: legend and list, an actor's dossier, or a tie's claims. */

const panel = document.getElementById("panel");

function fill(...children) {
  panel.replaceChildren(...children.flat().filter(Boolean));
  panel.scrollTop = 0;
}

const makeBack = () => make("button", { type: "button", class: "back", onclick: () => choose({}) }, "← All names");
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function plural(label) {
  if (label === "person") return "people";
  if (/[^aeiou]y$/.test(label)) return `${label.slice(0, -1)}ies`;
  return /(s|ch)$/.test(label) ? label : `${label}s`;
}

/* Legend and list */

const LINES = {
  solid: "happened, or held now",
  dashed: "planned or incoming",
  dotted: "former",
  uncertain: "uncertain",
  denied: "denied",
  cancelled: "cancelled",
};

function makeLegend() {
  const kinds = Object.entries(classes).map(([kind, { label }]) => make("li", {}, makeIcon(kind), capital(label)));
  const present = Object.keys(LINES).filter((name) => ties.some((tie) => tie.line === name));
  const rows = present.map((name) => make("li", {}, makeLine(lines[name]), LINES[name]));
  if (ties.some((tie) => tie.machine)) {
    rows.push(make("li", {}, makeLine(lines.solid, true), "open arrow: machine-read, not reviewed"));
  }
  return [
    make("h3", {}, "How to read it"),
    make("ul", { class: "legend" }, ...kinds),
    make("ul", { class: "legend lines" }, ...rows),
  ];
}

function makeGroup(kind, places) {
  const rows = places.map((place) => {
    const count = near[place].ties.length;
    const label = make("span", {}, actors[place].label);
    const number = make("span", { class: "count", "aria-label": `${count} ties` }, String(count));
    return make("li", {}, make("button", { type: "button", onclick: () => choose({ node: place }) }, makeIcon(kind), label, number));
  });
  return [make("h3", {}, capital(plural(classes[kind].label))), make("ul", { class: "list" }, ...rows)];
}

function showList() {
  const groups = Object.keys(classes).map((kind) => [kind, byWeight.filter((place) => actors[place].kind === kind)]);
  fill(makeLegend(), groups.flatMap(([kind, places]) => makeGroup(kind, places)));
}

/* Dossier */

const SAYING = ["said", "calledFor"];

function sectionOf(item, own) {
  if (item.predicate === "holdsRole") return "Roles";
  if (item.text !== undefined) return isSaying(item) ? "Statements" : "Facts";
  const kind = actors[item.from === own ? item.to : item.from].kind;
  if (kind.startsWith("Event")) return "Events";
  return kind === "Policy" ? "Policies" : "Ties";
}

const SECTIONS = ["Facts", "Roles", "Events", "Policies", "Statements", "Ties"];
const ORDER = ["current", "acting", "incoming", "happened", "planned", "former", "uncertain", "cancelled", "denied"];

const rank = (item) => Math.min(...item.claims.map((claim) => ORDER.indexOf(claims[claim].status)));
const sourceDate = ({ quotations: [first] }) => (first === undefined ? "" : sources[quotations[first][1]].date);
const firstDate = (item) => item.claims.map((claim) => claims[claim].date || sourceDate(claims[claim]) || "9999").sort()[0];

const isSaying = (item) => SAYING.includes(item.predicate);

/* An actor as it stands in a sentence of its own dossier, or of another's. */
function makeEnd(place, own) {
  return place === own ? make("span", { class: "self" }, actors[place].label) : makeName(place);
}

/* The end of a sentence that has words for an object. */
function makeWords(item) {
  return item.predicate === "heldOn" ? sayDate(item.text) : quote(item.text);
}

/* In an actor's own dossier its name need not begin each sentence. */
function makeSentence(item, own) {
  const label = predicates[item.predicate];
  const isLiteral = item.text !== undefined;
  const subject = isLiteral ? item.actor : item.from;
  const object = isLiteral ? makeWords(item) : makeEnd(item.to, own);
  if (subject !== own) return make("p", {}, makeName(subject), ` ${label} `, object);
  return make("p", {}, make("span", { class: "verb" }, isSaying(item) || !isLiteral ? label : `${capital(label)}:`), " ", object);
}

const byStatus = (one, other) => ORDER.indexOf(claims[one].status) - ORDER.indexOf(claims[other].status);

function makeFact(item, own) {
  if (item.predicate === "holdsRole") return makeOffice(item, own);
  return [make("li", { class: "fact" }, makeSentence(item, own), ...[...item.claims].sort(byStatus).map((claim) => makeClaim(claim)))];
}

/* One line a title: “CEO, Tesla”. */
function makeOffice(item, own) {
  const titles = new Map();
  for (const claim of [...item.claims].sort(byStatus)) {
    const title = claims[claim].title || "";
    titles.set(title, [...(titles.get(title) || []), claim]);
  }
  return [...titles].map(([title, list]) => {
    const others = [item.from, item.to].filter((place) => place !== own).flatMap((place) => [", ", makeName(place)]);
    const sentence = make("p", {}, make("span", { class: "self" }, capital(title || "role not named")), ...others);
    return make("li", { class: "fact" }, sentence, ...list.map((claim) => makeClaim(claim, false)));
  });
}

function makeSections(place) {
  const items = [...near[place].statements.map((number) => statements[number]), ...near[place].ties.map((number) => ties[number])];
  items.sort((one, other) => rank(one) - rank(other) || firstDate(one).localeCompare(firstDate(other)));
  const found = SECTIONS.map((name) => [name, items.filter((item) => sectionOf(item, place) === name)]);
  const spoken = near[place].spoken
    .map(({ kind, number }) => (kind === "tie" ? ties[number] : statements[number]))
    .filter((item) => !items.includes(item));
  found.push(["Says of others", spoken]);
  return found
    .filter(([, list]) => list.length)
    .flatMap(([name, list]) => [make("h3", {}, name), make("ul", {}, ...list.flatMap((item) => makeFact(item, place)))]);
}

function nameLink(address) {
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] || address;
  if (/(^|\.)wikipedia\.org$/.test(host)) return "Wikipedia";
  if (/(^|\.)wikidata\.org$/.test(host)) return "Wikidata";
  return /(^|\.)dbpedia\.org$/.test(host) ? "DBpedia" : host;
}

function showActor(place) {
  const actor = actors[place];
  const kind = make("p", { class: "kind" }, makeIcon(actor.kind), capital(classes[actor.kind].label),
    actor.country ? ` · ${sayRegion(actor.country)}` : "");
  const names = make("p", { class: "names" });
  actor.names.forEach(([text, lang], number) => names.append(number ? " · " : "", make("span", lang ? { lang } : {}, text)));
  const links = make("p", { class: "places" }, ...actor.links.map((link) => makeLink(link, nameLink(link))));
  const sections = makeSections(place);
  fill(makeBack(), kind, make("h2", {}, actor.label), actor.names.length ? names : null, actor.links.length ? links : null,
    sections.length ? sections : make("p", { class: "none" }, "Named, but no claim is about it."));
}

/* Tie */

function showTie(number) {
  const tie = ties[number];
  const count = tie.claims.length === 1 ? "1 claim" : `${tie.claims.length} claims`;
  const from = tie.sources === 1 ? "1 article" : `${tie.sources} articles`;
  fill(makeBack(), make("p", { class: "kind" }, `${count} in ${from}`),
    make("h2", {}, makeName(tie.from), ` ${predicates[tie.predicate]} `, makeName(tie.to)),
    make("h3", {}, "What supports it"), make("ul", {}, make("li", { class: "fact" }, ...[...tie.claims].sort(byStatus).map((claim) => makeClaim(claim)))));
}
