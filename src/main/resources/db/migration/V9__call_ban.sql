-- Who may not come again before a call is over. No foreign keys to people: guests are banned too.
create table call_ban (
    room uuid not null references room (id) on delete cascade,
    person uuid not null,
    since timestamp(3) with time zone not null,
    primary key (room, person)
);
