"""Standpoint: read news articles and record who says what, and where they stand."""

__version__ = "0.1.0"
