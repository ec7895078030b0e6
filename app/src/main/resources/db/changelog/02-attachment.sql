--liquibase formatted sql

--changeset attachment:1
create table attachment (
    id char(36) not null primary key,
    file_name varchar(200) not null,
    content_type varchar(120) not null,
    size_bytes bigint not null,
    sha256 char(64) not null,
    content ${longblob} not null,
    stored_by char(36),
    stored_at ${instant} not null
);
