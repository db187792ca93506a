"""Small reusable widgets that know nothing of projects."""
