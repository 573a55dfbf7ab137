"""``python -m govgraph`` is the same as ``govgraph``."""

import sys

from govgraph.cli.entrance import main

if __name__ == "__main__":
    sys.exit(main())
