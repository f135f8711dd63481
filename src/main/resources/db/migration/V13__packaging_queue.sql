-- Where a job waits: for its first rendition before anybody's ladder, and in rounds, of which each person has one job in each.
alter table packaging_job add column person varchar(64) default '' not null;
alter table packaging_job add column lane varchar(10) default 'FIRST' not null;
alter table packaging_job add column round int default 0 not null;
