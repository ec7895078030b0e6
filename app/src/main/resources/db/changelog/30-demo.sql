--liquibase formatted sql

--changeset demo:1
create table demo_preparation (
    id int not null primary key,
    begun_at ${instant} not null,
    done_at ${instant}
);
