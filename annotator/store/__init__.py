"""The database: engine, journal, migrations, queries. Connections live here and in services."""
