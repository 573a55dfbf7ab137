/* Names in the picture: always the same size on the screen, the important ones first, none on another. */

const LABEL = { size: 12.5, height: 15, gap: 4, pad: 2 };
const CELL = 96;

/* Things in cells, so that a question touches few of them. */
class Grid {
  constructor() {
    this.cells = new Map();
  }

  * keysOf({ left, right, top, bottom }) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) yield `${x} ${y}`;
    }
  }

  add(box) {
    for (const key of this.keysOf(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  remove(box) {
    for (const key of this.keysOf(box)) this.cells.set(key, this.cells.get(key).filter((other) => other !== box));
  }

  addLine(line) {
    const steps = Math.ceil(Math.max(Math.abs(line.x2 - line.x1), Math.abs(line.y2 - line.y1)) / CELL) + 1;
    let last = "";
    for (let step = 0; step <= steps; step += 1) {
      const x = line.x1 + ((line.x2 - line.x1) * step) / steps;
      const y = line.y1 + ((line.y2 - line.y1) * step) / steps;
      const key = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
      if (key === last) continue;
      last = key;
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(line);
    }
  }

  near(box) {
    return new Set([...this.keysOf(box)].flatMap((key) => this.cells.get(key) || []));
  }
}

const overlap = (one, other) => one.right > other.left && one.left < other.right && one.bottom > other.top && one.top < other.bottom;

/* Whether a straight line touches a box (Liang and Barsky). */
function crosses({ x1, y1, x2, y2 }, box) {
  let from = 0;
  let to = 1;
  for (const [step, room] of [[x1 - x2, x1 - box.left], [x2 - x1, box.right - x1], [y1 - y2, y1 - box.top], [y2 - y1, box.bottom - y1]]) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}

function boxAround(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/* Where a name may stand, the best first: below, above, beside, and in between; right, down, shift in widths, cost. */
const SPOTS = [
  [0, 1, 0, 0], [0, -1, 0, 0.4], [1, 0, 0, 0.5], [-1, 0, 0, 0.6],
  [0, 1, 0.28, 0.45], [0, 1, -0.28, 0.45], [0, -1, 0.28, 0.7], [0, -1, -0.28, 0.7],
  [1, 1, 0, 0.8], [-1, 1, 0, 0.8], [1, -1, 0, 0.9], [-1, -1, 0, 0.9],
];

function* listSpots({ x, y, radius, width, height }) {
  const away = radius + LABEL.gap;
  for (const [right, down, shift, cost] of SPOTS) {
    const slant = right && down ? 0.62 : 1;
    const middleX = x + right * (away * slant + width / 2) + shift * width;
    const middleY = y + down * (away * slant + height / 2);
    yield { ...boxAround(middleX, middleY, width, height), align: right, cost };
  }
}

function measure(ctx, lines, weight = 500) {
  ctx.font = `${weight} ${LABEL.size}px ${theme.font}`;
  const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
  return { width: Math.ceil(width) + 2 * LABEL.pad, height: lines.length * LABEL.height + 2 * LABEL.pad };
}

/* The places a name could have in the frame, clear of `taken`, those that cross no strokes first. */
function listFree(item, taken, strokes, frame) {
  const spots = [...listSpots(item)].filter((spot) => spot.left >= frame.left && spot.right <= frame.right &&
    spot.top >= frame.top && spot.bottom <= frame.bottom && hits(taken, spot).every(({ owner }) => owner === item.number));
  for (const spot of spots) spot.cost += [...strokes.near(spot)].filter((line) => crosses(line, spot)).length;
  return spots.sort((one, other) => one.cost - other.cost);
}

const hits = (grid, box) => [...grid.near(box)].filter((other) => overlap(box, other));

/*
 * Find room for names: {x, y, radius, width, height, …}, the important first. `taken` holds boxes to keep clear of,
 * `strokes` lines better not to cross, `frame` the room there is. Gives those that found room, with their boxes.
 */
function placeLabels(items, taken, strokes, frame) {
  const names = new Grid();
  const left = [];
  const put = (item, box) => {
    item.box = Object.assign(box, { item });
    names.add(box);
  };
  for (const item of items) {
    item.free = listFree(item, taken, strokes, frame);
    const box = item.free.find((spot) => !hits(names, spot).length);
    if (box) put(item, box);
    else left.push(item);
  }
  for (const item of left) makeRoom(item, names, put);
  return items.filter((item) => item.box);
}

/* Let one name that is in the way of another step aside, if it can. */
function makeRoom(item, names, put) {
  for (const spot of item.free) {
    const blocking = hits(names, spot).map((box) => box.item);
    if (blocking.length !== 1) continue;
    const [other] = blocking;
    const aside = other.free.find((box) => !overlap(box, spot) && hits(names, box).every((one) => one.item === other));
    if (!aside) continue;
    names.remove(other.box);
    put(other, aside);
    put(item, spot);
    return;
  }
}

function drawText(ctx, lines, box, color, weight = 500) {
  ctx.font = `${weight} ${LABEL.size}px ${theme.font}`;
  ctx.textAlign = { "-1": "right", 1: "left" }[box.align] || "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4;
  ctx.strokeStyle = theme.paper;
  ctx.fillStyle = color;
  const x = { "-1": box.right - LABEL.pad, 1: box.left + LABEL.pad }[box.align] ?? (box.left + box.right) / 2;
  for (const paint of ["strokeText", "fillText"]) {
    lines.forEach((line, number) => ctx[paint](line, x, box.top + LABEL.pad + LABEL.height * (number + 0.5)));
  }
}

/* A name on a ground of its own, over everything: for what the pointer is on. */
function drawPill(ctx, lines, box) {
  ctx.beginPath();
  ctx.roundRect(box.left - 5, box.top - 2, box.right - box.left + 10, box.bottom - box.top + 4, 6);
  ctx.fillStyle = theme.raised;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.edge;
  ctx.stroke();
  drawText(ctx, lines, { ...box, align: 0 }, theme.ink, 650);
}
