create table room (
    id uuid not null primary key,
    slug varchar(60) not null unique,
    name varchar(80) not null,
    access varchar(20) not null,
    owner uuid not null references person (id),
    created_at timestamp(3) with time zone not null,
    closed_at timestamp(3) with time zone
);

create table room_member (
    room uuid not null references room (id) on delete cascade,
    person uuid not null references person (id) on delete cascade,
    role varchar(20) not null,
    primary key (room, person)
);
create index room_member_person on room_member (person);
