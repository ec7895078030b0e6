--liquibase formatted sql

--changeset identity:2
alter table account add column session_one char(36);
alter table account add column session_two char(36);

create table sign_in_attempt (
    place char(64) not null primary key,
    owner char(64) not null,
    failures int not null,
    last_failed_at ${instant} not null,
    free_at ${instant} not null
);
create index ix_sign_in_attempt_owner on sign_in_attempt (owner);
create index ix_sign_in_attempt_last on sign_in_attempt (last_failed_at);

create table sign_in_known (
    place char(64) not null primary key,
    last_at ${instant} not null
);

create table password_link (
    token_hash char(64) not null primary key,
    account_id char(36) not null,
    valid_until ${instant} not null,
    constraint fk_password_link_account foreign key (account_id) references account (id)
);
create index ix_password_link_account on password_link (account_id);
