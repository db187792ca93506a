"""`python -m benchmarks [names]`, with `tests` on the path: runs all benchmarks, or some."""

import importlib
import sys

from benchmarks.table import print_table

BENCHMARKS = ("store", "editor", "extraction", "keystrokes", "window", "correction")


def main(names: list[str]) -> None:
    """Run benchmarks by name; all of them without names."""
    unknown = sorted(set(names) - set(BENCHMARKS))
    if unknown:
        sys.exit(f"There is no benchmark {', '.join(unknown)}. Choose of: {', '.join(BENCHMARKS)}.")
    for name in names or BENCHMARKS:
        print_table(importlib.import_module(f"benchmarks.{name}_bench").run())


if __name__ == "__main__":
    main(sys.argv[1:])
