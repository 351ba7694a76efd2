-- A brother or sister reads on both children's pages: whoever chose a child as theirs is found by that child.
create index relationship_known_child on answers.relationship (authority, known_child) where known_child is not null;
