"""The user's guide inside the window: pages in Markdown from `resources/help`, in each language."""
