"""A document that is captured can be read, and holds text.

Passes: a plain text in UTF-8, a web page, a PDF with text in it, a web archive (WARC or WACZ).
Fails: a scan, a PDF with a password, a page that a script fills, a damaged archive, and what is larger than the limits.
`python3 build.py capture` says so, and stores nothing.
"""
