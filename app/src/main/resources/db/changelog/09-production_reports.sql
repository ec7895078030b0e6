--liquibase formatted sql

--changeset production-reports:1
create table monthly_report (
    id char(36) not null primary key,
    version bigint not null,
    number varchar(40) not null,
    programme_id char(36) not null,
    institution_id char(36) not null,
    report_month date not null,
    due_on date not null,
    status varchar(30) not null,
    round_no int not null,
    problems varchar(500),
    next_plan varchar(500),
    responsible varchar(60),
    submitted_by char(36),
    submitted_by_name varchar(60),
    submitted_at ${instant},
    decided_by char(36),
    decided_by_name varchar(60),
    decided_at ${instant},
    return_reason varchar(500),
    taken_sha256 varchar(64),
    reminded_on date,
    reminded_by_name varchar(60),
    opened_at ${instant} not null,
    status_since ${instant} not null,
    constraint uq_monthly_report_number unique (number),
    constraint uq_monthly_report_month unique (programme_id, institution_id, report_month),
    constraint fk_monthly_report_programme foreign key (programme_id) references programme (id),
    constraint fk_monthly_report_library foreign key (institution_id) references institution (id),
    constraint ck_monthly_report_taken check (status <> 'TAKEN' or (taken_sha256 is not null and next_plan is not null and responsible is not null))
);
create index ix_monthly_report_status on monthly_report (status);

create table monthly_report_line (
    report_id char(36) not null,
    project_id char(36) not null,
    quantity bigint not null,
    delivered bigint not null,
    proposed bigint not null,
    done bigint not null,
    reason varchar(500),
    constraint pk_monthly_report_line primary key (report_id, project_id),
    constraint fk_report_line_report foreign key (report_id) references monthly_report (id),
    constraint fk_report_line_project foreign key (project_id) references construction_project (id),
    constraint ck_report_line_reason check (done = proposed or reason is not null)
);

create table monthly_report_rule (
    programme_id char(36) not null primary key,
    working_day int not null,
    constraint fk_report_rule_programme foreign key (programme_id) references programme (id),
    constraint ck_report_rule_day check (working_day between 1 and 15)
);
