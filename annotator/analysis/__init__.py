"""Statements and figures derived from plain records. No Qt, no SQL."""
