-- Since when a video has the poster that its owner has chosen.
alter table video add column own_poster_at timestamp(3) with time zone;
