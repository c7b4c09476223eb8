"""The tool's own version, and the version of the locale data that it prints by."""

__version__ = "0.1.0"

CLDR_VERSION = "48.2"
"""The release of CLDR that Babel's data and `cldr/supplement.json` amount to together."""
