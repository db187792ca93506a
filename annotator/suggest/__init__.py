"""Suggestions from plain records: whoever shows them decides. No Qt, no SQL."""
