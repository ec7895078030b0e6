--liquibase formatted sql

--changeset notification:1
create table notice (
    id char(36) not null primary key,
    event_key varchar(120) not null,
    account_id char(36) not null,
    message_key varchar(80) not null,
    arguments varchar(2000) not null,
    link varchar(300) not null,
    deadline date,
    told_at ${instant} not null,
    read_at ${instant},
    constraint uq_notice_event_account unique (event_key, account_id),
    constraint fk_notice_account foreign key (account_id) references account (id)
);
create index ix_notice_account on notice (account_id, told_at);

create table outgoing_mail (
    id char(36) not null primary key,
    notice_id char(36) not null,
    address varchar(120),
    status varchar(20) not null,
    attempts int not null,
    written_at ${instant} not null,
    last_attempt_at ${instant},
    next_attempt_at ${instant},
    sent_at ${instant},
    last_error varchar(500),
    constraint uq_mail_notice unique (notice_id),
    constraint fk_mail_notice foreign key (notice_id) references notice (id)
);
create index ix_mail_status on outgoing_mail (status, written_at);
