"""Builds a store in a process of its own, and prints as JSON how long that took and how much memory at most.

Called as ``python child.py STORE SOURCE``.
"""

import json
import pathlib
import sys
import time


def peak_megabytes() -> float | None:
    """The most memory this process has had; None where the system does not tell.

    On Linux the kernel's own figure for the program is read: what `getrusage` says includes the parent's before the
    program was started.
    """
    if sys.platform == "linux":
        with pathlib.Path("/proc/self/status").open(encoding="utf-8") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
    if sys.platform == "win32":
        return None
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def main(store: str, source: str) -> None:
    """Build, and tell."""
    from govgraph.building import build

    start = time.perf_counter()
    report = build(store, [source])
    seconds = time.perf_counter() - start
    told = {"documents": report.documents, "written": report.written, "seconds": seconds, "peak": peak_megabytes()}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
