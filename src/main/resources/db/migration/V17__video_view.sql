-- Who has watched a video on a day (UTC): as many views as rows.
create table video_view (
    video_id uuid not null references video (id) on delete cascade,
    person_id uuid not null,
    seen_on date not null,
    primary key (video_id, person_id, seen_on)
);
