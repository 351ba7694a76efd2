-- A save asks whether any merge names its children, either way round; there are thousands of merges and it names none, as a rule.
create index merge_duplicate on answers.merge (authority, duplicate);
