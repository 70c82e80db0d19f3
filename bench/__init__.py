"""Load and comparisons: what an update costs here and elsewhere, and whether a large studio is slower."""
