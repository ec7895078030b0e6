--liquibase formatted sql

--changeset audit:1
create table audit_entry (
    id char(36) not null primary key,
    entry_no bigint,
    happened_at ${instant} not null,
    actor_id char(36),
    actor_name varchar(60) not null,
    item_type varchar(40) not null,
    item_id char(36) not null,
    item_number varchar(200),
    what varchar(80) not null,
    state_from varchar(40),
    state_to varchar(40),
    reason varchar(1000),
    detail varchar(1000),
    command_id char(36),
    previous_hash char(64),
    hash char(64),
    constraint uq_audit_entry_no unique (entry_no)
);
create index ix_audit_item on audit_entry (item_id, happened_at);

create table audit_head (
    id int not null primary key,
    entry_no bigint not null,
    hash char(64) not null
);
insert into audit_head (id, entry_no, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

--changeset audit:2
create index ix_audit_happened on audit_entry (happened_at, id);
