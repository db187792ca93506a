"""File formats: one file per format, both directions in it, named in `registry`."""
