"""The reading view: an article, its annotations, and the lane of statements beside it."""
