"""The opened card: all that a statement, a mention or a label has, to see and to edit."""
