-- One a line: they are read, searched and written together.
alter table video add column tags varchar(1100) default '' not null;
