"""Reading: functions that take a connection and return plain records."""
