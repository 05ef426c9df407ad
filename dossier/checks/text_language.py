"""A text in several languages has the dossier's first language among them.

Why: it is what stands where a reader's language is missing.
"""
