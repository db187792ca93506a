"""Plain text and places in it: offsets, spans, sentences, words, quotes. No Qt, no SQL."""
