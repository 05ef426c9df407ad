"""Geometry for pictures that are drawn at build time: numbers in, numbers out.

Lengths are in user units of an SVG; one unit is a CSS pixel where a picture is shown at its own size.
"""
