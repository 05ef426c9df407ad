"""A date says what is known, and no more (EDTF).

Passes: `2016-11-03`, `2016-11`, `2016-11~` (about), `2016-10-16?` (uncertain), `2015-08-21/2015-08-31`, `2014/..`.
Fails: `3 November 2016`, `2015-02-29`, an interval that ends before it begins.
"""
