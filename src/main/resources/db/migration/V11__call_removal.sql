-- When somebody was last put out of a room's call: no resume token from before brings him back. No foreign keys to people: guests too.
create table call_removal (
    room uuid not null references room (id) on delete cascade,
    person uuid not null,
    removed_at timestamp(3) with time zone not null,
    primary key (room, person)
);
