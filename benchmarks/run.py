"""All benchmarks: ``python -m benchmarks.run [--quick] [--corpus FOLDER]``, from the checkout."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import load, startup
from benchmarks.documents import read_texts, repeat
from benchmarks.measuring import Row, describe_machine, to_markdown, to_seconds

CHILD = Path(__file__).with_name("child.py")


def measure_builds(folder: Path, texts: list[str], times: int) -> list[Row]:
    """Build the documents once, again with nothing changed, and many times as many of them.

    Args:
        folder: an empty folder.
        texts: documents in their form.
        times: how many times as many.

    Returns:
        Lines of the table.
    """
    rows = []
    for name, copies in (("once", texts), ("many", list(repeat(texts, times, varied=False)))):
        source = folder / f"{name}.ann"
        source.write_text("".join(copies), encoding="utf-8", newline="\n")
        for what in ("build", "build with nothing changed"):
            command = [sys.executable, str(CHILD), str(folder / f"{name}.db"), str(source)]
            told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
            peak = f"{told['peak']:.0f} MB" if told["peak"] else ""
            rows.append(Row(f"{what} of {told['documents']:,} documents", to_seconds(told["seconds"]), peak))
    return rows


def main() -> None:
    """Measure, and print tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, smaller builds")
    parser.add_argument("--corpus", type=Path, help="a folder of annotated documents instead of made ones")
    options = parser.parse_args()
    texts = read_texts(options.corpus, 50 if options.quick else 400)
    rounds = 3 if options.quick else 9
    print(f"{describe_machine()}\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(to_markdown("Start-up", startup.measure(folder / "a", rounds)))
        (folder / "b").mkdir()
        print(to_markdown("Loading", load.measure(folder / "b", texts, rounds, quick=options.quick)))
        (folder / "c").mkdir()
        print(to_markdown("Builds, and peak memory", measure_builds(folder / "c", texts, 2 if options.quick else 10)))


if __name__ == "__main__":
    main()
