--liquibase formatted sql

--changeset institution:1
create table division (
    code varchar(6) not null,
    name varchar(60) not null,
    parent_code varchar(6),
    kind varchar(30) not null,
    valid_from date,
    valid_to date,
    constraint pk_division primary key (code)
);

create table institution (
    id char(36) not null primary key,
    version bigint not null,
    code varchar(30) not null,
    name varchar(120) not null,
    kind varchar(30) not null,
    division_code varchar(6),
    active boolean not null,
    constraint uq_institution_code unique (code),
    constraint fk_institution_division foreign key (division_code) references division (code)
);

create table calendar_year (
    calendar_year int not null primary key,
    source varchar(200) not null
);

create table calendar_day (
    calendar_date date not null primary key,
    working boolean not null,
    name varchar(60) not null,
    source varchar(200) not null
);
