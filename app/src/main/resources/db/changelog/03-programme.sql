--liquibase formatted sql

--changeset programme:1
create table programme (
    id char(36) not null primary key,
    version bigint not null,
    number varchar(20) not null,
    programme_year int not null,
    title varchar(200) not null,
    status varchar(30) not null,
    claim_opens_at ${instant},
    claim_closes_at ${instant},
    drafted_by char(36),
    drafted_at ${instant} not null,
    launched_by char(36),
    launched_at ${instant},
    closed_at ${instant},
    constraint uq_programme_year unique (programme_year),
    constraint uq_programme_number unique (number),
    constraint ck_programme_window check (claim_opens_at < claim_closes_at),
    constraint fk_programme_drafted_by foreign key (drafted_by) references account (id),
    constraint fk_programme_launched_by foreign key (launched_by) references account (id)
);

create table programme_notice (
    id char(36) not null primary key,
    version bigint not null,
    notice_year int not null,
    programme_id char(36),
    title varchar(200),
    document_number varchar(80),
    issued_on date,
    attachment_id char(36),
    constraint uq_notice_programme unique (programme_id),
    constraint fk_notice_programme foreign key (programme_id) references programme (id)
);

create table construction_project (
    id char(36) not null primary key,
    version bigint not null,
    programme_id char(36) not null,
    number varchar(30) not null,
    kind varchar(30) not null,
    name varchar(120) not null,
    target bigint not null,
    unit_price decimal(16,2),
    price_source varchar(300),
    deadline date not null,
    coordinated boolean not null,
    status varchar(30) not null,
    constraint uq_project_number unique (number),
    constraint ck_project_target check (target > 0),
    constraint ck_project_price check (unit_price is null or (unit_price > 0 and price_source is not null)),
    constraint fk_project_programme foreign key (programme_id) references programme (id)
);

create table project_suspension (
    id char(36) not null primary key,
    version bigint not null,
    project_id char(36) not null,
    reason varchar(500) not null,
    attachment_id char(36) not null,
    suspended_by char(36),
    suspended_on date not null,
    resumed_by char(36),
    resumed_on date,
    working_days int,
    constraint fk_suspension_project foreign key (project_id) references construction_project (id)
);

--changeset programme:2
create table participation (
    participation_year int not null primary key,
    libraries int not null,
    items_total int,
    coordinated_items int,
    note varchar(500),
    constraint ck_participation_counts check (libraries >= 0 and items_total >= 0 and coordinated_items >= 0)
);

--changeset programme:3
alter table programme_notice add constraint fk_notice_attachment foreign key (attachment_id) references attachment (id);
alter table project_suspension add constraint fk_suspension_attachment foreign key (attachment_id) references attachment (id);

--changeset programme:4
alter table programme add column figures_assumed boolean default false not null;
alter table programme add column calendar_year int;
create table figure_source (
    programme_id char(36) not null,
    kind varchar(10) not null,
    line_no int not null,
    sentence varchar(300) not null,
    constraint pk_figure_source primary key (programme_id, kind, line_no),
    constraint fk_source_programme foreign key (programme_id) references programme (id)
);

--changeset programme:5
alter table construction_project add column share_minimum bigint;
alter table construction_project add column share_maximum bigint;
alter table construction_project add column share_source varchar(300);
alter table construction_project add column share_year int;
alter table construction_project add constraint ck_project_share check (share_minimum is null or share_maximum is null or share_minimum <= share_maximum);
alter table construction_project add constraint ck_project_share_source check ((share_minimum is null and share_maximum is null) or (share_source is not null and share_year is not null));
