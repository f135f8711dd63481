-- Since when a video is in its owner's trash, and whether a rule of the portal has put it there. Taken back, it counts as new for the rules.
alter table video add column trashed_at timestamp(3) with time zone;
alter table video add column trashed_by_rule boolean default false not null;
alter table video add column restored_at timestamp(3) with time zone;
create index video_trash on video (trashed_at);
