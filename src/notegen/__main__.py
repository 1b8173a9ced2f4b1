"""`python -m notegen`: the command line, where the `notegen` script is not on the path."""

import sys

from notegen.cli import main

sys.exit(main())
