create table person (
    id uuid not null primary key,
    username varchar(40) not null,
    username_key varchar(80) not null unique,
    password_hash varchar(255) not null,
    role varchar(20) not null,
    enabled boolean not null,
    created_at timestamp(3) with time zone not null
);

-- The token itself is known to the invited person alone; the table keeps its SHA-256.
create table invitation (
    token_hash char(64) not null primary key,
    role varchar(20) not null,
    invited_by uuid references person (id),
    expires_at timestamp(3) with time zone not null
);
