-- Videos whose segments are sent encrypted.
create table encrypted_video (
    video_id uuid not null primary key references video (id) on delete cascade
);
