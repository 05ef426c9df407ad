"""No merge conflict is left in a file.

Fails: a line that begins with `<<<<<<<`, `=======` or `>>>>>>>`.
"""
