-- People whom an owner has named; they may watch while the video's access is PEOPLE.
create table video_viewer (
    video_id uuid not null references video (id) on delete cascade,
    person_id uuid not null,
    primary key (video_id, person_id)
);
create index video_viewer_person on video_viewer (person_id);

-- Whoever has the link may watch until it expires, without an account. What makes it unguessable is the portal's signature.
create table share_link (
    id uuid not null primary key,
    video_id uuid not null references video (id) on delete cascade,
    note varchar(80) not null,
    -- Origins of sites that may show the video in a frame, one a line; none: no site may.
    sites varchar(2600) not null,
    created_at timestamp(3) with time zone not null,
    expires_at timestamp(3) with time zone not null
);
create index share_link_video on share_link (video_id);
