--liquibase formatted sql

--changeset notification:2
create table notice_preference (
    account_id char(36) not null primary key,
    delivery varchar(20) not null,
    mail_language varchar(10) not null,
    constraint fk_notice_preference foreign key (account_id) references account (id)
);

--changeset notification:3
alter table outgoing_mail add urgent boolean default false not null;
alter table outgoing_mail add digest_id char(36);
alter table outgoing_mail add problem varchar(20);
alter table outgoing_mail add constraint fk_mail_digest foreign key (digest_id) references notice (id);
create index ix_mail_digest on outgoing_mail (digest_id);
create index ix_notice_unread on notice (account_id, read_at);
