"""Which action a button stands for, so that its tip can name the key."""

SAME_AS = "action"
"""The property of the button that holds the id of the action."""
