-- Videos in an order of somebody's own. No foreign key to person, as with videos.
create table playlist (
    id uuid not null primary key,
    owner_id uuid not null,
    title varchar(200) not null,
    description varchar(5000) not null,
    access varchar(20) not null,
    created_at timestamp(3) with time zone not null
);
create index playlist_owner on playlist (owner_id, created_at);
create index playlist_access on playlist (access, created_at);

create table playlist_video (
    playlist_id uuid not null references playlist (id) on delete cascade,
    video_id uuid not null references video (id) on delete cascade,
    -- Rises along the list, with gaps where something was taken out.
    position int not null,
    primary key (playlist_id, video_id)
);
create index playlist_video_position on playlist_video (playlist_id, position);
