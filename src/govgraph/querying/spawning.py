"""Starting the process that answers a query, before anything else is imported.

Whatever this module imports delays the start of that process: on POSIX, nothing but what the interpreter has loaded.
"""

import os
import sys

TYPE_CHECKING = False  # typing itself would take as long as starting the process

if TYPE_CHECKING:
    from typing import Any

__all__ = ["ChildProcess"]

_BOOT = "import sys;sys.path[:]={path!r};from govgraph.querying.child import main;main()"
_CHUNK = 1 << 16


class ChildProcess:
    """A process that runs `govgraph.querying.child`, with a pipe to each of its streams.

    Args:
        ahead: folder of the store that it will most likely be asked about.
    """

    def __init__(self, ahead: str = "") -> None:
        above = os.path.abspath(__file__).rsplit(os.sep, 3)[0]  # noqa: PTH100 - light; the folder that holds the package
        path = [place for place in (*sys.path, above) if place]
        self._code: int | None = None
        self._popen: Any = None
        self._start([sys.executable, "-I", "-S", "-c", _BOOT.format(path=path), ahead])

    def _start(self, words: "list[str]") -> None:
        if sys.platform == "win32" or not hasattr(os, "posix_spawn"):
            self._start_portably(words)
            return
        pipes = [os.pipe() for _ in range(3)]
        if min(min(pipe) for pipe in pipes) < 3:  # one of our own streams is closed, and its number taken
            for end in (end for pipe in pipes for end in pipe):
                os.close(end)
            self._start_portably(words)
            return
        (stdin, self._requests), (self._answers, stdout), (self._complaints, stderr) = pipes
        own = [(os.POSIX_SPAWN_DUP2, end, number) for number, end in enumerate((stdin, stdout, stderr))]
        try:
            self._pid = os.posix_spawn(words[0], words, os.environ, file_actions=own)
        finally:
            for end in (stdin, stdout, stderr):
                os.close(end)

    def _start_portably(self, words: "list[str]") -> None:
        import subprocess

        pipe = subprocess.PIPE
        self._popen = subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, bufsize=0)  # noqa: S603 - ourselves
        self._requests, self._answers, self._complaints = (
            stream.fileno() for stream in (self._popen.stdin, self._popen.stdout, self._popen.stderr)
        )

    def write(self, data: bytes) -> None:
        """Write to the process.

        Args:
            data: all that it is to get.

        Raises:
            OSError: it is gone.
        """
        while data:
            data = data[os.write(self._requests, data) :]

    def read(self) -> bytes:
        """Read what the process answers.

        Returns:
            What there is, after waiting for it; nothing once all has been read.
        """
        return os.read(self._answers, _CHUNK)

    def read_complaint(self) -> str:
        """Read all that the process says of a failure."""
        return b"".join(iter(lambda: os.read(self._complaints, _CHUNK), b"")).decode("utf-8", "replace")

    def wait(self) -> int:
        """Wait for the end of the process.

        Returns:
            Its exit code; below zero the signal that ended it.
        """
        if self._popen is not None:
            return int(self._popen.wait())
        if self._code is None:
            self._code = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        return self._code

    def end(self) -> None:
        """End the process, whatever it does, and close the pipes."""
        if self._popen is not None:
            self._popen.kill()
        elif self._code is None:
            import signal

            os.kill(self._pid, signal.SIGKILL)
        self.wait()
        if self._popen is not None:
            for stream in (self._popen.stdin, self._popen.stdout, self._popen.stderr):
                stream.close()
        else:
            for end in (self._requests, self._answers, self._complaints):
                os.close(end)
