-- How fast a try is (times real time, and seconds until it is done), whether a job waits for room on the disk, and how often a portal
-- has been killed over it.
alter table packaging_job add column speed double precision null;
alter table packaging_job add column seconds_left bigint null;
alter table packaging_job add column waits_for_room boolean default false not null;
alter table packaging_job add column kills int default 0 not null;
