--liquibase formatted sql

--changeset identity:substitution
create table substitution (
    id char(36) not null primary key,
    version bigint not null,
    absent_id char(36) not null,
    substitute_id char(36) not null,
    from_on date not null,
    until_on date not null,
    reason varchar(200),
    named_by char(36) not null,
    named_at ${instant} not null,
    ended_by char(36),
    ended_at ${instant},
    constraint fk_substitution_absent foreign key (absent_id) references account (id),
    constraint fk_substitution_substitute foreign key (substitute_id) references account (id)
);
create index ix_substitution_substitute on substitution (substitute_id, until_on);
create index ix_substitution_until on substitution (until_on, id);
create table substitution_day (
    absent_id char(36) not null,
    day_on date not null,
    substitution_id char(36) not null,
    constraint pk_substitution_day primary key (absent_id, day_on),
    constraint fk_substitution_day foreign key (substitution_id) references substitution (id)
);
create index ix_substitution_day on substitution_day (day_on, substitution_id);
