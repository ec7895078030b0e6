--liquibase formatted sql

--changeset shared:1
create table number_series (
    series varchar(40) not null primary key,
    last_number bigint not null
);

create table command_log (
    command_id char(36) not null primary key,
    actor_id char(36),
    taken_at ${instant} not null
);
