-- How calls went. A call lasts from its first participant to its last; without an end it goes on, or the portal has stopped meanwhile.
create table call_record (
    id uuid primary key,
    room uuid not null references room (id) on delete cascade,
    began_at timestamp(3) with time zone not null,
    ended_at timestamp(3) with time zone
);
create index call_record_room on call_record (room, began_at);
create table call_moment (
    call uuid not null references call_record (id) on delete cascade,
    at timestamp(3) with time zone not null,
    participant uuid not null,
    name varchar(70) not null,
    kind varchar(20) not null
);
create index call_moment_call on call_moment (call, at);
-- A minute of one end of one pair: `samples` is packed as SampleBlock says.
create table call_quality (
    call uuid not null references call_record (id) on delete cascade,
    reporter uuid not null,
    other uuid not null,
    from_at timestamp(3) with time zone not null,
    samples varbinary(1024) not null
);
create index call_quality_call on call_quality (call, from_at);
