-- Where a person stopped watching a video that he has begun and not finished.
create table watch_position (
    person_id uuid not null,
    video_id uuid not null references video (id) on delete cascade,
    seconds double precision not null,
    primary key (person_id, video_id)
);
