-- From where on a video is about what. A chapter ends where the next one starts, or with the video.
create table video_chapter (
    video_id uuid not null references video (id) on delete cascade,
    start_ms bigint not null,
    title varchar(100) not null,
    primary key (video_id, start_ms)
);
