"""A value has the form that its key wants: text, list, mapping or number.

Fails: `languages: en` instead of `languages: [en]`; text in quotes that begins with a space.
"""
