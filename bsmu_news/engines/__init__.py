"""Engines that translate: adapters behind one Protocol, and what makes asking them safe."""
