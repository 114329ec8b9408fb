"""Programs that build one index each from the same file of records: RECORDS FOLDER."""
