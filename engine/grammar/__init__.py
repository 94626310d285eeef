"""Grammars: they recognise, they decide nothing."""
