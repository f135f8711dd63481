-- No foreign key to person: the library knows its owners by their ids alone.
create table video (
    id uuid not null primary key,
    owner_id uuid not null,
    title varchar(200) not null,
    description varchar(5000) not null,
    access varchar(20) not null,
    state varchar(20) not null,
    playable boolean not null,
    progress double precision not null,
    duration_ms bigint,
    error_code varchar(60),
    poster boolean not null,
    file_name varchar(255) not null,
    file_size bigint not null,
    created_at timestamp(3) with time zone not null,
    -- Set first when a video is deleted; the row itself goes last, once every file is gone.
    deleted boolean not null
);
create index video_owner on video (owner_id, created_at);
create index video_access on video (access, created_at);

create table rendition (
    video_id uuid not null references video (id) on delete cascade,
    position int not null,
    name varchar(40) not null,
    width int not null,
    height int not null,
    bitrate bigint not null,
    primary key (video_id, position)
);
