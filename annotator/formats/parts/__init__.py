"""What formats are made of: readers, writers and rules that one or several of them share."""
