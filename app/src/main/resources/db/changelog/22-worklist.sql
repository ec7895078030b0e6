--liquibase formatted sql

--changeset worklist:1
create table open_task (
    task_id varchar(64) not null,
    group_name varchar(80) not null,
    task_key varchar(64) not null,
    stage varchar(64) not null,
    business_key varchar(80) not null,
    candidates varchar(400) not null,
    since_at ${instant} not null,
    due_on date,
    due_key varchar(96) not null,
    since_key varchar(96) not null,
    number_key varchar(160) not null,
    taken_by varchar(40) default '' not null,
    taken_at ${instant},
    constraint pk_open_task primary key (task_id, group_name)
);
create index ix_open_task_due on open_task (group_name, due_key);
create index ix_open_task_since on open_task (group_name, since_key);
create index ix_open_task_number on open_task (group_name, number_key);
create index ix_open_task_kind on open_task (group_name, task_key, due_key);
create index ix_open_task_taken on open_task (taken_by, due_key);

--changeset worklist:2
create index ix_open_task_stage on open_task (group_name, stage, due_key);
