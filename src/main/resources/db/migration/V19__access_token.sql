-- The token itself is known to its owner alone; the table keeps its SHA-256.
create table access_token (
    id uuid not null primary key,
    person_id uuid not null references person (id) on delete cascade,
    name varchar(80) not null,
    token_hash char(64) not null unique,
    expires_at timestamp(3) with time zone not null,
    last_used_on date
);
create index access_token_person on access_token (person_id);
