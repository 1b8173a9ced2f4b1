"""The frozen plain values that pass between rooms: no I/O, no third party."""
