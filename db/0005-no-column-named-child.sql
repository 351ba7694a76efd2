-- Every fact is read with its child beside it, so no answer can have that name.
alter table answers.relationship rename column child to known_child;
