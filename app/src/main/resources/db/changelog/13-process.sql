--liquibase formatted sql

--changeset process:1
create table task_watch (
    event varchar(20) not null primary key,
    seen_until ${instant} not null
);
