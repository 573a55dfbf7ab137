/* Names in the picture: always the same size on the screen, the important ones first, none on another. */

const LABEL = { size: 12.5, height: 15, gap: 4, pad: 2 };
const shown = { labels: [] };

/* Boxes already taken, in cells so that a question touches few of them. */
class Taken {
  constructor() {
    this.cells = new Map();
  }

  * cellsOf(box) {
    for (let x = Math.floor(box.left / 96); x <= Math.floor(box.right / 96); x += 1) {
      for (let y = Math.floor(box.top / 96); y <= Math.floor(box.bottom / 96); y += 1) yield `${x} ${y}`;
    }
  }

  add(box) {
    for (const cell of this.cellsOf(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(box);
    }
  }

  isFree(box, owner) {
    for (const cell of this.cellsOf(box)) {
      for (const other of this.cells.get(cell) || []) {
        const apart = other.right <= box.left || other.left >= box.right || other.bottom <= box.top || other.top >= box.bottom;
        if (!apart && other.owner !== owner) return false;
      }
    }
    return true;
  }
}

function boxAround(x, y, width, height, owner) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2, owner };
}

/* Below, above, right, left of a node. */
function* listSpots(x, y, radius, width, height) {
  const away = radius + LABEL.gap;
  yield [x, y + away + height / 2];
  yield [x, y - away - height / 2];
  yield [x + away + width / 2, y];
  yield [x - away - width / 2, y];
}

function drawText(ctx, lines, box, color, alpha, weight = 500) {
  ctx.font = `${weight} ${LABEL.size}px ${theme.font}`;
  ctx.globalAlpha = alpha;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4;
  ctx.strokeStyle = theme.paper;
  ctx.fillStyle = color;
  const x = (box.left + box.right) / 2;
  for (const paint of ["strokeText", "fillText"]) {
    lines.forEach((line, number) => ctx[paint](line, x, box.top + LABEL.pad + LABEL.height * (number + 0.5)));
  }
  ctx.globalAlpha = 1;
}

function measure(ctx, lines) {
  ctx.font = `600 ${LABEL.size}px ${theme.font}`;
  const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
  return [width + 2 * LABEL.pad, lines.length * LABEL.height + 2 * LABEL.pad];
}

/* Draw what finds room. `items`: {x, y, radius, lines, color, alpha, weight, isForced, owner}, the important first. */
function drawLabels(ctx, items, taken, frame) {
  for (const item of items) {
    const [width, height] = measure(ctx, item.lines);
    const spots = item.radius === null ? [[item.x, item.y]] : [...listSpots(item.x, item.y, item.radius, width, height)];
    const boxes = spots.map(([x, y]) => boxAround(x, y, width, height, item.owner));
    const inside = boxes.filter((box) => box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height);
    const box = inside.find((one) => taken.isFree(one, item.owner));
    if (!box) continue;
    taken.add(box);
    drawText(ctx, item.lines, box, item.color, item.alpha, item.weight);
    shown.labels.push({ text: item.lines.join(" "), left: box.left, top: box.top, right: box.right, bottom: box.bottom });
  }
}
