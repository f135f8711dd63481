create table video_caption (
    video_id uuid not null references video (id) on delete cascade,
    language varchar(35) not null,
    web_vtt clob not null,
    -- What is said and nothing else, in small letters, to be searched.
    words clob not null,
    primary key (video_id, language)
);
