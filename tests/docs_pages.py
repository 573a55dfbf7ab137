r"""Pages of the documentation, and running what they show.

What a page shows is done in a folder of its own, block after block:

    ```text title="my.ann"      makes the file my.ann, or makes it anew; any language will do
    ```console                  runs the line behind each "$ " in a shell, with the lines behind "> " that go on with it,
                                and compares what it prints with the lines below
    ```console no-run           is left alone: it needs pip, a network or a person
    ```python                   is run as a script

In what a command prints, "…" at the end of a line stands for the rest of it, and alone on a line for any lines. Tables
are as wide as COLUMNS says, and spaces at the end of a line do not count.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
COLUMNS = "110"

_BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<info>[^`\n]*)\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r'title="([^"]+)"')
_REST = "…"


class Block(NamedTuple):
    """A fenced block of a page.

    Attributes:
        line: the line of the page that it begins on, from 1.
        info: the words behind the fence, such as ``console no-run``.
        body: what is in it.
    """

    line: int
    info: str
    body: str

    @property
    def title(self) -> str | None:
        """The file that it makes, if it makes one."""
        found = _TITLE.search(self.info)
        return found[1] if found else None


class Step(NamedTuple):
    """A command that a page shows.

    Attributes:
        line: the line of the page it stands on.
        command: what a user types.
        output: what the page says that it prints.
    """

    line: int
    command: str
    output: list[str]


def iter_blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    text = page.read_text(encoding="utf-8")
    for found in _BLOCK.finditer(text):
        yield Block(text.count("\n", 0, found.start()) + 1, found["info"].strip(), found["body"])


def iter_steps(block: Block) -> Iterator[Step]:
    """The commands of a console block, in order."""
    steps: list[Step] = []
    for number, line in enumerate(block.body.splitlines(), start=block.line + 1):
        if line.startswith("$ "):
            steps.append(Step(number, line[2:], []))
        elif line.startswith("> ") and not steps[-1].output:
            steps[-1] = steps[-1]._replace(command=f"{steps[-1].command}\n{line[2:]}")
        else:
            steps[-1].output.append(line)
    yield from steps


def make_environment(folder: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """An environment in which ``govgraph`` is this checkout's, and HOME is empty.

    Args:
        folder: where the program's stand-in goes.
        environment: what else is set.

    Returns:
        The environment.
    """
    program = folder / "govgraph"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m govgraph "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = os.pathsep.join([str(folder), environment.get("PATH", os.defpath)])
    return {**environment, "PATH": path, "COLUMNS": COLUMNS, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}


def run_step(step: Step, folder: Path, environment: Mapping[str, str]) -> list[str]:
    """Run a command in a shell; gives the lines it prints, errors among them."""
    finished = subprocess.run(
        ["sh", "-c", step.command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env=dict(environment),
        timeout=120,
        check=False,
    )
    return [line.rstrip() for line in finished.stdout.decode("utf-8").splitlines()]


def agrees(shown: list[str], printed: list[str]) -> bool:
    """Whether a page shows what was printed."""
    pattern = "".join(map(_to_pattern, shown))
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


def _to_pattern(line: str) -> str:
    line = line.rstrip()
    if line == _REST:
        return r"(?:.*\n)*?"
    if line.endswith(_REST):
        return re.escape(line.removesuffix(_REST)) + r".*\n"
    return re.escape(line) + r"\n"
