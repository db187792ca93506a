"""The guided tour: cards that say what to do next on a copy of the sample project."""
