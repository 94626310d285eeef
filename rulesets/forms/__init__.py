"""The official forms, one TOML file an edition."""
