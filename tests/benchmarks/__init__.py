"""Our figures beside a baseline that is timed in the same run: `make bench`."""
