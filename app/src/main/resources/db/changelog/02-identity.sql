--liquibase formatted sql

--changeset identity:1
create table account (
    id char(36) not null primary key,
    version bigint not null,
    username varchar(40) not null,
    display_name varchar(60) not null,
    institution_id char(36) not null,
    role varchar(30) not null,
    email varchar(120),
    password_hash varchar(100) not null,
    enabled boolean not null,
    must_change_password boolean not null,
    demo boolean not null,
    constraint uq_account_username unique (username),
    constraint fk_account_institution foreign key (institution_id) references institution (id)
);
