"""The picture of a claim that previews of links show: laid out in numbers, then painted.

`sheet` says where everything stands, from measured words; `painting` makes a picture of it, `png` a file.
"""
