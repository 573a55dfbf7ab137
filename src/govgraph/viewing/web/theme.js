/* Colours come from the style sheet, so that light, dark and print have one source. */

const theme = {};

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["paper", "raised", "ink", "soft", "rule", "accent", "edge", "person", "company", "organization",
    "government", "event", "policy", "place"]) {
    theme[name] = style.getPropertyValue(`--${name}`).trim();
  }
  theme.font = style.getPropertyValue("--font").trim();
}
readTheme();

const prefersCalm = matchMedia("(prefers-reduced-motion: reduce)");
const motion = () => (prefersCalm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
