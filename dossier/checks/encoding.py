"""The files are UTF-8 text.

Passes: a file saved with the encoding UTF-8, with or without a byte order mark.
Fails: UTF-16, Latin-1, Windows-1252.
Why: in another encoding a quote's letters become other letters.
"""
