"""Every id that is referred to is defined.

Fails: `source: new-arap-2020` where there is `new-arab-2020`. The message proposes the nearest.
"""
