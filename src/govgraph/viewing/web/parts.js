/* Pieces of the panel. Text only ever becomes a text node. */

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

function makeSvg(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function makeIcon(kind) {
  const { shape, hue } = classes[kind];
  const path = makeSvg("path", { d: shape, fill: `var(--${hue})`, "fill-rule": "evenodd" });
  return makeSvg("svg", { class: "icon", viewBox: "-12 -12 24 24", "aria-hidden": "true" }, path);
}

const MARKS = {
  cross: { d: "M18 3L26 11M26 3L18 11", fill: "none" },
  bar: { d: "M22 1.5V12.5", fill: "none" },
};

/* A piece of line as it is drawn in the picture. */
function makeLine({ dash, mark }, isMachine = false) {
  const svg = makeSvg("svg", { class: "line", viewBox: "0 0 44 14", "aria-hidden": "true" });
  svg.append(makeSvg("path", { d: "M1 7H34", stroke: "currentColor", "stroke-width": 1.8, "stroke-dasharray": dash.join(" ") || "none" }));
  const head = isMachine ? { d: "M33 2L42 7L33 12L36 7Z", fill: "none" } : { d: "M34 2.5L42 7L34 11.5Z", fill: "currentColor" };
  svg.append(makeSvg("path", { ...head, stroke: "currentColor", "stroke-width": isMachine ? 1.4 : 0 }));
  if (mark) svg.append(makeSvg("circle", { cx: 18, cy: 7, r: 6, fill: "var(--raised)" }));
  if (mark === "query") svg.append(makeSvg("text", { x: 18, y: 11, "text-anchor": "middle", "font-size": 11, "font-weight": 700, fill: "currentColor" }, "?"));
  else if (mark) svg.append(makeSvg("path", { ...MARKS[mark], transform: "translate(-4 0)", stroke: "currentColor", "stroke-width": 1.6 }));
  return svg;
}

function makeName(number) {
  return make("button", { type: "button", class: "name", onclick: () => choose({ node: number }) }, actors[number].label);
}

function makeLink(address, text) {
  if (!/^https?:\/\//i.test(address)) return make("span", {}, text);
  return make("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, `${text} ↗`);
}

const KINDS = {
  article: "",
  account: "retold in an account",
  original: "in the original’s words",
};

/* Quotation marks, unless the words have their own. */
const quote = (text) => (/^["“„«‘『「]/.test(text) ? text : `“${text}”`);

function makeQuotation(number) {
  const [text, source] = quotations[number];
  const { publisher, date, url, kind, headline } = sources[source];
  const origin = [publisher, sayDate(date), KINDS[kind]].filter(Boolean).join(", ");
  const name = kind === "article" ? headline : "";
  const link = url ? makeLink(url, name || "source") : name;
  const cite = make("footer", {}, origin, origin && link ? " · " : "", link, origin || link ? "" : "source unknown");
  return make("blockquote", {}, make("p", {}, quote(text)), cite);
}

/* The first quotation in sight, the others a click away. */
function makeQuotations(numbers) {
  const ordered = [...numbers].sort((one, other) => isAccount(one) - isAccount(other));
  const blocks = ordered.map(makeQuotation);
  if (blocks.length < 2) return blocks;
  const noun = blocks.length === 2 ? "1 more passage" : `${blocks.length - 1} more passages`;
  return [blocks[0], make("details", { class: "more" }, make("summary", {}, noun), ...blocks.slice(1))];
}

const isAccount = (number) => Number(sources[quotations[number][1]].kind === "account");

function makeStatus(name) {
  return make("span", { class: "status" }, makeLine(statuses[name]), statuses[name].label);
}

function makeReading({ reading, confidence }) {
  if (reading !== "machine-read") return make("span", {}, reading);
  const sure = confidence === undefined ? "" : `, ${Math.round(confidence * 100)}% sure`;
  return make("span", { class: "machine" }, `machine-read, not reviewed${sure}`);
}

function sayWhen({ date, until, worded }) {
  const span = [sayDate(date), sayDate(until)].filter(Boolean).join(" to ");
  if (!worded || !span || span === worded) return span || worded || "";
  return `${span} (“${worded}”)`;
}

function makeSpeaker({ by, speaker }) {
  if (by !== undefined) return make("span", {}, "according to ", makeName(by));
  return speaker ? make("span", {}, `according to ${speaker}`) : null;
}

function makeClaim(number, withTitle = true) {
  const claim = claims[number];
  const details = [withTitle && claim.title && `as ${claim.title}`, sayWhen(claim), claim.amount].filter(Boolean);
  const meta = make("p", { class: "meta" }, makeStatus(claim.status), ...details.map((text) => make("span", {}, text)),
    makeReading(claim), makeSpeaker(claim));
  return make("div", { class: "claim" }, meta, ...makeQuotations(claim.quotations));
}
