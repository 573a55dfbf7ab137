/* Finding a name: aliases, other scripts, without accents; by keyboard as the ARIA pattern for comboboxes says. */

const query = document.getElementById("query");
const suggestions = document.getElementById("suggestions");
const MOST = 10;

const names = byWeight.flatMap((place) => [[actors[place].label, ""], ...actors[place].names].map(([text]) => ({
  place, text, folded: fold(text),
})));

function scoreName({ folded }, wanted) {
  if (folded === wanted) return 0;
  if (folded.startsWith(wanted)) return 1;
  if (folded.includes(` ${wanted}`)) return 2;
  return folded.includes(wanted) ? 3 : wanted.split(" ").every((word) => folded.includes(word)) ? 4 : 5;
}

function findNames(text) {
  const wanted = fold(text);
  if (!wanted) return [];
  const best = new Map();
  for (const name of names) {
    const score = scoreName(name, wanted);
    if (score < 5 && (!best.has(name.place) || score < best.get(name.place).score)) best.set(name.place, { ...name, score });
  }
  return [...best.values()].sort((one, other) => one.score - other.score).slice(0, MOST);
}

let active = -1;

function closeSuggestions() {
  suggestions.hidden = true;
  active = -1;
  query.setAttribute("aria-expanded", "false");
  query.removeAttribute("aria-activedescendant");
}

function activate(number) {
  const options = [...suggestions.querySelectorAll("[role=option]")];
  if (!options.length) return;
  active = (number + options.length) % options.length;
  options.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
  query.setAttribute("aria-activedescendant", options[active].id);
  options[active].scrollIntoView({ block: "nearest" });
}

function take(place) {
  closeSuggestions();
  query.value = "";
  choose({ node: place });
  panel.focus({ preventScroll: true });
}

function makeSuggestion({ place, text }, number) {
  const actor = actors[place];
  const alias = text === actor.label ? null : make("span", { class: "alias" }, text);
  const option = make("li", { role: "option", id: `suggestion-${number}`, "aria-selected": "false" },
    makeIcon(actor.kind), make("span", {}, actor.label), alias);
  option.addEventListener("mousedown", (event) => {
    event.preventDefault();
    take(place);
  });
  option.dataset.place = place;
  return option;
}

function suggest() {
  const found = findNames(query.value);
  if (!query.value.trim()) {
    closeSuggestions();
    return;
  }
  const rows = found.map(makeSuggestion);
  suggestions.replaceChildren(...(rows.length ? rows : [make("li", { class: "none" }, "No such name here")]));
  suggestions.hidden = false;
  query.setAttribute("aria-expanded", "true");
  query.removeAttribute("aria-activedescendant");
  active = -1;
  announce(found.length === 1 ? "1 name found" : `${found.length} names found`);
  if (rows.length) activate(0);
}

query.addEventListener("input", suggest);
query.addEventListener("focus", suggest);
query.addEventListener("blur", closeSuggestions);
query.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && !suggestions.hidden) {
    event.preventDefault();
    activate(active + step);
  } else if (event.key === "Enter" && active >= 0) {
    event.preventDefault();
    take(Number(suggestions.children[active].dataset.place));
  } else if (event.key === "Escape") {
    closeSuggestions();
  }
});
