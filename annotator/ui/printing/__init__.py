"""Articles on paper: how a page looks, PDF files, and the printer."""
