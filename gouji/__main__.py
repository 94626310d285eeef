"""Let `python -m gouji` do what the command `gouji` does."""

import sys

from gouji.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
