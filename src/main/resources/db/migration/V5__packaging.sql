-- db-scheduler's own table; times are UTC (db-scheduler.always-persist-timestamp-in-utc).
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data blob,
    execution_time timestamp(6) not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6) null,
    last_failure timestamp(6) null,
    consecutive_failures int,
    last_heartbeat timestamp(6) null,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- What a packaging job is about and how far it is. A ticket is one submission: the name of the scheduled task.
-- process_* name the ffmpeg at work, so that a later start can end it if this portal does not live to. Times in ms.
create table packaging_job (
    id uuid not null primary key,
    ticket varchar(36) not null unique,
    source varchar(2000) not null,
    directory varchar(2000) not null,
    state varchar(10) not null,
    progress double precision not null,
    attempt int not null,
    submitted_at bigint not null,
    started_at bigint null,
    process_id bigint null,
    process_started_at bigint null,
    code varchar(60) null
);
