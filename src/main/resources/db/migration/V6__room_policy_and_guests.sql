-- A room without a capacity of its own follows the portal's usual one; the portal's largest holds for all.
alter table room add column waiting_room boolean default false not null;
alter table room add column locked boolean default false not null;
alter table room add column capacity int;

-- One row.
create table room_limits (
    default_capacity int not null,
    maximum_capacity int not null
);
insert into room_limits (default_capacity, maximum_capacity) values (8, 8);

-- The token itself is known to those who were sent the link; the table keeps its SHA-256.
create table guest_link (
    id uuid not null primary key,
    room uuid not null references room (id) on delete cascade,
    token_hash char(64) not null unique,
    note varchar(80) not null,
    password_hash varchar(255),
    made_by uuid not null references person (id),
    created_at timestamp(3) with time zone not null,
    expires_at timestamp(3) with time zone not null
);
create index guest_link_room on guest_link (room);

create table guest (
    id uuid not null primary key,
    link uuid not null references guest_link (id) on delete cascade,
    name varchar(40) not null,
    created_at timestamp(3) with time zone not null
);
create index guest_link_guest on guest (link);
