"""The fixtures of tests/projects.py: each test runs on SQLite and on PostgreSQL."""

from projects import place, project, scene

__all__ = ["place", "project", "scene"]
